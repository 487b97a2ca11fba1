import { dealFinding, delaysIn } from './facts.ts';
import { findBrokenPromise, findLivePromise } from './promises.ts';
import type { Rule } from './rule.ts';
import { addressOf } from './words.ts';

/** The close date has passed and the deal is open. Quiet while a delay or a dated word says when the next step is due. */
export const closeDatePassed: Rule = {
  id: 'close-date-passed',
  when: 'to-be-won',
  check(view, today, thresholds) {
    const { closeDate } = view.deal;
    if (!closeDate || closeDate >= today) return [];
    const last = delaysIn(view).at(-1);
    if (last?.until && last.until >= today) return [];
    if (findLivePromise(view, today) || findBrokenPromise(view, today, thresholds)) return [];
    const latest = view.deal.activities.filter(({ direction }) => direction === 'inbound').at(-1);
    return [dealFinding('close-date-passed', 'ask', { 'close date': closeDate, contact: addressOf(latest?.author ?? null) })];
  },
};
