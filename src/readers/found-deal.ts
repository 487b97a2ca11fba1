/** From what a page showed of a deal to a reading: everything that is absent is named with a reason. */
import type { Contact, DealStatus } from '../model/deal.ts';
import type { PageReading, Unread } from '../model/page-reading.ts';
import type { Timeline } from './entries.ts';

/** What is told of a deal, by its page or by its CRM. Null: it is not told there, or the field is empty. */
export interface ToldFields {
  id: string;
  name: string;
  stage: string | null;
  status: DealStatus | null;
  amount: number | null;
  currency: string | null;
  closeDate: string | null;
  closeDateHistory?: string[];
  owner: string | null;
  lostReason?: string | null;
  contacts: Contact[];
}

/** What a reader found. `reasons` says why a field is null, where "not on the page" would not be the truth. */
export interface FoundDeal extends ToldFields {
  timeline: Timeline;
  /** How many entries the page says exist; null when it does not tell or more may exist. */
  total: number | null;
  reasons: Readonly<Record<string, string | null>>;
}

const PLAIN_FIELDS = ['stage', 'status', 'amount', 'currency', 'closeDate', 'owner'] as const;

/** The reading of a deal. A status that the page does not tell becomes `open`, and is named as missing. */
export function toReading(found: FoundDeal): PageReading {
  const { timeline, total, reasons, closeDateHistory, stage, status, ...deal } = found;
  const absent = PLAIN_FIELDS.filter((field) => found[field] === null);
  const missing: Unread[] = absent.map((field) => ({ field, reason: reasons[field] ?? 'not on the page or not filled in' }));
  const told = Object.entries(reasons).filter(([field, reason]) => reason && !PLAIN_FIELDS.some((plain) => plain === field));
  return {
    ok: true,
    deal: {
      ...deal,
      stage: stage ?? '',
      status: status ?? 'open',
      ...(closeDateHistory && closeDateHistory.length > 0 ? { closeDateHistory } : {}),
      activities: timeline.activities,
    },
    shown: timeline.activities.length,
    total,
    missing: [...missing, ...told.map(([field, reason]) => ({ field, reason: reason ?? '' })), ...timeline.missing],
    entryElements: timeline.elements,
  };
}
