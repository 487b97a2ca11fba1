import { applyVisit } from '../../../src/ledger/apply.ts';
import { decide } from '../../../src/ledger/decide.ts';
import { viewOf } from '../../../src/ledger/receipts.ts';
import { addDays, type Day } from '../../../src/model/day.ts';
import type { Activity, Deal } from '../../../src/model/deal.ts';
import type { DealView } from '../../../src/model/deal-view.ts';
import type { Decision } from '../../../src/model/decision.ts';
import type { DealRecord } from '../../../src/model/ledger-record.ts';
import type { Nudge } from '../../../src/model/nudge.ts';
import type { RequestReading, SignalReading } from '../../../src/model/reading.ts';
import { defaultSettings, type Settings } from '../../../src/model/settings.ts';
import { type Advice, adviseOn, type Voice } from '../../../src/nudges/compose.ts';
import { dayFormatter } from '../../../src/nudges/fill.ts';
import { PLAYBOOK } from '../../../src/nudges/playbook.ts';

/** The day on which the deals of these tests are looked at: a Tuesday. */
export const TODAY: Day = '2026-11-24';
/** A day before today. */
export const daysAgo = (days: number): Day => addDays(TODAY, -days);
/** A day after today. */
export const inDays = (days: number): Day => addDays(TODAY, days);

let counter = 0;

/** An entry of a timeline, ten in the morning of `on`. */
export function entry(on: Day, direction: Activity['direction'], text: string, more: Partial<Activity> = {}): Activity {
  counter++;
  return {
    id: `e${counter}`,
    at: `${on}T10:00:00Z`,
    type: 'email',
    direction,
    author: direction === 'inbound' ? 'Tom Hale' : 'Dana Ruiz',
    text,
    ...more,
  };
}

/** A request as a reader finds it: a demo that Tom Hale asked for today, and of which nothing else is known. */
export function request(more: Partial<RequestReading> = {}): RequestReading {
  counter++;
  const askedOn = more.askedOn ?? TODAY;
  return {
    kind: 'demo',
    askedIn: `r${counter}`,
    purpose: false,
    commitment: false,
    until: null,
    state: 'open',
    evidence: 'Could you show it to us?',
    confidence: 0.9,
    askedOn,
    askedBy: 'Tom Hale',
    purposeEvidence: more.purpose ? { in: `r${counter}`, on: askedOn, quote: 'to see whether ops can use it.' } : null,
    commitmentEvidence: more.commitment ? { in: `r${counter}`, on: askedOn, quote: 'If it works we take it to the board.' } : null,
    delivered: null,
    answered: null,
    ...more,
  };
}

/** A request that was given on a day and to which nobody answered. */
export const given = (on: Day, more: Partial<RequestReading> = {}): RequestReading =>
  request({ askedOn: addDays(on, -3), state: 'delivered', delivered: { in: 'd', on, quote: 'Here it is.' }, ...more });

/** A request for more time. */
export const delay = (askedOn: Day, until: Day | null, more: Partial<RequestReading> = {}): RequestReading =>
  request({
    kind: 'delay',
    askedOn,
    until,
    evidence: 'Please come back to us later.',
    state: until && until <= TODAY ? 'delivered' : 'open',
    ...more,
  });

/** A signal of the prospect. */
export const signal = (type: SignalReading['type'], on: Day, more: Partial<SignalReading> = {}): SignalReading => {
  counter++;
  return { type, in: `s${counter}`, by: null, on, evidence: 'We shall sign.', confidence: 0.9, ...more };
};

interface Parts {
  deal?: Partial<Deal>;
  entries?: Activity[];
  requests?: RequestReading[];
  signals?: SignalReading[];
  decisions?: (Decision | ((record: DealRecord) => Decision))[];
  decidedOn?: Day;
  unread?: number;
}

const CONTACTS = [
  { name: 'Tom Hale', role: 'IT manager' },
  { name: 'Ines Vogt', role: 'CFO' },
];

/** The record of a healthy young deal at Proposal, with what a test lays over it. */
export function recordOf({
  deal = {},
  entries,
  requests = [],
  signals = [],
  decisions = [],
  decidedOn = TODAY,
  unread = 0,
}: Parts): DealRecord {
  const activities = entries ?? [entry(daysAgo(1), 'inbound', 'Thank you for yesterday.')];
  const whole: Deal = { id: 'D-1', name: 'Northwind', stage: 'Proposal', status: 'open', contacts: CONTACTS, activities, ...deal };
  const health = { readAt: `${TODAY}T09:00:00Z`, shown: activities.length, total: activities.length, missing: [] };
  const left = Array.from({ length: unread }, (_, index) => ({ in: `u${index}`, reason: 'another language' }));
  const visit = { site: 'https://crm.example', crm: 'test', url: 'https://crm.example/D-1', deal: whole, health };
  const record = applyVisit(null, visit, whole, { requests, signals, unread: left });
  return decisions.reduce((before, one) => {
    return decide(before, typeof one === 'function' ? one(before) : one, decidedOn, `${decidedOn}T11:00:00Z`);
  }, record);
}

/** The view of a deal on a day. */
export const view = (parts: Parts, today: Day = TODAY): DealView => viewOf(recordOf(parts), today);

/** How Askback speaks in these tests. */
export const voice = (settings: Settings = defaultSettings(), now?: string): Voice => ({
  playbook: PLAYBOOK,
  settings,
  formatDay: dayFormatter('en-GB', TODAY),
  ...(now ? { now } : {}),
});

/** What Askback says of a deal. */
export const advise = (parts: Parts, today: Day = TODAY, speaking: Voice = voice()): Advice =>
  adviseOn(view(parts, today), today, speaking);

/** The rules that speak, the most important first. */
export const rulesOf = (parts: Parts, today: Day = TODAY): string[] => advise(parts, today).nudges.map((nudge) => nudge.rule);

/** The nudge of a rule; null when the rule says nothing. */
export const nudgeOf = (parts: Parts, rule: string, today: Day = TODAY): Nudge | null =>
  advise(parts, today).nudges.find((nudge) => nudge.rule === rule) ?? null;

/** The reasons for which a deal has gone too far. */
export const tooFarOf = (parts: Parts, today: Day = TODAY): string[] => advise(parts, today).tooFar.reasons.map((reason) => reason.rule);
