import type { Finding } from '../model/nudge.ts';
import { deferralCount, escalationOf, pushCount, putOffs, timesTried } from './deferrals.ts';
import { askEvidence, dealFinding } from './facts.ts';
import { findLivePromise } from './promises.ts';
import type { Rule } from './rule.ts';
import { addressOf, howOften } from './words.ts';

const OFTEN = 2;
const FAMILIES: ReadonlySet<string> = new Set(['serial-deferral', 'open-ended-delay', 'delay-passed']);

/** The decision was put off twice or more: a question, then a direct one, then an easy no, then the proposal to stop investing. */
export const serialDeferral: Rule = {
  id: 'serial-deferral',
  when: 'to-be-won',
  check(view, today) {
    const count = deferralCount(view);
    const delays = putOffs(view);
    const last = delays.at(-1) ?? null;
    const promise = findLivePromise(view, today);
    if (count < OFTEN || (promise && promise.on >= (last?.askedOn ?? ''))) return [];
    const escalation = escalationOf(count, OFTEN, timesTried(view, FAMILIES, today));
    const history = view.deal.closeDateHistory ?? [];
    const byDelays = delays.length >= OFTEN;
    const facts = {
      contact: addressOf(last?.askedBy ?? null),
      often: howOften(byDelays ? delays.length : pushCount(history)),
      'put off on': byDelays ? delays.map((delay) => delay.askedOn).join('|') : null,
      'last put off on': last?.askedOn,
      'first close date': byDelays ? null : history[0],
      'close date': byDelays ? null : view.deal.closeDate,
      until: last?.until && last.until >= today ? last.until : null,
    };
    const finding: Finding = dealFinding('serial-deferral', 'ask', facts, last && askEvidence(last));
    return [{ ...finding, escalation, requestId: last?.id ?? null }];
  },
};
