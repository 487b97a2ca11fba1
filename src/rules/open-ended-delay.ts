import type { DealView } from '../model/deal-view.ts';
import type { Receipt } from '../model/receipt.ts';
import { delaysIn, requestFinding } from './facts.ts';
import type { Rule } from './rule.ts';

/** The delay without a date that still stands: the newest one, unless they asked for something or promised something since. */
export function findOpenEnded(view: DealView): Receipt | null {
  const last = delaysIn(view).at(-1);
  if (last?.state !== 'open' || last.until !== null) return null;
  const movedOn =
    view.receipts.some((receipt) => receipt.kind !== 'delay' && receipt.askedOn > last.askedOn) ||
    view.signals.some((signal) => signal.type === 'promise' && signal.on > last.askedOn);
  return movedOn ? null : last;
}

/** The prospect wants more time and gave no date: when, and what happens then? */
export const openEndedDelay: Rule = {
  id: 'open-ended-delay',
  when: 'to-be-won',
  check(view) {
    const delay = findOpenEnded(view);
    return delay ? [requestFinding('open-ended-delay', delay, 'ask')] : [];
  },
};
