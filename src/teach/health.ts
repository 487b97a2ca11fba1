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

/** Stands in place of a field where the product's own reader did not get along with the page. */
const READER = 'reader';
const BY_STRUCTURE = 'The page was read by its structure instead, so check what matters.';

type Read = Extract<PageReading, { ok: true }>;

/** What stands when a page was read by its structure, since the product's own reader found no entries or nothing at all, with its reason. */
export function readBesides(own: PageReading, found: Read, reason: string): Read {
  const told = { field: READER, reason };
  if (!own.ok) return { ...found, missing: [told, ...found.missing] };
  const ofEntries = found.missing.filter(({ field }) => field === 'entries' || field === 'emails');
  return {
    ...{ ...own, shown: found.shown, entryElements: found.entryElements },
    deal: { ...own.deal, activities: found.deal.activities },
    missing: [told, ...own.missing, ...ofEntries],
  };
}

/**
 * Why a page shall be read by its structure beside the product's own reader: that one refused, or found no entry at all. An empty timeline
 * may be one whose marks have changed. Null where all is as usual.
 */
export function whyUnread(reading: PageReading): string | null {
  if (!reading.ok) return reading.asUsual ? null : reading.reason;
  return reading.shown === 0 && !reading.total ? 'No entry of the timeline was found.' : null;
}

const lowerFirst = (sentence: string): string => sentence.replace(/^(The|This|Neither|None|No|Of) /, (word) => word.toLowerCase());

const list = (words: readonly string[]): string =>
  words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${words.at(-1)}` : (words[0] ?? '');

/** What is told of a reading without its deal: `missing` as in a reading. */
export type Health = Pick<Read, 'missing'>;

/**
 * Sentences about a reading of a page of `crm` ("HubSpot changed: amount and owner not found."). A page on which several fields are absent
 * at once has changed; a single empty field has not. Empty when all is as expected.
 */
export function healthOf({ missing }: Health, crm: string): string[] {
  const changed = missing.filter(({ field }) => field === READER);
  const named = missing.filter(({ field }) => field !== 'entries' && field !== 'emails' && WORDS[field]);
  const absent = named.filter(({ reason }) => EMPTY.test(reason) && !['status', 'currency'].includes(reason));
  const taught = named.filter(({ reason }) => / ways to what was taught /.test(reason));
  const unsure = named.filter((one) => !absent.includes(one) && !taught.includes(one));
  const core = absent.filter(({ field }) => ['stage', 'amount', 'closeDate', 'owner', 'status'].includes(field));
  const words = (ones: typeof named): string => list(ones.map(({ field }) => WORDS[field] ?? field));
  return [
    ...changed.map(({ reason }) => `${crm} changed, or shows this deal in another way than usual: ${lowerFirst(reason)} ${BY_STRUCTURE}`),
    ...(taught.length > 0 ? [`${crm} changed: ${words(taught)} not found where it was taught.`] : []),
    ...(core.length >= 2 ? [`${crm} changed: ${words(core)} not found.`] : []),
    ...unsure.map(({ field, reason }) => `${(WORDS[field] ?? field).replace(/^./, (first) => first.toUpperCase())}: ${reason}.`),
    ...missing.filter(({ field }) => field === 'entries').map(({ reason }) => `Entries: ${reason}.`),
    ...missing.filter(({ field }) => field === 'emails').map(({ reason }) => `Emails: ${reason}.`),
  ];
}

/** Sentences about a deal from a file that was exported on `day` (in words): where it comes from, and what the file did not hold. */
export function healthOfFile({ missing }: Health, day: string): string[] {
  const absent = missing.filter(({ field, reason }) => WORDS[field] && reason === 'not in the file');
  const others = missing.filter((one) => !absent.includes(one));
  return [
    `From a file of ${day}; the page of this deal was not read since.`,
    ...(absent.length > 0 ? [`Not in the file: ${list(absent.map(({ field }) => WORDS[field] ?? field))}.`] : []),
    ...others.map(({ field, reason }) => `${(WORDS[field] ?? field).replace(/^./, (first) => first.toUpperCase())}: ${reason}.`),
  ];
}
