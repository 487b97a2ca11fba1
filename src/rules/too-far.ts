import { daysBetween } from '../model/day.ts';
import type { DealView } from '../model/deal-view.ts';
import type { Finding } from '../model/nudge.ts';
import { RequestKindSchema } from '../model/reading.ts';
import type { Receipt } from '../model/receipt.ts';
import type { Thresholds } from '../model/settings.ts';
import { escalationOf, pushCount, putOffs, timesTried } from './deferrals.ts';
import { askEvidence, dealFinding, factsOf, standing } from './facts.ts';
import { findOpenEnded } from './open-ended-delay.ts';
import { promiseFacts } from './promise-broken.ts';
import { findBrokenPromise } from './promises.ts';
import type { Rule } from './rule.ts';
import { clockStart } from './timeline.ts';
import { addressOf, capital, howOften, inWords, nounOf, ordinalWord } from './words.ts';

const OURS: ReadonlySet<string> = new Set(['too-far']);
const isGiven = ({ state }: Receipt): boolean => state === 'delivered' || state === 'confirmed' || state === 'unmet';
const isOpenEnded = ({ state }: Receipt): boolean => state === 'delivered' || state === 'open';

function reason(name: string, facts: Record<string, string | null | undefined>, receipt: Receipt | null): Finding {
  const finding = dealFinding(`too-far.${name}`, 'warning', facts, receipt && askEvidence(receipt));
  return { ...finding, requestId: receipt?.id ?? null };
}

/**
 * The same kind N times, and earlier ones without an answer. Documents and calls differ from each other, so there all earlier ones must
 * be without an answer; one unanswered demo or sample is enough.
 */
function sameKind(view: DealView, { sameKindTooFar }: Thresholds): Finding[] {
  const all = standing(view.receipts);
  if (all.length < sameKindTooFar) return [];
  return RequestKindSchema.options.flatMap((kind) => {
    if (kind === 'delay') return [];
    const requests = all.filter((receipt) => receipt.kind === kind);
    const last = requests.at(-1);
    if (!last || requests.length < sameKindTooFar || last.state === 'confirmed' || last.state === 'unmet') return [];
    const unanswered = requests.slice(0, -1).filter(isOpenEnded);
    if (unanswered.length < (kind === 'demo' || kind === 'sample' ? 1 : sameKindTooFar - 1)) return [];
    const facts = {
      ...factsOf(last),
      Ordinal: capital(ordinalWord(requests.length)),
      ordinal: ordinalWord(requests.length),
      kind: nounOf(kind),
      kinds: nounOf(kind, true),
      unanswered: inWords(unanswered.length),
      'first on': requests[0]?.askedOn,
    };
    return [reason('same-kind', facts, last)];
  });
}

/** The decision was put off N times. */
function delays(view: DealView, { sameKindTooFar }: Thresholds): Finding[] {
  const all = putOffs(view);
  const last = all.at(-1);
  if (!last || all.length < sameKindTooFar) return [];
  const facts = { Ordinal: capital(ordinalWord(all.length)), 'asked on': last.askedOn, 'first on': all[0]?.askedOn };
  return [reason('delays', facts, last)];
}

/** N things given, nothing promised in return since, and not all of them answered. */
function gives(view: DealView, { givesWithoutCommitmentTooFar }: Thresholds): Finding[] {
  const promised = view.signals.filter((signal) => signal.type === 'promise').map((signal) => signal.on);
  const committed = view.receipts.filter(({ commitment }) => commitment.status === 'known').map((one) => one.commitment.on ?? one.askedOn);
  const lastWord = [...promised, ...committed].sort().at(-1) ?? '';
  const given = standing(view.receipts).filter((receipt) => {
    const free = receipt.kind !== 'delay' && isGiven(receipt) && receipt.commitment.status !== 'known';
    return free && (receipt.delivered.on ?? receipt.askedOn) > lastWord;
  });
  const last = given.at(-1);
  if (!last || given.length < givesWithoutCommitmentTooFar || given.every(({ state }) => state === 'confirmed')) return [];
  const facts = { ...factsOf(last), times: inWords(given.length), Times: capital(inWords(given.length)) };
  const since = { 'first on': given[0]?.delivered.on ?? given[0]?.askedOn, 'last on': last.delivered.on ?? last.askedOn };
  return [reason('gives', { ...facts, ...since }, last)];
}

/** The close date moved later N times. */
function pushes(view: DealView, { pushesTooFar }: Thresholds): Finding[] {
  const history = view.deal.closeDateHistory ?? [];
  const count = pushCount(history);
  if (count < pushesTooFar) return [];
  return [reason('pushes', { often: howOften(count), 'first on': history[0], 'now on': view.deal.closeDate ?? history.at(-1) }, null)];
}

/** More time without a date, and much of it gone. */
function openEnded(view: DealView, today: string, { openEndedDelayDays }: Thresholds): Finding[] {
  const delay = findOpenEnded(view);
  if (!delay || daysBetween(clockStart(view, delay.askedOn), today) < openEndedDelayDays) return [];
  return [reason('open-delay', { contact: addressOf(delay.askedBy), 'asked on': delay.askedOn }, delay)];
}

/** A promise to buy or sign that was not kept. A missed answer is the first line of the conversation, but not gone too far. */
function promise(view: DealView, today: string, thresholds: Thresholds): Finding[] {
  const broken = findBrokenPromise(view, today, thresholds);
  if (broken?.to !== 'buy') return [];
  return [{ ...reason('promise', promiseFacts(view, broken), null), evidence: broken.evidence, requestId: broken.request }];
}

/** Gone too far: a state with reasons and dates, never a number. One finding a reason. */
export const goneTooFar: Rule = {
  id: 'too-far',
  when: 'to-be-won',
  check(view, today, thresholds) {
    const reasons = [
      ...sameKind(view, thresholds),
      ...gives(view, thresholds),
      ...delays(view, thresholds),
      ...pushes(view, thresholds),
      ...openEnded(view, today, thresholds),
      ...promise(view, today, thresholds),
    ];
    if (reasons.length === 0) return reasons;
    const escalation = escalationOf(0, 0, timesTried(view, OURS, today));
    return reasons.map((finding) => ({ ...finding, escalation }));
  },
};
