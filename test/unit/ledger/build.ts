import { applyVisit, dealAfter } from '../../../src/ledger/apply.ts';
import type { Activity, Deal } from '../../../src/model/deal.ts';
import type { DealRecord } from '../../../src/model/ledger-record.ts';
import type { RequestReading } from '../../../src/model/reading.ts';
import type { Visit } from '../../../src/model/visit.ts';

/** A timeline entry of the prospect on a day. */
export const entry = (id: string, day: string, text: string): Activity => ({
  id,
  at: `${day}T10:00:00Z`,
  type: 'email',
  direction: 'inbound',
  author: 'Tom Hale',
  text,
});

export const deal = (activities: Activity[], more: Partial<Deal> = {}): Deal => ({
  id: 'D-1',
  name: 'Northwind',
  stage: 'Proposal',
  status: 'open',
  contacts: [{ name: 'Tom Hale', role: 'IT manager' }],
  activities,
  ...more,
});

/** A request as a reader would give it. */
export const asked = (
  kind: RequestReading['kind'],
  askedIn: string,
  evidence: string,
  more: Partial<RequestReading> = {},
): RequestReading => ({
  kind,
  askedIn,
  evidence,
  purpose: false,
  commitment: false,
  until: null,
  state: 'open',
  confidence: 0.9,
  askedOn: '2026-10-01',
  askedBy: 'Tom Hale',
  purposeEvidence: null,
  commitmentEvidence: null,
  delivered: null,
  answered: null,
  ...more,
});

export const visitOf = (seen: Deal, shown = seen.activities.length, total: number | null = shown): Visit => ({
  site: 'https://crm.example',
  crm: 'practice',
  url: `https://crm.example/deals/${seen.id}`,
  deal: seen,
  health: { readAt: '2026-11-01T10:00:00Z', shown, total, missing: [] },
});

/** The record after a page was seen and read as given. */
export function recordAfter(record: DealRecord | null, seen: Deal, requests: RequestReading[], visit = visitOf(seen)): DealRecord {
  return applyVisit(record, visit, dealAfter(record, visit), { requests, signals: [], unread: [] });
}
