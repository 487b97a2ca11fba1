import { workingDaysBetween } from '../model/day.ts';
import { isUnanswered, requestFinding } from './facts.ts';
import type { Rule } from './rule.ts';
import { clockStart } from './timeline.ts';
import { inWords } from './words.ts';

/** Something was given some working days ago and nobody knows whether it answered the question. */
export const deliveredNotConfirmed: Rule = {
  id: 'delivered-not-confirmed',
  when: 'to-be-won',
  check(view, today, { confirmAfterDays, confirmWarnDays, unansweredWarn }) {
    const unanswered = view.receipts.filter(isUnanswered);
    const several = unanswered.length >= unansweredWarn;
    return unanswered.flatMap((receipt) => {
      const waited = receipt.delivered.on ? workingDaysBetween(clockStart(view, receipt.delivered.on), today) : confirmAfterDays;
      if (waited < confirmAfterDays) return [];
      const late = waited >= confirmWarnDays;
      const rule = late ? 'delivered-not-confirmed.late' : 'delivered-not-confirmed';
      return [requestFinding(rule, receipt, late || several ? 'warning' : 'ask', { waited: inWords(waited) })];
    });
  },
};
