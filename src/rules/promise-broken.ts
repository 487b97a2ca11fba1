import type { DealView } from '../model/deal-view.ts';
import { dealFinding, shortQuote } from './facts.ts';
import { type DatedPromise, findBrokenPromise } from './promises.ts';
import type { Rule } from './rule.ts';
import { addressOf } from './words.ts';

/** What the playbook may say of a promise. */
export function promiseFacts(view: DealView, promise: DatedPromise): Record<string, string | null> {
  const entry = view.deal.activities.find((activity) => activity.id === promise.evidence?.in);
  const receipt = view.receipts.find((one) => one.id === promise.request);
  const author = entry?.direction === 'inbound' ? entry.author : (receipt?.askedBy ?? null);
  return {
    contact: addressOf(author),
    by: promise.by,
    'promised on': promise.on,
    promise: shortQuote(promise.evidence?.quote ?? receipt?.commitment.text ?? null),
  };
}

/** They named a day for their word, it has passed, and nothing came: the first line of the conversation. */
export const promiseBroken: Rule = {
  id: 'promise-broken',
  when: 'to-be-won',
  check(view, today, thresholds) {
    const broken = findBrokenPromise(view, today, thresholds);
    if (!broken) return [];
    return [
      { ...dealFinding(`promise-broken.${broken.to}`, 'warning', promiseFacts(view, broken), broken.evidence), requestId: broken.request },
    ];
  },
};
