import type { Day } from '../model/day.ts';
import type { Activity, Deal } from '../model/deal.ts';

function mergeActivities(known: readonly Activity[], seen: readonly Activity[], complete: boolean): Activity[] {
  const byId = new Map((complete ? [] : known).map((activity) => [activity.id, activity]));
  for (const activity of seen) byId.set(activity.id, activity);
  return [...byId.values()].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
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
