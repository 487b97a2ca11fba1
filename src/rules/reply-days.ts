import { type Day, dayOf, daysBetween } from '../model/day.ts';
import type { DealView } from '../model/deal-view.ts';

const COMPARED = 3;
const SLOWER = 2;
const SLOWER_DAYS = 2;

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Days from a message of ours to the answer that came next, oldest first, with the day of the answer. */
function replies(view: DealView): { days: number; on: Day }[] {
  const found: { days: number; on: Day }[] = [];
  let asked: Day | null = null;
  for (const { direction, type, at } of view.deal.activities) {
    if (type !== 'email') continue;
    if (direction === 'outbound') asked ??= dayOf(at);
    if (direction !== 'inbound' || asked === null) continue;
    found.push({ days: daysBetween(asked, dayOf(at)), on: dayOf(at) });
    asked = null;
  }
  return found;
}

/**
 * How long answers took at first and take now: the median of the first three and of the last three, in days, when the last are clearly
 * slower (twice as long, and two days more). Null when there are fewer than six, or they are no slower.
 */
export function replyDays(view: DealView): { first: number; last: number; lastOn: Day } | null {
  const all = replies(view);
  const latest = all.at(-1);
  if (!latest || all.length < COMPARED * 2) return null;
  const first = median(all.slice(0, COMPARED).map(({ days }) => days));
  const last = median(all.slice(-COMPARED).map(({ days }) => days));
  return last >= first * SLOWER && last >= first + SLOWER_DAYS ? { first, last, lastOn: latest.on } : null;
}
