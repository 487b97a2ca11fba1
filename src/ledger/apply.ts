import type { Deal } from '../model/deal.ts';
import { type DealRecord, dealKey, noDealDecisions, type PageHealth, RECORD_VERSION } from '../model/ledger-record.ts';
import type { Reading } from '../model/reading.ts';
import { matchEntries } from '../model/same-entry.ts';
import type { Visit } from '../model/visit.ts';
import { identify } from './identity.ts';
import { mergeDeal } from './merge-deal.ts';

const isComplete = (health: PageHealth): boolean => health.total !== null && health.shown >= health.total;

/** A file may be older than what the ledger has from the page: then the page's fields stay and only what is missing comes from the file. */
const isOlder = (record: DealRecord | null, visit: Visit): boolean =>
  record !== null && visit.health.source === 'file' && record.health.readAt > visit.health.readAt;

/** The deal of a file without the entries that are known from the page: those keep the ids by which the page shows them. */
function withoutShown(inFile: Deal, known: Deal): Deal {
  const knownIds = matchEntries(known.activities, inFile.activities);
  return { ...inFile, activities: inFile.activities.filter(({ id }) => (knownIds.get(id) ?? id) === id) };
}

/** The deal to read after a visit: everything known of it, with what the page shows now. */
export function dealAfter(record: DealRecord | null, visit: Visit): Deal {
  if (record && isOlder(record, visit))
    return { ...mergeDeal(visit.deal, record.deal, false), name: record.deal.name, asOf: record.deal.asOf };
  const seen = record && visit.health.source === 'file' ? withoutShown(visit.deal, record.deal) : visit.deal;
  return mergeDeal(record?.deal ?? null, seen, isComplete(visit.health));
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
    // A file does not always tell where the deal's page is.
    url: visit.url || (record?.url ?? ''),
    deal,
    requests,
    signals: reading.signals,
    unread: reading.unread,
    logged: record?.logged ?? [],
    requestDecisions: decided,
    dealDecisions: record?.dealDecisions ?? noDealDecisions(),
    health: record && isOlder(record, visit) ? record.health : visit.health,
    closedSeenAt: closedAt(record, visit, deal),
  };
}
