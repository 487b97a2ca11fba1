import { requestFinding } from './facts.ts';
import { isPilot } from './pilot-criteria.ts';
import { isReference } from './reference-early.ts';
import type { Rule } from './rule.ts';

/** An open request of which we do not know what it will let the prospect decide. Ask before giving. Pilots, references and delays without a date have their own question. */
export const purposeUnknown: Rule = {
  id: 'purpose-unknown',
  when: 'to-be-won',
  check(view) {
    return view.receipts
      .filter((receipt) => receipt.state === 'open' && receipt.purpose.status === 'missing' && !isPilot(receipt) && !isReference(receipt))
      .filter((receipt) => receipt.kind !== 'delay' || receipt.until !== null)
      .map((receipt) => requestFinding(`purpose-unknown.${receipt.kind}`, receipt, 'ask'));
  },
};
