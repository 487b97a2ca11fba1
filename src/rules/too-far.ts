import { daysBetween } from '../model/day.ts';
import type { DealView } from '../model/deal-view.ts';
import type { Finding } from '../model/nudge.ts';
import { RequestKindSchema } from '../model/reading.ts';
import type { Receipt } from '../model/receipt.ts';
import type { Thresholds } from '../model/settings.ts';
import { askEvidence, inWords, isOpenDeal, nounOf, ordinalWord, standing } from './facts.ts';
import type { Rule } from './rule.ts';

const WEIGHT = 90;
const isGiven = ({ state }: Receipt): boolean => state === 'delivered' || state === 'confirmed' || state === 'unmet';
const capital = (word: string): string => word.replace(/^./, (letter) => letter.toUpperCase());

function tooFar(reason: string, facts: Record<string, string>, receipt: Receipt | null): Finding {
  const evidence = receipt ? askEvidence(receipt) : null;
  return { rule: `too-far.${reason}`, requestId: receipt?.id ?? null, severity: 'warning', weight: WEIGHT, facts, evidence };
}

/** The same kind N times, and the earlier ones mostly without an answer. */
function sameKind(view: DealView, { sameKindTooFar }: Thresholds): Finding[] {
  return RequestKindSchema.options.flatMap((kind) => {
    const requests = standing(view.receipts).filter((receipt) => receipt.kind === kind);
    const last = requests.at(-1);
    const unanswered = requests.slice(0, -1).filter((receipt) => receipt.state !== 'confirmed');
    if (!last || requests.length < sameKindTooFar || last.state === 'confirmed' || unanswered.length < sameKindTooFar - 2) return [];
    const facts = {
      Ordinal: capital(ordinalWord(requests.length)),
      kind: nounOf(kind),
      kinds: nounOf(kind, true),
      'asked on': last.askedOn,
      unanswered: inWords(unanswered.length),
      'first on': requests[0]?.askedOn ?? last.askedOn,
    };
    return [tooFar(kind === 'delay' ? 'delays' : 'same-kind', facts, last)];
  });
}

/** N things given and nothing promised in return since. */
function gives(view: DealView, { givesWithoutCommitmentTooFar }: Thresholds): Finding[] {
  const promisedOn = view.signals.filter((signal) => signal.type === 'promise').map((signal) => signal.on);
  const committedOn = view.receipts.flatMap((receipt) =>
    receipt.commitment.status === 'known' ? [receipt.commitment.on ?? receipt.askedOn] : [],
  );
  const lastWord = [...promisedOn, ...committedOn].sort().at(-1) ?? '';
  const given = standing(view.receipts).filter((receipt) => {
    return (
      receipt.kind !== 'delay' &&
      isGiven(receipt) &&
      receipt.commitment.status !== 'known' &&
      (receipt.delivered.on ?? receipt.askedOn) > lastWord
    );
  });
  const last = given.at(-1);
  if (!last || given.length < givesWithoutCommitmentTooFar) return [];
  const facts = { times: inWords(given.length), Times: capital(inWords(given.length)), 'first on': given[0]?.askedOn ?? last.askedOn };
  return [tooFar('gives', { ...facts, 'last on': last.delivered.on ?? last.askedOn }, last)];
}

/** The close date moved later N times. */
function pushes(view: DealView, { pushesTooFar }: Thresholds): Finding[] {
  const count = pushCount(view.deal.closeDateHistory ?? []);
  const [first] = view.deal.closeDateHistory ?? [];
  const now = view.deal.closeDate;
  if (!first || !now || count < pushesTooFar) return [];
  return [tooFar('pushes', { times: inWords(count), 'first on': first, 'now on': now }, null)];
}

/** More time without a date, and much of it gone. */
function openEnded(view: DealView, today: string, { openEndedDelayDays }: Thresholds): Finding[] {
  return view.receipts
    .filter((receipt) => receipt.kind === 'delay' && receipt.state === 'open' && receipt.until === null)
    .filter((receipt) => daysBetween(receipt.askedOn, today) >= openEndedDelayDays)
    .slice(-1)
    .map((receipt) =>
      tooFar('open-delay', { 'asked on': receipt.askedOn, ...(receipt.askedBy ? { contact: receipt.askedBy } : {}) }, receipt),
    );
}

/** How often a close date was moved later. */
export function pushCount(history: readonly string[]): number {
  return history.filter((day, index) => index > 0 && day > (history[index - 1] ?? day)).length;
}

/** Gone too far: a state with reasons and dates, never a number. One finding a reason. */
export const goneTooFar: Rule = {
  id: 'too-far',
  check(view, today, thresholds) {
    if (!isOpenDeal(view)) return [];
    return [...sameKind(view, thresholds), ...gives(view, thresholds), ...pushes(view, thresholds), ...openEnded(view, today, thresholds)];
  },
};
