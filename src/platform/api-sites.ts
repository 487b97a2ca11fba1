import * as z from 'zod/mini';
import { browser } from './browser.ts';

const NAME = 'api-sites';
const SitesSchema = z.record(z.string(), z.object({ crm: z.string() }));

/** The sites on which the rep lets Askback ask the CRM itself, by origin, with the CRM's name. Off everywhere at first. */
export type ApiSites = z.infer<typeof SitesSchema>;

/** Every site that is switched on so; none where what is stored does not parse. */
export async function loadApiSites(): Promise<ApiSites> {
  const parsed = SitesSchema.safeParse((await browser.storage.local.get(NAME))[NAME]);
  return parsed.success ? parsed.data : {};
}

/** Switches one site on (with its CRM's name) or off (null). */
export async function saveApiSite(origin: string, crm: string | null): Promise<void> {
  const { [origin]: _, ...others } = await loadApiSites();
  await browser.storage.local.set({ [NAME]: crm === null ? others : { ...others, [origin]: { crm } } });
}

/** Calls back when a switch changes, until the returned function is called. */
export function onApiSitesChange(changed: () => void): () => void {
  const listen = (changes: Record<string, unknown>) => {
    if (NAME in changes) changed();
  };
  browser.storage.local.onChanged.addListener(listen);
  return () => browser.storage.local.onChanged.removeListener(listen);
}
