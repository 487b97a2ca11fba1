import { daysBetween } from '../model/day.ts';
import { dealFinding } from './facts.ts';
import { promiseFacts } from './promise-broken.ts';
import { findLivePromise } from './promises.ts';
import type { Rule } from './rule.ts';

/** The day of their word is near: a friendly note to make sure that nothing of ours stands in the way. */
export const promiseAhead: Rule = {
  id: 'promise-ahead',
  when: 'to-be-won',
  check(view, today, { promiseAheadDays }) {
    const next = findLivePromise(view, today);
    if (!next || daysBetween(today, next.by) > promiseAheadDays) return [];
    return [{ ...dealFinding('promise-ahead', 'note', promiseFacts(view, next), next.evidence), requestId: next.request }];
  },
};
