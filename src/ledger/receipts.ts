import type { Day } from '../model/day.ts';
import type { Contact } from '../model/deal.ts';
import type { DealView } from '../model/deal-view.ts';
import type { DealRecord, LedgerRequest, LoggedRequest, RequestDecisions } from '../model/ledger-record.ts';
import type { Evidence, RequestReading, RequestState } from '../model/reading.ts';
import type { Cell, Receipt } from '../model/receipt.ts';
import { canDecide } from './deciding-role.ts';

const readCell = (status: Cell['status'], evidence: Evidence | null): Cell => ({
  status,
  text: evidence?.quote ?? null,
  on: evidence?.on ?? null,
  in: evidence?.in ?? null,
  source: 'read',
});
const repCell = (status: Cell['status'], text: string, on: Day): Cell => ({ status, text: text || null, on, in: null, source: 'rep' });
const empty = (status: 'missing' | 'not-yet'): Cell => readCell(status, null);

const isSettled = (state: RequestState): boolean => state === 'confirmed' || state === 'unmet' || state === 'dropped';

/** A request asked by hand reads like one from the timeline on which nothing was found yet. */
function asReading({ kind, text, askedOn, askedBy }: LoggedRequest): RequestReading {
  const nothing = { purposeEvidence: null, commitmentEvidence: null, delivered: null, answered: null };
  const outcome = { purpose: false, commitment: false, until: null, state: 'open' as const };
  return { kind, askedIn: '', ...outcome, evidence: text, confidence: 1, askedOn, askedBy, ...nothing };
}

const ANSWER_STATES = { yes: 'confirmed', partly: 'unmet', no: 'unmet' } as const;

/** The last word wins: a decision of the rep stands until a later entry of the timeline says something newer. */
function stateOf(reading: RequestReading, decisions: RequestDecisions, until: Day | null, today: Day): RequestState {
  const readOn = reading.answered?.on ?? null;
  const decided = [
    decisions.answered && { state: ANSWER_STATES[decisions.answered.answer], on: decisions.answered.on },
    decisions.dropped && { state: 'dropped' as const, on: decisions.dropped.on },
  ].filter((word) => word !== undefined);
  const last = decided.sort((a, b) => (a.on < b.on ? -1 : 1)).at(-1);
  if (last && !(isSettled(reading.state) && readOn && readOn > last.on)) return last.state;
  if (isSettled(reading.state)) return reading.state;
  if (decisions.delivered || reading.state === 'delivered') return 'delivered';
  return reading.kind === 'delay' && until && until <= today ? 'delivered' : 'open';
}

/** Whether the rep said of just these words that they tell nothing. */
const isRejected = (rejected: { text: string } | undefined, evidence: Evidence | null): boolean =>
  rejected !== undefined && rejected.text === (evidence?.quote ?? '');

function purposeCell(reading: RequestReading, decisions: RequestDecisions, state: RequestState): Cell {
  if (decisions.purpose) return repCell('known', decisions.purpose.text, decisions.purpose.on);
  if (reading.purpose && !isRejected(decisions.notTold?.purpose, reading.purposeEvidence))
    return readCell('known', reading.purposeEvidence);
  return empty(state === 'dropped' ? 'not-yet' : 'missing');
}

function commitmentCell(reading: RequestReading, decisions: RequestDecisions, state: RequestState): Cell {
  if (decisions.commitment) return repCell('known', decisions.commitment.text, decisions.commitment.on);
  if (reading.commitment && !isRejected(decisions.notTold?.commitment, reading.commitmentEvidence))
    return readCell('known', reading.commitmentEvidence);
  return empty(state === 'dropped' ? 'not-yet' : 'missing');
}

function deliveredCell(reading: RequestReading, decisions: RequestDecisions, state: RequestState, until: Day | null): Cell {
  if (decisions.delivered) return repCell('known', decisions.delivered.text, decisions.delivered.on);
  if (state === 'open' || state === 'dropped') return empty('not-yet');
  if (reading.delivered) return readCell('known', reading.delivered);
  return { ...readCell('known', null), on: reading.kind === 'delay' ? until : (reading.answered?.on ?? null) };
}

