import { type Day, workingDaysBetween } from '../model/day.ts';
import type { DealView } from '../model/deal-view.ts';
import type { Finding } from '../model/nudge.ts';
import type { Thresholds } from '../model/settings.ts';
import { dealFinding, factsOf, requestFinding } from './facts.ts';
import { type OwnPromise, ownPromises } from './own-promises.ts';
import type { Rule } from './rule.ts';
import { clockStart } from './timeline.ts';

/** Our own promises that are neither kept nor unclear, and overdue by a day: that day was named, or some working days have gone. */
export function overduePromises(view: DealView, today: Day, { ownPromiseGraceDays, owedDays }: Thresholds): OwnPromise[] {
  return ownPromises(view.deal, true).filter((promise) => {
    if (promise.kept !== null) return false;
    const waited = workingDaysBetween(clockStart(view, promise.by ?? promise.on), today);
    return waited > (promise.by ? ownPromiseGraceDays : owedDays);
  });
}

/** The request that a promise of ours answers: the newest one that was open when we promised. */
function promisedRequest(view: DealView, promise: OwnPromise) {
  return (
    view.receipts.filter((receipt) => receipt.kind !== 'delay' && receipt.state === 'open' && receipt.askedOn <= promise.on).at(-1) ?? null
  );
}

function find(view: DealView, promise: OwnPromise): Finding {
  const request = promisedRequest(view, promise);
  const dated = promise.of === 'word' ? 'own-promise.word' : 'own-promise';
  const rule = promise.by ? dated : 'own-promise.undated';
  const facts = {
    ...(request ? factsOf(request) : {}),
    'promised on': promise.on,
    ...(promise.by ? { 'promised for': promise.by } : {}),
  };
  const finding = dealFinding(rule, 'ask', facts, { in: promise.in, on: promise.on, quote: promise.quote });
  return { ...finding, requestId: request?.id ?? null };
}

/** Requests whose purpose is clear and that we simply have not answered, without any promise of ours. */
function owed(view: DealView, today: Day, { owedDays }: Thresholds, promised: ReadonlySet<string | null>): Finding[] {
  return view.receipts
    .filter(({ kind, state, purpose }) => kind !== 'delay' && state === 'open' && purpose.status === 'known')
    .filter(
      (receipt) =>
        !promised.has(receipt.id) &&
        view.deal.activities.every((activity) => activity.direction !== 'outbound' || activity.at.slice(0, 10) < receipt.askedOn),
    )
    .filter((receipt) => workingDaysBetween(clockStart(view, receipt.askedOn), today) > owedDays)
    .map((receipt) => requestFinding('own-promise.owed', receipt, 'ask'));
}

/** The rep is accountable too: what we promised, or were asked for with a good reason, and have not given. */
export const ownPromise: Rule = {
  id: 'own-promise',
  when: 'open',
  check(view, today, thresholds) {
    const overdue = overduePromises(view, today, thresholds)
      .slice(-2)
      .map((promise) => find(view, promise));
    return [...overdue, ...owed(view, today, thresholds, new Set(overdue.map((finding) => finding.requestId)))];
  },
};
