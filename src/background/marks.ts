/** How the deals on a list or board stand, remembered while nothing has changed: a board is looked at again with every change of the page. */
import type { LedgerStore } from '../ledger/store.ts';
import type { WorkerResult } from '../messages/contract.ts';
import { type DealRecord, dealKey } from '../model/ledger-record.ts';
import type { Settings } from '../model/settings.ts';
import { today } from '../platform/clock.ts';
import { summaryOf } from '../screens/deal-screen.ts';
import { occasionFor } from './voice.ts';

type Mark = WorkerResult<'marks.get'>[number];

/** A deal's mark, null where the ledger does not know the deal, and what it was made of. */
interface Remembered {
  mark: Mark | null;
  changes: number;
  day: string;
  settings: string;
}

/** So many deals are remembered at most: more than anybody's pipeline. */
const MOST = 20_000;
const remembered = new Map<string, Remembered>();

async function markOf(record: DealRecord, settings: Settings): Promise<Mark> {
  const { today: day, voice } = await occasionFor(record.deal, settings);
  const { standing, openRequests, statement } = summaryOf(record, day, voice);
  return { dealId: record.deal.id, standing, openRequests, title: statement ?? '' };
}

/** The marks of a site's deals; deals that the ledger does not know, and records that do not open, have none. Reads only what has changed. */
export async function marksOf(store: LedgerStore, site: string, dealIds: readonly string[], settings: Settings): Promise<Mark[]> {
  const told = { day: today(), settings: JSON.stringify(settings) };
  const isFresh = (key: string): boolean => {
    const before = remembered.get(key);
    return before?.changes === store.changes(key) && before.day === told.day && before.settings === told.settings;
  };
  const keys = dealIds.map((dealId) => dealKey(site, dealId));
  const stale = keys.filter((key) => !isFresh(key));
  const changes = new Map(stale.map((key) => [key, store.changes(key)]));
  const records = stale.length > 0 ? await store.findMany(stale) : [];
  const byKey = new Map(records.map((record) => [record.key, record]));
  if (remembered.size > MOST) remembered.clear();
  for (const key of stale) {
    const record = byKey.get(key);
    remembered.set(key, { mark: record ? await markOf(record, settings) : null, changes: changes.get(key) ?? 0, ...told });
  }
  return keys.flatMap((key) => remembered.get(key)?.mark ?? []);
}
