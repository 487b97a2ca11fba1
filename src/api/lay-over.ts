/** The CRM's own telling of a deal laid over what its page shows: each entry once, with its element on the page where it stands there. */
import type { Activity, Deal } from '../model/deal.ts';
import type { PageReading } from '../model/page-reading.ts';
import { matchEntries } from '../model/same-entry.ts';
import type { ApiReading } from './api-reader.ts';

type Page = Extract<PageReading, { ok: true }>;

const longer = <Item>(a: Item[] | undefined, b: Item[] | undefined): Item[] | undefined => ((a?.length ?? 0) >= (b?.length ?? 0) ? a : b);

/** Entries that only the page has: of a timeline told whole, those that came after it was told. */
function onlyOnPage(page: Page, told: ApiReading, toldIds: ReadonlyMap<string, string>): Activity[] {
  const newest = Math.max(0, ...told.deal.activities.map(({ at }) => Date.parse(at)));
  const others = page.deal.activities.filter(({ id }) => !toldIds.has(id));
  return told.total === null ? others : others.filter(({ at }) => Date.parse(at) > newest);
}

function dealOf(page: Deal, told: Deal, unsure: boolean): Deal {
  const history = longer(page.closeDateHistory, told.closeDateHistory);
  return {
    ...told,
    // The page names the stage as the rep knows it; interfaces may give its key.
    stage: page.stage || told.stage,
    status: unsure ? page.status : told.status,
    amount: told.amount ?? page.amount,
    currency: told.currency ?? page.currency,
    closeDate: told.closeDate ?? page.closeDate,
    owner: told.owner ?? page.owner,
    lostReason: told.lostReason ?? page.lostReason,
    ...(history ? { closeDateHistory: history } : {}),
    contacts: told.contacts.length > 0 ? told.contacts : page.contacts,
  };
}

/** The page's reading and the CRM's telling as one. `late`: entries on the page that the CRM has not told yet, so that it is worth asking again. */
export function layOver(page: Page, told: ApiReading): { reading: Page; late: boolean } {
  const toldIds = matchEntries(told.deal.activities, page.deal.activities);
  const added = onlyOnPage(page, told, toldIds);
  const unsure = told.missing.some(({ field }) => field === 'status');
  const activities = [...told.deal.activities, ...added].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const elements = [...page.entryElements].map(([id, element]) => [toldIds.get(id) ?? id, element] as const);
  const reading: Page = {
    ok: true,
    deal: { ...dealOf(page.deal, told.deal, unsure), activities },
    shown: activities.length,
    total: told.total === null ? null : activities.length,
    missing: told.missing.filter(({ field }) => field !== 'status'),
    entryElements: new Map(elements),
  };
  return { reading, late: added.length > 0 };
}
