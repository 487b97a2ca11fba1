import type { Deal } from '../model/deal.ts';
import { type DealRecord, dealKey, noDealDecisions, type PageHealth, RECORD_VERSION } from '../model/ledger-record.ts';
import type { Reading } from '../model/reading.ts';
import { identify } from './identity.ts';
import { mergeDeal } from './merge-deal.ts';

/** One visit of a deal page: where it was, what its reader got, and how well the page could be read. */
export interface Visit {
  site: string;
  crm: string;
  url: string;
  deal: Deal;
  health: PageHealth;
}

const isComplete = (health: PageHealth): boolean => health.total !== null && health.shown >= health.total;

/** The deal to read after a visit: everything known of it, with what the page shows now. */
export function dealAfter(record: DealRecord | null, visit: Visit): Deal {
  return mergeDeal(record?.deal ?? null, visit.deal, isComplete(visit.health));
}

/** The moment at which we saw the deal close; null for one that was closed when we first met it, because then nobody knows. */
function closedAt(record: DealRecord | null, visit: Visit, deal: Deal): string | null {
  if (deal.status === 'open' || !record) return null;
  return record.deal.status === 'open' ? visit.health.readAt : record.closedSeenAt;
}

/**
 * The ledger's record after a visit. Only what was read changes: decisions of the rep, logged requests and identities stay.
 * Applying the same visit and reading twice gives the same record. `deal` is what `dealAfter` gave, `reading` its reading.
 */
export function applyVisit(record: DealRecord | null, visit: Visit, deal: Deal, reading: Reading): DealRecord {
  const decided = record?.requestDecisions ?? {};
  const requests = identify(record?.requests ?? [], reading.requests).filter((request) => !request.gone || decided[request.id]);
  return {
    version: RECORD_VERSION,
    key: dealKey(visit.site, deal.id),
    site: visit.site,
    crm: visit.crm,
    url: visit.url,
    deal,
    requests,
    signals: reading.signals,
    unread: reading.unread,
    logged: record?.logged ?? [],
    requestDecisions: decided,
    dealDecisions: record?.dealDecisions ?? noDealDecisions(),
    health: visit.health,
    closedSeenAt: closedAt(record, visit, deal),
  };
}
