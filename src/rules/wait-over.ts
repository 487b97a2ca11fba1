import { dealFinding, shortQuote } from './facts.ts';
import type { Rule } from './rule.ts';
import { inTouchSince } from './timeline.ts';

/** The date of a good reason to wait has come: does the reason still hold? Ends when the rep wakes the deal or waits anew. */
export const waitOver: Rule = {
  id: 'wait-over',
  when: 'to-be-won',
  check(view, today) {
    const { wait } = view.decisions;
    if (!wait || wait.until > today || (wait.until < today && inTouchSince(view, wait.until))) return [];
    return [dealFinding('wait-over', 'ask', { until: wait.until, reason: shortQuote(wait.reason), 'waited since': wait.on })];
  },
};
