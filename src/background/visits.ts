import { applyVisit, dealAfter } from '../ledger/apply.ts';
import type { LedgerStore } from '../ledger/store.ts';
import type { Day } from '../model/day.ts';
import type { Deal } from '../model/deal.ts';
import { type DealRecord, dealKey } from '../model/ledger-record.ts';
import type { Reading } from '../model/reading.ts';
import type { Settings } from '../model/settings.ts';
import { siteOfFile, type Visit } from '../model/visit.ts';
import { loadCorrections } from '../platform/corrections.ts';
import { saveProgress } from '../platform/reader-state.ts';
import { loadSettings } from '../platform/settings-store.ts';
import { isHostOf, SITES } from '../readers/sites.ts';
import { FindingsSchema } from '../requests/findings-schema.ts';
import { neighboursAmong } from '../requests/neighbours.ts';
import { type FindingsCache, type ReadOptions, readDealWith } from '../requests/read-deal.ts';
import { ledger } from './ledger.ts';
import { doWithoutModel, type TextReader, textReader } from './text-reader.ts';

/** So often at most is progress told while a long timeline is read. */
const TELL_EVERY_MS = 200;

/** What was read before, by content; kept in the ledger's database, so that a reading goes on where a stopped worker left it. */
function cacheIn(store: LedgerStore): FindingsCache {
  return {
    get: async (key) => {
      const stored = FindingsSchema.safeParse(await store.findFindings(key));
      return stored.success ? stored.data : undefined;
    },
    set: (key, findings) => store.saveFindings(key, findings),
  };
}

function teller(key: string): (read: number, total: number) => void {
  let told = Date.now();
  return (read, total) => {
    if (Date.now() - told < TELL_EVERY_MS) return;
    told = Date.now();
    void saveProgress({ key, read, total });
  };
}

async function learntFor(key: string): Promise<ReadOptions['learnt']> {
  return { neighbours: neighboursAmong(await loadCorrections()), deal: key };
}

async function readWith({ reader, thresholds }: TextReader, store: LedgerStore, key: string, deal: Deal, today: Day, settings: Settings) {
  const dates = { dayFirst: settings.dayFirst };
  const learnt = await learntFor(key);
  return readDealWith(reader, deal, today, { thresholds, dates, learnt, cache: cacheIn(store), onProgress: teller(key) });
}

async function read(store: LedgerStore, key: string, deal: Deal, today: Day): Promise<Reading> {
  const settings = await loadSettings();
  try {
    return await readWith(textReader(), store, key, deal, today, settings);
  } catch (problem) {
    await doWithoutModel(problem);
    return readWith(textReader(), store, key, deal, today, settings);
  } finally {
    await saveProgress(null);
  }
}

/** Whether a page lies on the product's own hosts. Only there may it take over what a file told: any page could claim to be a product's. */
function isAtHome({ site, crm }: Visit): boolean {
  const product = SITES.find(({ name }) => name === crm);
  return product !== undefined && URL.canParse(site) && isHostOf(product, new URL(site));
}

/**
 * Takes one visit of a deal page into the ledger: reads the text of everything known of the deal, then applies it in the deal's turn.
 * A decision that the rep makes while the text is being read is kept: the record is taken anew when the reading is applied. What came from a
 * file before anybody knew where the deal's page is becomes part of the page's record.
 */
export async function takeVisit(visit: Visit, today: Day): Promise<DealRecord> {
  const store = await ledger();
  const key = dealKey(visit.site, visit.deal.id);
  const former = isAtHome(visit) ? dealKey(siteOfFile(visit.crm), visit.deal.id) : key;
  const before = (await store.find(key)) ?? (await store.find(former));
  const reading = await read(store, key, dealAfter(before, visit), today);
  return store.change(key, (record) => applyVisit(record, visit, dealAfter(record, visit), reading), former);
}
