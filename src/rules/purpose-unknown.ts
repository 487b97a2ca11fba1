import { isOpenDeal, requestFinding } from './facts.ts';
import type { Rule } from './rule.ts';

/** An open request of which we do not know what it will let the prospect decide. Ask before giving. */
export const purposeUnknown: Rule = {
  id: 'purpose-unknown',
  check(view) {
    if (!isOpenDeal(view)) return [];
    return view.receipts
      .filter((receipt) => receipt.state === 'open' && receipt.purpose.status === 'missing')
      .map((receipt) => requestFinding(`purpose-unknown.${receipt.kind}`, receipt, 'ask', 50));
  },
};
