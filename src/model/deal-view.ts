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
  /** The moment at which the deal was first seen won or lost; null while it is open, or where nobody saw it happen. */
  closedSeenAt: string | null;
  /** How many entries could not be read; then nothing is said about what "nobody ever mentioned". */
  unread: number;
}
