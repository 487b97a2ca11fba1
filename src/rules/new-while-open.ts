import { workingDaysBetween } from '../model/day.ts';
import { requestFinding, standing } from './facts.ts';
import type { Rule } from './rule.ts';
import { finerNoun } from './words.ts';

/**
 * A newer request came while an earlier one is given but unanswered: close that one first. Or the earlier one is still with us, and has
 * been for days: then we say so.
 */
export const newWhileOpen: Rule = {
  id: 'new-while-open',
  when: 'to-be-won',
  check(view, today, { owedDays }) {
    const requests = standing(view.receipts).filter((receipt) => receipt.kind !== 'delay');
    const newest = requests.at(-1);
    if (newest?.state !== 'open') return [];
    const earlier = requests.filter((receipt) => receipt !== newest && receipt.askedOn < newest.askedOn);
    const unanswered = earlier.filter((receipt) => receipt.state === 'delivered').at(-1);
    const ours = earlier.filter((receipt) => receipt.state === 'open' && workingDaysBetween(receipt.askedOn, today) > owedDays).at(-1);
    const before = unanswered ?? ours;
    if (!before) return [];
    const facts = {
      'earlier request': finerNoun(before.kind, before.evidence),
      'earlier on': (unanswered && before.delivered.on) || before.askedOn,
    };
    return [requestFinding(unanswered ? 'new-while-open' : 'new-while-open.ours', newest, 'ask', facts)];
  },
};
