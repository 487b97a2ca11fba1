import { type Day, workingDaysBetween } from '../model/day.ts';
import type { DealView } from '../model/deal-view.ts';
import type { Receipt } from '../model/receipt.ts';
import type { Thresholds } from '../model/settings.ts';
import { factsOf, isUnanswered, knownOnly } from './facts.ts';
import { overduePromises } from './own-promise.ts';
import { ownPromises } from './own-promises.ts';

/** What we did not do, or did late. */
export type MissKind = 'late' | 'overdue' | 'purpose' | 'unconfirmed';

/** One miss of our own side: what, on which day, and what the playbook may say of it. */
export interface Miss {
  kind: MissKind;
  on: Day;
  requestId: string | null;
  facts: Record<string, string>;
}

function late(view: DealView, { ownPromiseGraceDays }: Thresholds): Miss[] {
  return ownPromises(view.deal).flatMap((promise) => {
    const { by, kept } = promise;
    if (!by || !kept || workingDaysBetween(by, kept) <= ownPromiseGraceDays) return [];
    return [{ kind: 'late', on: by, requestId: null, facts: { by, kept, 'promised on': promise.on } }];
  });
}

function overdue(view: DealView, today: Day, thresholds: Thresholds): Miss[] {
  return overduePromises(view, today, thresholds).map((promise) => ({
    kind: 'overdue',
    on: promise.by ?? promise.on,
    requestId: null,
    facts: knownOnly({ by: promise.by, 'promised on': promise.on }),
  }));
}

const isGiven = ({ state, kind }: Receipt): boolean =>
  kind !== 'delay' && (state === 'delivered' || state === 'unmet' || state === 'confirmed');

function neverAskedWhy(view: DealView): Miss[] {
  return view.receipts
    .filter((receipt) => isGiven(receipt) && receipt.state !== 'confirmed' && receipt.purpose.status === 'missing')
    .map((receipt) => ({ kind: 'purpose', on: receipt.delivered.on ?? receipt.askedOn, requestId: receipt.id, facts: factsOf(receipt) }));
}

/** Whether one of our own later messages asked anything at all; then we do not claim that we never asked. */
const askedSince = (view: DealView, day: Day): boolean =>
  view.deal.activities.some(
    (activity) => activity.direction === 'outbound' && activity.at.slice(0, 10) > day && activity.text.includes('?'),
  );

function neverConfirmed(view: DealView, today: Day, { confirmWarnDays }: Thresholds): Miss[] {
  return view.receipts.flatMap((receipt) => {
    const { on } = receipt.delivered;
    if (!isUnanswered(receipt) || !on || workingDaysBetween(on, today) < confirmWarnDays || askedSince(view, on)) return [];
    return [{ kind: 'unconfirmed', on, requestId: receipt.id, facts: factsOf(receipt) }];
  });
}

/**
 * Our own misses in a deal, oldest first: promised and late, promised and not done, given without asking what for, given and never asked
 * whether it answered. Only what the entries show for certain, and only about ourselves.
 */
export function ourMisses(view: DealView, today: Day, thresholds: Thresholds): Miss[] {
  const all = [
    ...late(view, thresholds),
    ...overdue(view, today, thresholds),
    ...neverAskedWhy(view),
    ...neverConfirmed(view, today, thresholds),
  ];
  return all.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
