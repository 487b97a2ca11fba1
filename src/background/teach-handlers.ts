import type { WorkerParams, WorkerResult } from '../messages/contract.ts';
import type { From } from '../messages/serve.ts';
import { saveTaughtPages } from '../platform/taught-pages.ts';

/** Keeps what the rep taught on a page: only ever for the page's own site. */
export async function taughtSave({ page }: WorkerParams<'taught.save'>, from: From): Promise<WorkerResult<'taught.save'>> {
  if (from.kind !== 'page' || from.url.origin !== page.site) throw new Error('a page may be taught on its own site only');
  await saveTaughtPages([page]);
  return { done: true };
}
