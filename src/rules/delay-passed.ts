import { isOpenDeal, requestFinding } from './facts.ts';
import type { Rule } from './rule.ts';

/** The date a prospect asked us to wait for has passed: hold them kindly to it. */
export const delayPassed: Rule = {
  id: 'delay-passed',
  check(view, today) {
    if (!isOpenDeal(view)) return [];
    return view.receipts
      .filter((receipt) => receipt.kind === 'delay' && receipt.until !== null && receipt.until < today)
      .filter((receipt) => receipt.state === 'open' || receipt.state === 'delivered')
      .map((receipt) => requestFinding('delay-passed', receipt, 'ask', 68));
  },
};
