/** What Askback reads of a page with what has been taught so far, in a few lines for the rep. */
import type { TaughtPage } from '../model/taught-page.ts';
import { readAtOnce } from '../readers/slices.ts';
import { matchAddress } from './address.ts';
import { readTaught } from './reader.ts';

/** One line of the preview; `missing` where Askback reads nothing, with the reason. */
export interface PreviewLine {
  label: string;
  value: string | null;
  reason: string | null;
}

const shortened = (text: string): string => (text.length > 90 ? `${text.slice(0, 90)}…` : text);

/** Reads the page as a visit would. */
export function previewOf(page: TaughtPage, root: ParentNode, url: URL, today: string): PreviewLine[] {
  const reading = readAtOnce(readTaught(page, matchAddress(page.urlPattern, url) ?? '', root, today));
  if (!reading.ok) return [{ label: 'Not readable yet', value: null, reason: reading.reason }];
  const { deal, missing, shown } = reading;
  const reasonOf = (field: string): string | null => missing.find((one) => one.field === field)?.reason ?? null;
  const line = (label: string, field: string, value: string | number | null | undefined): PreviewLine => ({
    label,
    value: value === null || value === undefined || value === '' ? null : shortened(String(value)),
    reason: reasonOf(field),
  });
  const last = deal.activities.at(-1);
  return [
    line('Name', 'name', deal.name),
    line('Amount', 'amount', deal.amount === null || deal.amount === undefined ? null : `${deal.amount} ${deal.currency ?? ''}`.trim()),
    line('Close date', 'closeDate', deal.closeDate),
    line('Stage', 'stage', deal.stage),
    line('Status', 'status', reasonOf('status') ? null : deal.status),
    line('Owner', 'owner', deal.owner),
    { label: 'Entries', value: String(shown), reason: missing.find(({ field }) => field === 'entries')?.reason ?? null },
    ...(last
      ? [line('Newest entry', '', [last.at.slice(0, 16).replace('T', ' '), last.type, last.author, last.text].filter(Boolean).join(' · '))]
      : []),
  ];
}
