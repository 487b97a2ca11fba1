import { type Day, dayOf } from '../model/day.ts';
import type { DealView } from '../model/deal-view.ts';
import type { Evidence, SignalReading } from '../model/reading.ts';
import { isTwoWay } from './timeline.ts';

/** Why a deal was lost, as far as its own words tell: to a rival, to no decision at all, or not known. Never blurred. */
type LossKind = 'rival' | 'no-decision' | 'unknown';

/** A loss: when it was told (ISO 8601, else the day), to what, by which words, and the words that say that a contract is signed. */
export interface Loss {
  at: string;
  on: Day;
  kind: LossKind;
  evidence: Evidence | null;
  signed: Evidence | null;
}

const NO_DECISION =
  /no decision|not? (to )?(buy|do|change|invest)\w* (any(thing)?|now)|do(n['’]t| not) buy|stay(ing|ed)? with (the|our|what|paper|things)|keep(ing)? (the|our|their|what)|carry on as|leave (it|things) as|status quo|no budget|project (is |was )?(stopped|cancelled|canceled|shelved)|shelved|not (going|moving) (ahead|forward) with any/i;
const RIVAL =
  /(signed|going|gone|went|go|decided|deciding|chosen|chose|choosing|opted|opting|settled|awarded|picked|ordered|buying|bought)\b[^.!?]{0,40}\b(with|for|in favou?r of|from|to|on)\s+[A-Z]|another (vendor|supplier|provider|bidder|product|partner)|competitor|chose[n]? [A-Z]|other (vendor|supplier|provider|offer)/;
const SIGNED =
  /(?<!\b(?:not|n['’]t|nothing|never|un|be|until|once|before|if|yet to be)\s(?:\w+\s)?)\bsigned\b(?!\s+(?:off|up|yet))|contract is (now )?in place/i;
const NOT_SIGNED = /not (yet )?(been )?signed|n['’]t (yet )?signed|unsigned|not signed yet|yet to (be )?sign|before (we|they) sign/i;

const asEvidence = (signal: SignalReading): Evidence => ({ in: signal.in, on: signal.on, quote: signal.evidence });

/**
 * The prospect's standing no on a deal that is still open: their last "no" (or "lost"), unless they asked for something or promised
 * something afterwards. Null when there is none.
 */
export function standingNo(view: DealView): SignalReading | null {
  let refused: SignalReading | null = null;
  for (const signal of view.signals) {
    if (signal.type === 'no' || signal.type === 'lost') {
      if (!refused || signal.on >= refused.on) refused = signal;
    }
  }
  const { on = '' } = refused ?? {};
  const takenBack =
    refused &&
    (view.signals.some((signal) => signal.type === 'promise' && signal.on > on) || view.receipts.some((receipt) => receipt.askedOn > on));
  return takenBack ? null : refused;
}

function signedWord(view: DealView, from: Day): Evidence | null {
  for (const activity of view.deal.activities) {
    if (dayOf(activity.at) < from || activity.direction === 'outbound' || NOT_SIGNED.test(activity.text)) continue;
    const sentence = activity.text.split(/(?<=[.!?\n])\s*/).find((one) => SIGNED.test(one));
    if (sentence) return { in: activity.id, on: dayOf(activity.at), quote: sentence.trim() };
  }
  return null;
}

function kindOf(view: DealView, told: SignalReading | null): LossKind {
  const entry = told && view.deal.activities.find((activity) => activity.id === told.in);
  const words = told?.evidence ?? '';
  if (NO_DECISION.test(view.deal.lostReason ?? '')) return 'no-decision';
  if (RIVAL.test(words) || /vendor|competitor|rival|supplier/i.test(view.deal.lostReason ?? '')) return 'rival';
  if (NO_DECISION.test(words)) return 'no-decision';
  return RIVAL.test(entry?.text ?? '') ? 'rival' : 'unknown';
}

/** What is known of a loss; null while the deal is not lost. */
export function findLoss(view: DealView): Loss | null {
  if (view.deal.status !== 'lost') return null;
  const told = view.signals.filter((signal) => signal.type === 'lost' || signal.type === 'no').at(-1) ?? null;
  const entry = told && view.deal.activities.find((activity) => activity.id === told.in);
  const at = entry?.at ?? view.closedSeenAt ?? view.deal.activities.at(-1)?.at;
  if (!at) return null;
  const evidence = told ? asEvidence(told) : null;
  return { at, on: dayOf(at), kind: kindOf(view, told), evidence, signed: signedWord(view, told?.on ?? dayOf(at)) };
}

/** Whether the rep answered after a day or moment: wrote, or talked with them. */
export function answeredSince(view: DealView, from: string): boolean {
  const since = Date.parse(from);
  return view.deal.activities.some((activity) => {
    const ours = activity.direction === 'outbound' || (activity.direction === 'internal' && isTwoWay(activity));
    return ours && Date.parse(activity.at) > since;
  });
}
