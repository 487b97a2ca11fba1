import { type LedgerStore, openLedgerStore } from '../ledger/store.ts';
import type { DealRecord } from '../model/ledger-record.ts';

let opened: Promise<LedgerStore> | null = null;

/** The ledger, opened once per life of the worker. A failed opening is tried again at the next call. */
export function ledger(): Promise<LedgerStore> {
  opened ??= openLedgerStore().catch((error) => {
    opened = null;
    throw error;
  });
  return opened;
}

/** Changes the record of a deal that the ledger knows, in the deal's turn. @throws when it does not know it */
export async function changeKnown(key: string, change: (record: DealRecord) => DealRecord | Promise<DealRecord>): Promise<DealRecord> {
  return (await ledger()).change(key, (before) => {
    if (!before) throw new Error('this deal is not in the ledger');
    return change(before);
  });
}
