import { delaysIn, requestFinding } from './facts.ts';
import type { Rule } from './rule.ts';
import { inTouchSince, lastOursOn } from './timeline.ts';

/** The date a prospect asked us to wait for has passed, and they have not come back: hold them kindly to it. */
export const delayPassed: Rule = {
  id: 'delay-passed',
  when: 'to-be-won',
  check(view, today) {
    const last = delaysIn(view).at(-1);
    if (!last?.until || last.until >= today || (last.state !== 'open' && last.state !== 'delivered')) return [];
    if (inTouchSince(view, last.until)) return [];
    const ours = lastOursOn(view);
    const written = ours !== null && ours >= last.until;
    return [requestFinding(written ? 'delay-passed.asked' : 'delay-passed', last, 'ask', written ? { 'wrote on': ours } : {})];
  },
};
