import type { Activity, Deal } from '../model/deal.ts';
import type { Unread } from '../model/page-reading.ts';
import type { EntryDraft } from '../readers/entries.ts';
import type { ToldFields } from '../readers/found-deal.ts';
import type { ApiReading } from './api-reader.ts';

/** What a CRM's interface told of a deal. Null: the field is empty there; `missing` names what could not be told for certain. */
export interface ToldDeal extends ToldFields {
  entries: readonly (EntryDraft & { id: string })[];
  /** Whether all of the timeline was told: no part of it failed. */
  whole: boolean;
  missing: readonly Unread[];
}

const counted = (count: number, field: string, reason: string): Unread[] => (count > 0 ? [{ field, reason: `${count} ${reason}` }] : []);

function toActivity({ id, at, type, direction, author, subject, text }: EntryDraft & { id: string }): Activity[] {
  if (!at || !type) return [];
  return [{ id, at, type, direction: direction ?? 'internal', author, ...(subject ? { subject } : {}), text }];
}

/** The reading of a deal told by an interface: entries oldest first, once each; those without a certain date or type are left out and counted. */
export function toApiReading(told: ToldDeal): ApiReading {
  const { entries, whole, missing, closeDateHistory, stage, status, ...fields } = told;
  const once = [...new Map(entries.map((entry) => [entry.id, entry])).values()];
  const activities = once.flatMap(toActivity).sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const deal: Deal = {
    ...fields,
    stage: stage ?? '',
    status: status ?? 'open',
    ...(closeDateHistory && closeDateHistory.length > 0 ? { closeDateHistory } : {}),
    activities,
  };
  return {
    ok: true,
    deal,
    shown: activities.length,
    total: whole ? activities.length : null,
    missing: [
      ...missing,
      ...(status === null ? [{ field: 'status', reason: 'the CRM does not say for certain whether it is won or lost' }] : []),
      ...counted(once.filter(({ at }) => !at).length, 'entries', 'left out without a certain date'),
      ...counted(once.filter(({ at, type }) => at && !type).length, 'entries', 'left out without a certain type'),
      ...counted(once.filter(({ type, direction }) => type === 'email' && !direction).length, 'emails', 'without a certain direction'),
      ...counted(once.filter(({ cut }) => cut).length, 'entry texts', 'of which the CRM gives only the beginning'),
    ],
  };
}
