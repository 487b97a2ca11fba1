import type { Day } from '../model/day.ts';
import type { Activity, Deal } from '../model/deal.ts';
import { matchEntries } from '../model/same-entry.ts';

/** A page may show only the beginning of a text that was read whole before. */
const isCut = (seen: string, known: string): boolean =>
  seen === '' || (/(…|\.\.\.)$/.test(seen) && known.startsWith(seen.replace(/\s*(…|\.\.\.)$/, '')));

/** What is seen now replaces what is known of the same entry, also where page and CRM give it different ids. */
function mergeActivities(known: readonly Activity[], seen: readonly Activity[], complete: boolean): Activity[] {
  const knownIds = matchEntries(known, seen);
  const byKnownId = new Map(known.map((entry) => [entry.id, entry]));
  const merged = new Map((complete ? [] : known).map((entry) => [entry.id, entry]));
  for (const entry of seen) {
    const before = byKnownId.get(knownIds.get(entry.id) ?? '');
    if (before) merged.delete(before.id);
    merged.set(entry.id, before && isCut(entry.text, before.text) ? { ...entry, text: before.text } : entry);
  }
  return [...merged.values()].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

/** The page's own history wins where it shows one; else we note each close date that we saw ourselves. */
function mergeHistory(known: Deal | null, seen: Deal): Day[] | undefined {
  if (seen.closeDateHistory && seen.closeDateHistory.length >= (known?.closeDateHistory?.length ?? 0)) return seen.closeDateHistory;
  const history = known?.closeDateHistory ?? (known?.closeDate ? [known.closeDate] : []);
  if (!seen.closeDate || history.at(-1) === seen.closeDate) return history.length > 0 ? history : undefined;
  return [...history, seen.closeDate];
}

/**
 * The deal as known so far with what a page shows now laid over it. A field that the page did not show keeps its last known value.
 * `complete`: the page showed the whole timeline, so entries that are no longer on it were deleted; else older entries stay.
 */
export function mergeDeal(known: Deal | null, seen: Deal, complete: boolean): Deal {
  const history = mergeHistory(known, seen);
  return {
    ...seen,
    amount: seen.amount ?? known?.amount,
    currency: seen.currency ?? known?.currency,
    closeDate: seen.closeDate ?? known?.closeDate,
    owner: seen.owner ?? known?.owner,
    lostReason: seen.lostReason ?? known?.lostReason,
    ...(history ? { closeDateHistory: history } : {}),
    contacts: seen.contacts.length > 0 ? seen.contacts : (known?.contacts ?? []),
    activities: mergeActivities(known?.activities ?? [], seen.activities, complete),
  };
}
