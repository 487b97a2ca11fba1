import { applyVisit, dealAfter, type Visit } from '../ledger/apply.ts';
import type { Day } from '../model/day.ts';
import type { Deal } from '../model/deal.ts';
import { type DealRecord, dealKey } from '../model/ledger-record.ts';
import type { Reading } from '../model/reading.ts';
import { readDeal } from '../requests/read-deal.ts';
import { ledger } from './ledger.ts';

const read = async (deal: Deal, today: Day): Promise<Reading> => readDeal(deal, today);

/**
 * Takes one visit of a deal page into the ledger: reads the text of everything known of the deal, then applies it in the deal's turn.
 * A decision that the rep makes while the text is being read is kept: the record is taken anew when the reading is applied.
 */
export async function takeVisit(visit: Visit, today: Day): Promise<DealRecord> {
  const store = await ledger();
  const key = dealKey(visit.site, visit.deal.id);
  const reading = await read(dealAfter(await store.find(key), visit), today);
  return store.change(key, (record) => applyVisit(record, visit, dealAfter(record, visit), reading));
}
