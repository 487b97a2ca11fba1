import type { DealView } from '../model/deal-view.ts';
import type { Receipt } from '../model/receipt.ts';
import { requestFinding } from './facts.ts';
import { decidersMet } from './people.ts';
import { priceSpoken } from './price.ts';
import type { Rule } from './rule.ts';
import { stageOf } from './stage.ts';
import { finerNoun } from './words.ts';

/** Whether the request is for a customer to talk to. */
export const isReference = ({ kind, evidence }: Receipt): boolean => kind === 'collateral' && finerNoun(kind, evidence) === 'reference';

/** What a reference should come after: who decides, what it costs, and what the talk is to clear up. */
function tooEarly(view: DealView, receipt: Receipt): boolean {
  const unclear = receipt.purpose.status === 'missing';
  const missing = [unclear, !priceSpoken(view), decidersMet(view).length === 0].filter(Boolean).length;
  return unclear || missing > 1;
}

/** A reference is asked for early: a customer's time is given once, so ask first what the talk would have to show. */
export const referenceEarly: Rule = {
  id: 'reference-early',
  when: 'to-be-won',
  check(view) {
    return view.receipts
      .filter((receipt) => receipt.state === 'open' && isReference(receipt))
      .filter((receipt) => receipt.purpose.status === 'missing' || (stageOf(view.deal.stage) !== 'late' && tooEarly(view, receipt)))
      .map((receipt) =>
        requestFinding(receipt.purpose.status === 'missing' ? 'reference-early' : 'reference-early.purpose', receipt, 'ask'),
      );
  },
};
