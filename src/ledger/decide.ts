import type { Day } from '../model/day.ts';
import type { Decision } from '../model/decision.ts';
import { fingerprint } from '../model/fingerprint.ts';
import type { DealDecisions, DealRecord, RequestDecisions } from '../model/ledger-record.ts';
import type { RequestReading } from '../model/reading.ts';

type Of<Do extends Decision['do']> = Extract<Decision, { do: Do }>;
type RequestDecision = Extract<Decision, { requestId: string }>;

/** Thrown when a decision names a request that the deal does not have. */
export class UnknownRequestError extends Error {
  constructor(requestId: string) {
    super(`no request ${requestId} in this deal`);
  }
}

function agree(before: RequestDecisions, decision: Of<'agree'>, today: Day): RequestDecisions {
  return {
    ...before,
    ...(decision.purpose ? { purpose: { text: decision.purpose, on: today } } : {}),
    ...(decision.commitment ? { commitment: { text: decision.commitment, on: today, by: decision.by ?? null } } : {}),
  };
}

function answer(before: RequestDecisions, { answer: word, missing, changed }: Of<'answer'>, today: Day): RequestDecisions {
  return { ...before, answered: { answer: word, missing: missing ?? '', ...(changed ? { changed } : {}), on: today } };
}

function correct(before: RequestDecisions, { kind, until }: Of<'correct'>): RequestDecisions {
  return { ...before, ...(kind ? { kind } : {}), ...(until ? { until } : {}) };
}

/** The rejected words are kept: the same words stay rejected, others that are read later count. */
function notTold(before: RequestDecisions, { cell }: Of<'not-told'>, reading: RequestReading | undefined, today: Day): RequestDecisions {
  const text = (cell === 'purpose' ? reading?.purposeEvidence : reading?.commitmentEvidence)?.quote ?? '';
  return { ...before, notTold: { ...before.notTold, [cell]: { text, on: today } } };
}

function onRequest(before: RequestDecisions, decision: RequestDecision, reading: RequestReading | undefined, today: Day): RequestDecisions {
  switch (decision.do) {
    case 'agree':
      return agree(before, decision, today);
    case 'deliver':
      return { ...before, delivered: { text: decision.what ?? '', on: decision.on ?? today } };
    case 'answer':
      return answer(before, decision, today);
    case 'drop':
      return { ...before, dropped: { on: today } };
    case 'not-a-request':
      return { ...before, notARequest: { on: today } };
    case 'correct':
      return correct(before, decision);
    case 'not-told':
      return notTold(before, decision, reading, today);
    case 'snooze':
      return { ...before, snoozedUntil: decision.until };
    case 'undo':
      return {};
  }
}

const isOnRequest = (decision: RequestDecision | DealDecision): decision is RequestDecision =>
  'requestId' in decision && decision.do !== 'dismiss' && decision.do !== 'asked';

type DealDecision = Exclude<Decision, RequestDecision | Of<'log'>>;

function dismiss(before: DealDecisions, { rule, requestId, until }: Of<'dismiss'>, today: Day): DealDecisions {
  const others = before.dismissed.filter((entry) => entry.rule !== rule || entry.requestId !== requestId);
  return { ...before, dismissed: [...others, { rule, requestId, until, on: today }] };
}

/** A wait that ends, or is replaced, becomes a stretch of days on which the clocks rested. */
function endWait(before: DealDecisions, today: Day): DealDecisions {
  const { wait } = before;
  if (!wait) return before;
  const ended = wait.until < today ? wait.until : today;
  return { ...before, wait: null, pastWaits: [...before.pastWaits, { reason: wait.reason, on: wait.on, ended }] };
}

function onDeal(before: DealDecisions, decision: DealDecision, today: Day, at: string): DealDecisions {
  switch (decision.do) {
    case 'silence':
      return { ...before, silenced: decision.silenced };
    case 'fold':
      return { ...before, folded: decision.folded };
    case 'wait':
      return { ...endWait(before, today), wait: { reason: decision.reason, until: decision.until, on: today } };
    case 'wake':
      return endWait(before, today);
    case 'park':
      return { ...before, parked: decision.parked ? { on: today } : null };
    case 'dismiss':
      return dismiss(before, decision, today);
    case 'asked':
      return { ...before, asked: [...before.asked, { rule: decision.rule, requestId: decision.requestId, on: today }] };
    case 'feedback':
      return { ...before, feedback: [...before.feedback, { about: decision.about, text: decision.text, on: today }] };
    case 'stay-in-touch':
      return { ...before, stayInTouch: { on: today, until: decision.until, whatWouldChange: decision.whatWouldChange } };
    case 'play-step':
      return { ...before, plays: [...before.plays, { play: decision.play, step: decision.step, answer: decision.answer, at }] };
  }
}

function log(record: DealRecord, { kind, text, askedBy }: Of<'log'>, today: Day): DealRecord {
  const id = `l-${fingerprint(`${kind}|${text}|${today}`)}`;
  if (record.logged.some((request) => request.id === id)) return record;
  return { ...record, logged: [...record.logged, { id, kind, text, askedOn: today, askedBy: askedBy ?? null }] };
}

/**
 * The record after a decision of the rep. Pure. `today` is the rep's day, `at` the moment (ISO 8601).
 * @throws UnknownRequestError when the decision names a request that is not in the record.
 */
export function decide(record: DealRecord, decision: Decision, today: Day, at: string): DealRecord {
  if (decision.do === 'log') return log(record, decision, today);
  if (!isOnRequest(decision)) return { ...record, dealDecisions: onDeal(record.dealDecisions, decision, today, at) };
  const { requestId } = decision;
  const request = record.requests.find(({ id }) => id === requestId);
  if (!request && !record.logged.some(({ id }) => id === requestId)) throw new UnknownRequestError(requestId);
  const before = record.requestDecisions[requestId] ?? {};
  return { ...record, requestDecisions: { ...record.requestDecisions, [requestId]: onRequest(before, decision, request?.reading, today) } };
}
