import { type Day, daysBetween } from '../model/day.ts';
import type { Evidence, RequestKind, RequestReading, RequestState } from '../model/reading.ts';
import type { FoundAsk } from './entry-findings.ts';

/** One request with everything that later entries said of it; grows while the timeline is read from the oldest entry on. */
export interface RequestThread {
  kind: RequestKind;
  askedIn: string;
  askedOn: Day;
  askedBy: string | null;
  evidence: string;
  confidence: number;
  purpose: Evidence | null;
  commitment: Evidence | null;
  until: Day | null;
  state: RequestState;
  delivered: Evidence | null;
  answered: Evidence | null;
  /** All sentences that spoke of it, to recognise later ones by their words. */
  words: string;
}

/** Opens the thread of a request that was not there before. */
export function threadOf(ask: FoundAsk, askedBy: string | null): RequestThread {
  return {
    kind: ask.kind,
    askedIn: ask.evidence.in,
    askedOn: ask.evidence.on,
    askedBy,
    evidence: ask.evidence.quote,
    confidence: ask.p,
    purpose: ask.purpose,
    commitment: ask.commitment,
    until: ask.until,
    state: 'open',
    delivered: null,
    answered: null,
    words: ask.sentence,
  };
}

/** Adds to a thread what the same request says when it is repeated. */
export function repeatAsk(thread: RequestThread, ask: FoundAsk): void {
  thread.purpose ??= ask.purpose;
  thread.commitment ??= ask.commitment;
  thread.until ??= ask.until;
  thread.words += ` ${ask.sentence}`;
}

/** The state of a thread on a day: a delay whose date has passed was given, whatever else was said before it. */
export function stateOn(thread: RequestThread, day: Day): RequestState {
  if (thread.kind === 'delay' && thread.state === 'open' && thread.until !== null && daysBetween(thread.until, day) >= 0)
    return 'delivered';
  return thread.state;
}

/** The thread as the reading shows it at `asOf`. */
export function readingOf(thread: RequestThread, asOf: Day): RequestReading {
  return {
    kind: thread.kind,
    askedIn: thread.askedIn,
    purpose: thread.purpose !== null,
    commitment: thread.commitment !== null,
    until: thread.until,
    state: stateOn(thread, asOf),
    evidence: thread.evidence,
    confidence: thread.confidence,
    askedOn: thread.askedOn,
    askedBy: thread.askedBy,
    purposeEvidence: thread.purpose,
    commitmentEvidence: thread.commitment,
    delivered: thread.delivered,
    answered: thread.answered,
  };
}
