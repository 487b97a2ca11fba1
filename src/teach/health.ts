/** What a reader expected on a page and did not find, in words for the rep. */
import type { PageReading } from '../model/page-reading.ts';

const WORDS: Readonly<Record<string, string>> = {
  name: 'name',
  stage: 'stage',
  status: 'status',
  amount: 'amount',
  currency: 'currency',
  closeDate: 'close date',
  owner: 'owner',
  contacts: 'contacts',
  entries: 'some entries',
  timeline: 'timeline',
};
/** A field that is merely empty is no sign of a changed page; these reasons are given for those. */
const EMPTY = /not on the page or not filled in|not filled in$/;

const list = (words: readonly string[]): string =>
  words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${words.at(-1)}` : (words[0] ?? '');

/** What is told of a reading without its deal: `missing` as in a reading. */
export type Health = Pick<Extract<PageReading, { ok: true }>, 'missing'>;

/**
 * Sentences about a reading of a page of `crm` ("HubSpot changed: amount and owner not found."). A page on which several fields are absent
 * at once has changed; a single empty field has not. Empty when all is as expected.
 */
export function healthOf({ missing }: Health, crm: string): string[] {
  const named = missing.filter(({ field }) => field !== 'entries' && field !== 'emails' && WORDS[field]);
  const absent = named.filter(({ reason }) => EMPTY.test(reason) && !['status', 'currency'].includes(reason));
  const taught = named.filter(({ reason }) => / ways to what was taught /.test(reason));
  const unsure = named.filter((one) => !absent.includes(one) && !taught.includes(one));
  const core = absent.filter(({ field }) => ['stage', 'amount', 'closeDate', 'owner', 'status'].includes(field));
  const words = (ones: typeof named): string => list(ones.map(({ field }) => WORDS[field] ?? field));
  return [
    ...(taught.length > 0 ? [`${crm} changed: ${words(taught)} not found where it was taught.`] : []),
    ...(core.length >= 2 ? [`${crm} changed: ${words(core)} not found.`] : []),
    ...unsure.map(({ field, reason }) => `${(WORDS[field] ?? field).replace(/^./, (first) => first.toUpperCase())}: ${reason}.`),
    ...missing.filter(({ field }) => field === 'entries').map(({ reason }) => `Entries: ${reason}.`),
    ...missing.filter(({ field }) => field === 'emails').map(({ reason }) => `Emails: ${reason}.`),
  ];
}
