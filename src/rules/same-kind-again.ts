import { inWords, isOpenDeal, nounOf, requestFinding, standing } from './facts.ts';
import type { Rule } from './rule.ts';

/** The same kind of thing is asked for again: what would this one show that the last did not? From the third on it is said plainly. */
export const sameKindAgain: Rule = {
  id: 'same-kind-again',
  check(view) {
    if (!isOpenDeal(view)) return [];
    return standing(view.receipts)
      .filter((receipt) => receipt.state === 'open' && receipt.ordinal > 1 && receipt.kind !== 'delay')
      .map((receipt) => {
        const earlier = standing(view.receipts).filter((other) => other.kind === receipt.kind && other.ordinal < receipt.ordinal);
        const unanswered = earlier.filter((other) => other.state === 'delivered' || other.state === 'open').length;
        const last = earlier.at(-1);
        const facts = {
          times: inWords(receipt.ordinal),
          kinds: nounOf(receipt.kind, true),
          ...(unanswered > 0 ? { unanswered: inWords(unanswered) } : {}),
          ...(last ? { 'last on': last.delivered.on ?? last.askedOn } : {}),
        };
        const plain = receipt.ordinal > 2 && unanswered > 0;
        return requestFinding(plain ? 'same-kind-again.third' : 'same-kind-again', receipt, 'ask', plain ? 75 : 60, facts);
      });
  },
};
