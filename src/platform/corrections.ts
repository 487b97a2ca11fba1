import { type Correction, CorrectionSchema } from '../model/correction.ts';
import { browser } from './browser.ts';
import { loadList } from './stored-list.ts';

const NAME = 'corrections';
/** More than these are no longer looked through in no time; the oldest go first. */
const MOST = 500;

const same = (a: Correction, b: Correction): boolean => a.deal === b.deal && a.in === b.in && a.kind === b.kind && a.text === b.text;

/** Everything the rep has put right, oldest first. What does not parse is not used. */
export const loadCorrections = (): Promise<Correction[]> => loadList(NAME, CorrectionSchema);

async function keep(corrections: readonly Correction[]): Promise<void> {
  await browser.storage.local.set({ [NAME]: corrections.slice(-MOST) });
}

/** Keeps corrections; one of the same words and kind in the same entry is replaced. */
export async function addCorrections(added: readonly Correction[]): Promise<void> {
  if (added.length === 0) return;
  const kept = (await loadCorrections()).filter((old) => !added.some((one) => same(one, old)));
  await keep([...kept, ...added]);
}

/** Forgets one correction, those of one request, or all. */
export async function forgetCorrections(which: Correction | { deal: string; requestId: string } | 'all'): Promise<void> {
  if (which === 'all') return browser.storage.local.remove(NAME);
  const goes = (one: Correction) =>
    'text' in which ? same(one, which) && one.says === which.says : one.deal === which.deal && one.requestId === which.requestId;
  await keep((await loadCorrections()).filter((one) => !goes(one)));
}
