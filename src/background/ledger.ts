import { type LedgerStore, openLedgerStore } from '../ledger/store.ts';

let opened: Promise<LedgerStore> | null = null;

/** The ledger, opened once per life of the worker. A failed opening is tried again at the next call. */
export function ledger(): Promise<LedgerStore> {
  opened ??= openLedgerStore().catch((error) => {
    opened = null;
    throw error;
  });
  return opened;
}
