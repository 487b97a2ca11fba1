import { requestFinding, standing } from './facts.ts';
import type { Rule } from './rule.ts';
import { inWords, nounOf } from './words.ts';

/** The same kind of thing is asked for again: what would this one show that the last did not? From the third on it is said plainly. */
export const sameKindAgain: Rule = {
  id: 'same-kind-again',
  when: 'to-be-won',
  check(view) {
    const requests = standing(view.receipts);
    return requests
      .filter((receipt) => receipt.state === 'open' && receipt.ordinal > 1 && receipt.kind !== 'delay')
      .flatMap((receipt) => {
        const earlier = requests.filter((other) => other.kind === receipt.kind && other.ordinal < receipt.ordinal);
        const unanswered = earlier.filter((other) => other.state === 'delivered' || other.state === 'open').length;
        const last = earlier.at(-1);
        // Another document or call whose reason is known and whose forerunners were answered is how a good deal goes on.
        if (!last || (unanswered === 0 && receipt.purpose.status === 'known')) return [];
        const plain = receipt.ordinal > 2 && unanswered > 0;
        return [
          requestFinding(plain ? 'same-kind-again.third' : 'same-kind-again', receipt, 'ask', {
            kind: nounOf(receipt.kind),
            kinds: nounOf(receipt.kind, true),
            times: inWords(receipt.ordinal),
            'last on': last.delivered.on ?? last.askedOn,
            ...(unanswered > 0 ? { unanswered: inWords(unanswered) } : {}),
          }),
        ];
      });
  },
};
