import { workingDaysBetween } from '../model/day.ts';
import { inWords, isOpenDeal, isUnanswered, requestFinding } from './facts.ts';
import type { Rule } from './rule.ts';

/** Something was given some working days ago and nobody knows whether it answered the question. */
export const deliveredNotConfirmed: Rule = {
  id: 'delivered-not-confirmed',
  check(view, today, thresholds) {
    if (!isOpenDeal(view)) return [];
    return view.receipts.filter(isUnanswered).flatMap((receipt) => {
      const waited = receipt.delivered.on ? workingDaysBetween(receipt.delivered.on, today) : thresholds.confirmAfterDays;
      if (waited < thresholds.confirmAfterDays) return [];
      const late = waited >= thresholds.confirmWarnDays;
      return [requestFinding('delivered-not-confirmed', receipt, 'ask', late ? 65 : 55, { waited: inWords(waited) })];
    });
  },
};
