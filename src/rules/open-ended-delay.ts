import { isOpenDeal, requestFinding } from './facts.ts';
import type { Rule } from './rule.ts';

/** The prospect wants more time and gave no date: when, and what happens then? */
export const openEndedDelay: Rule = {
  id: 'open-ended-delay',
  check(view) {
    if (!isOpenDeal(view)) return [];
    return view.receipts
      .filter((receipt) => receipt.kind === 'delay' && receipt.state === 'open' && receipt.until === null)
      .map((receipt) => requestFinding('open-ended-delay', receipt, 'ask', 58));
  },
};
