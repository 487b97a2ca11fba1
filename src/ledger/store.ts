import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { DealRecord } from '../model/ledger-record.ts';
import { openRecord } from './migrations.ts';

interface LedgerDatabase extends DBSchema {
  deals: { key: string; value: unknown & { key: string } };
  readings: { key: string; value: { key: string; findings: unknown } };
}

/** A record that could not be opened, and why. It stays in the database as it is. */
export interface Unopened {
  key: string;
  problem: string;
}

/** The ledger's database. Owned by the background worker: nobody else opens it. */
export interface LedgerStore {
  /** The record of a deal; null when there is none. @throws NewerRecordError, DamagedRecordError */
  find(key: string): Promise<DealRecord | null>;
  /** Every record that opens, and those that do not. */
  all(): Promise<{ records: DealRecord[]; unopened: Unopened[] }>;
  /** Changes one record; changes of one deal happen one after the other. Returns what was saved. */
  change(key: string, change: (record: DealRecord | null) => Promise<DealRecord> | DealRecord): Promise<DealRecord>;
  remove(key: string): Promise<void>;
  /** What was found in an entry's text before, by the text's fingerprint; null when never read. */
  findFindings(key: string): Promise<unknown | null>;
  saveFindings(key: string, findings: unknown): Promise<void>;
  close(): void;
}

const open = (name: string): Promise<IDBPDatabase<LedgerDatabase>> =>
  openDB<LedgerDatabase>(name, 1, {
    upgrade(database) {
      database.createObjectStore('deals', { keyPath: 'key' });
      database.createObjectStore('readings', { keyPath: 'key' });
    },
  });

function openAll(stored: readonly { key: string }[]): { records: DealRecord[]; unopened: Unopened[] } {
  const records: DealRecord[] = [];
  const unopened: Unopened[] = [];
  for (const raw of stored) {
    try {
      records.push(openRecord(raw));
    } catch (error) {
      unopened.push({ key: raw.key, problem: error instanceof Error ? error.message : String(error) });
    }
  }
  return { records, unopened };
}

/** Opens (or creates) the ledger's IndexedDB database. */
export async function openLedgerStore(name = 'askback-ledger'): Promise<LedgerStore> {
  const database = await open(name);
  const turns = new Map<string, Promise<unknown>>();
  const find = async (key: string) => {
    const stored = await database.get('deals', key);
    return stored === undefined ? null : openRecord(stored);
  };
  const inTurn = <Result>(key: string, work: () => Promise<Result>): Promise<Result> => {
    const turn = (turns.get(key) ?? Promise.resolve()).then(work, work);
    turns.set(key, turn);
    const forget = () => {
      if (turns.get(key) === turn) turns.delete(key);
    };
    turn.then(forget, forget);
    return turn;
  };
  return {
    find,
    all: async () => openAll(await database.getAll('deals')),
    change: (key, change) =>
      inTurn(key, async () => {
        const record = await change(await find(key));
        await database.put('deals', record);
        return record;
      }),
    remove: (key) => inTurn(key, () => database.delete('deals', key)),
    findFindings: async (key) => (await database.get('readings', key))?.findings ?? null,
    saveFindings: async (key, findings) => {
      await database.put('readings', { key, findings });
    },
    close: () => database.close(),
  };
}
