import { isOpenDeal, nounOf, requestFinding, standing } from './facts.ts';
import type { Rule } from './rule.ts';

/** A newer request came while an earlier one is given but unanswered, or still open: close that one first. */
export const newWhileOpen: Rule = {
  id: 'new-while-open',
  check(view) {
    if (!isOpenDeal(view)) return [];
    const requests = standing(view.receipts).filter((receipt) => receipt.kind !== 'delay');
    const newest = requests.at(-1);
    if (newest?.state !== 'open') return [];
    const before = requests.find((receipt) => receipt !== newest && receipt.askedOn < newest.askedOn && receipt.state === 'delivered');
    if (!before) return [];
    const facts = { 'earlier request': nounOf(before.kind), 'earlier on': before.delivered.on ?? before.askedOn };
    return [requestFinding('new-while-open', newest, 'ask', 70, facts)];
  },
};
