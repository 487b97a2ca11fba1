import { type Day, workingDaysBetween } from '../model/day.ts';
import type { DealView } from '../model/deal-view.ts';
import type { Evidence } from '../model/reading.ts';
import type { Thresholds } from '../model/settings.ts';
import { clockStart, inTouchSince } from './timeline.ts';

/** A dated word of the prospect: what they will do, and by when. `request` is the one it belongs to, where it does. */
export interface DatedPromise {
  by: Day;
  on: Day;
  evidence: Evidence | null;
  /** `buy`: to buy, sign or order. `decide`: to decide or answer, or a smaller step. */
  to: 'buy' | 'decide';
  request: string | null;
}

const BUY = /\b(sign|order|buy|bought|purchase|go ahead|contract|p\.?o\.?)(s|ed|ing)?\b|\bplace (the|an|our) order|\bsignature/i;
const toWhat = (words: string): DatedPromise['to'] => (BUY.test(words) ? 'buy' : 'decide');

function fromSignals(view: DealView): DatedPromise[] {
  return view.signals.flatMap((signal) => {
    if (signal.type !== 'promise' || !signal.by) return [];
    const evidence = { in: signal.in, on: signal.on, quote: signal.evidence };
    const request = view.receipts.find((receipt) => receipt.commitment.in === signal.in && receipt.commitment.text === signal.evidence);
    return [{ by: signal.by, on: signal.on, evidence, to: toWhat(signal.evidence), request: request?.id ?? null }];
  });
}

function fromReceipts(view: DealView): DatedPromise[] {
  return view.receipts.flatMap((receipt) => {
    const { commitment, commitmentBy: by } = receipt;
    if (!by || commitment.source !== 'rep' || receipt.state === 'dropped' || receipt.kind === 'delay') return [];
    return [{ by, on: commitment.on ?? receipt.askedOn, evidence: null, to: toWhat(commitment.text ?? ''), request: receipt.id }];
  });
}

const gathered = new WeakMap<DealView, DatedPromise[]>();

/** Every dated promise of the prospect: read from the timeline, or noted by the rep as the commitment of a request. */
function datedPromises(view: DealView): DatedPromise[] {
  const before = gathered.get(view);
  if (before) return before;
  const all = [...fromSignals(view), ...fromReceipts(view)].sort((a, b) => (a.by < b.by ? -1 : 1));
  gathered.set(view, all);
  return all;
}

/** Whether they moved or replaced the promise themselves: a newer promise, a delay asked for, or a no. */
function isReplaced(view: DealView, { on }: DatedPromise): boolean {
  return (
    view.signals.some((signal) => signal.on > on && signal.type !== 'competitor' && signal.type !== 'new-decision-maker') ||
    view.receipts.some((receipt) => receipt.kind === 'delay' && receipt.state !== 'dropped' && receipt.askedOn >= on)
  );
}

/** A promise that hangs on something we were to give holds only once we gave it and it answered. */
function isDue(view: DealView, promise: DatedPromise): boolean {
  return view.receipts.every((receipt) => {
    const hangs = receipt.id === promise.request || (promise.evidence !== null && receipt.askedIn === promise.evidence.in);
    return !hangs || receipt.kind === 'delay' || receipt.state === 'delivered' || receipt.state === 'confirmed';
  });
}

/** Promises whose day has passed without any word from them: the newest one, or null. A promise they moved themselves is not broken. */
export function findBrokenPromise(view: DealView, today: Day, { ownPromiseGraceDays }: Thresholds): DatedPromise | null {
  const broken = datedPromises(view).findLast((promise) => {
    if (promise.by >= today || inTouchSince(view, promise.by) || isReplaced(view, promise) || !isDue(view, promise)) return false;
    return workingDaysBetween(clockStart(view, promise.by), today) > ownPromiseGraceDays;
  });
  return broken ?? null;
}

/** The next promise whose day is still to come, or today; null without one. */
export function findLivePromise(view: DealView, today: Day): DatedPromise | null {
  return datedPromises(view).find((promise) => promise.by >= today && !isReplaced(view, promise)) ?? null;
}
