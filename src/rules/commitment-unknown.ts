import { requestFinding } from './facts.ts';
import type { Rule } from './rule.ts';

/** The purpose of an open request is known, but not what the prospect will do then. */
export const commitmentUnknown: Rule = {
  id: 'commitment-unknown',
  when: 'to-be-won',
  check(view) {
    return view.receipts
      .filter((receipt) => receipt.state === 'open' && receipt.purpose.status === 'known' && receipt.commitment.status === 'missing')
      .map((receipt) => requestFinding(`commitment-unknown.${receipt.kind}`, receipt, 'ask'));
  },
};
