import * as z from 'zod/mini';
import { browser } from './browser.ts';
import { logProblem } from './log.ts';

/** A list in local storage, item by item: what does not parse is named in the log, left as it is and not used. */
export async function loadList<Schema extends z.ZodMiniType>(name: string, schema: Schema): Promise<z.infer<Schema>[]> {
  const stored = (await browser.storage.local.get(name))[name];
  if (stored === undefined) return [];
  const list = z.array(z.unknown()).safeParse(stored);
  if (!list.success) logProblem(name, 'do not parse');
  return (list.data ?? []).flatMap((one) => {
    const item = schema.safeParse(one);
    if (!item.success) logProblem(name, item.error.issues[0]?.path.join('.') || 'one does not parse');
    return item.success ? [item.data] : [];
  });
}
