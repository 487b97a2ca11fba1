import type { Deal } from './deal.ts';
import type { DealDecisions } from './ledger-record.ts';
import type { SignalReading } from './reading.ts';
import type { Receipt } from './receipt.ts';

/** What rules and plays look at: the deal, its receipts (oldest first), its signals and the rep's decisions. Pure data. */
export interface DealView {
  deal: Deal;
  receipts: Receipt[];
  signals: SignalReading[];
  decisions: DealDecisions;
}