function answeredCell(reading: RequestReading, decisions: RequestDecisions, state: RequestState): Cell {
  if (state === 'open' || state === 'dropped') return empty('not-yet');
  if (state === 'delivered') return empty('missing');
  const status = state === 'confirmed' ? 'known' : 'no';
  const byRep = decisions.answered && ANSWER_STATES[decisions.answered.answer] === state ? decisions.answered : null;
  if (!byRep) return readCell(status, reading.answered);
  return repCell(status, byRep.missing || byRep.changed || '', byRep.on);
}

function roleOf(name: string | null, contacts: readonly Contact[]): string | null {
  return contacts.find((contact) => contact.name === name)?.role ?? null;
}

/** The rep's own day, else that of the promise that stands in the same entry as the commitment. */
function commitmentDay(reading: RequestReading, decisions: RequestDecisions, record: DealRecord): Day | null {
  if (decisions.commitment) return decisions.commitment.by ?? null;
  const said = reading.commitment ? reading.commitmentEvidence : null;
  if (!said || isRejected(decisions.notTold?.commitment, said)) return null;
  return record.signals.find((signal) => signal.type === 'promise' && signal.in === said.in)?.by ?? null;
}

function receiptOf(request: LedgerRequest, origin: Receipt['origin'], record: DealRecord, today: Day): Receipt {
  const decisions = record.requestDecisions[request.id] ?? {};
  const kind = decisions.kind ?? request.reading.kind;
  const reading = { ...request.reading, kind };
  const until = decisions.until ?? (kind === 'delay' ? reading.until : null);
  const state = stateOf(reading, decisions, until, today);
  const role = roleOf(reading.askedBy, record.deal.contacts);
  return {
    id: request.id,
    kind,
    ordinal: 1,
    askedIn: reading.askedIn || null,
    askedOn: reading.askedOn,
    askedBy: reading.askedBy,
    askedByRole: role,
    canDecide: canDecide(role),
    evidence: reading.evidence,
    confidence: reading.confidence,
    origin,
    purpose: purposeCell(reading, decisions, state),
    commitment: commitmentCell(reading, decisions, state),
    delivered: deliveredCell(reading, decisions, state, until),
    answered: answeredCell(reading, decisions, state),
    commitmentBy: commitmentDay(reading, decisions, record),
    partly: state === 'unmet' && decisions.answered?.answer === 'partly',
    until,
    state,
    snoozedUntil: decisions.snoozedUntil && decisions.snoozedUntil > today ? decisions.snoozedUntil : null,
    missing: decisions.answered?.missing || null,
    changed: decisions.answered?.changed ?? null,
  };
}

function numbered(receipts: Receipt[]): Receipt[] {
  const counts = new Map<string, number>();
  return receipts.map((receipt) => {
    if (receipt.state === 'dropped') return receipt;
    const ordinal = (counts.get(receipt.kind) ?? 0) + 1;
    counts.set(receipt.kind, ordinal);
    return { ...receipt, ordinal };
  });
}

/**
 * The receipts of a deal on a day, oldest request first: what was read with what the rep decided laid over it.
 * Requests the rep called "not a request" are left out.
 */
export function receiptsOf(record: DealRecord, today: Day): Receipt[] {
  const read = record.requests.map((request) => receiptOf(request, 'read', record, today));
  const logged = record.logged.map((request) => {
    return receiptOf({ id: request.id, reading: asReading(request), gone: false }, 'logged', record, today);
  });
  const kept = [...read, ...logged].filter((receipt) => !record.requestDecisions[receipt.id]?.notARequest);
  return numbered(kept.sort((a, b) => (a.askedOn < b.askedOn ? -1 : a.askedOn > b.askedOn ? 1 : 0)));
}

/** What rules and plays look at: the deal as known, its receipts and signals, and the rep's decisions. */
export function viewOf(record: DealRecord, today: Day): DealView {
  const { deal, signals, dealDecisions: decisions, closedSeenAt, unread } = record;
  return { deal, receipts: receiptsOf(record, today), signals, decisions, closedSeenAt, unread: unread.length };
}
