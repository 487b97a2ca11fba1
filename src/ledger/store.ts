import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { type DealRecord, dealKey } from '../model/ledger-record.ts';
import { type Visit, VisitSchema } from '../model/visit.ts';
import { openRecord } from './migrations.ts';

interface LedgerDatabase extends DBSchema {
  deals: { key: string; value: unknown & { key: string } };
  readings: { key: string; value: { key: string; findings: unknown } };
  pending: { key: string; value: { key: string; turn: number; visit: unknown }; indexes: { turn: number } };
}

/** A visit that waits to be read. The one with the lowest `turn` is read first. */
export interface PendingVisit {
  turn: number;
  visit: Visit;
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
  /** Those of many deals that are there and open, in one go. */
  findMany(keys: readonly string[]): Promise<DealRecord[]>;
  /** How often a record was changed or removed since the store was opened: what was made of it holds while this stays. */
  changes(key: string): number;
  /** The keys of all records. */
  keys(): Promise<string[]>;
  /** Every record that opens, and those that do not. */
  all(): Promise<{ records: DealRecord[]; unopened: Unopened[] }>;
  /**
   * Changes one record; changes of one deal happen one after the other. Returns what was saved. The record under `former`, where there is one,
   * is taken over by a deal that has none yet, and goes in the same step.
   */
  change(key: string, change: (record: DealRecord | null) => Promise<DealRecord> | DealRecord, former?: string): Promise<DealRecord>;
  remove(key: string): Promise<void>;
  /** What was found in an entry's text before, by the text's fingerprint; null when never read. */
  findFindings(key: string): Promise<unknown | null>;
  saveFindings(key: string, findings: unknown): Promise<void>;
  /** Puts visits into the queue of those to be read; one of the same deal that still waits is replaced. */
  addPending(visits: readonly PendingVisit[]): Promise<void>;
  /** The visit that is read next; null when none waits. One that does not parse is dropped. */
  nextPending(): Promise<Visit | null>;
  /** Every visit that waits. */
  allPending(): Promise<Visit[]>;
  countPending(): Promise<number>;
  removePending(visit: Visit): Promise<void>;
  clearPending(): Promise<void>;
  close(): void;
}

const pendingKey = (visit: Visit): string => dealKey(visit.site, visit.deal.id);

const open = (name: string): Promise<IDBPDatabase<LedgerDatabase>> =>
  openDB<LedgerDatabase>(name, 2, {
    upgrade(database, from) {
      if (from < 1) {
        database.createObjectStore('deals', { keyPath: 'key' });
        database.createObjectStore('readings', { keyPath: 'key' });
      }
      database.createObjectStore('pending', { keyPath: 'key' }).createIndex('turn', 'turn');
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

type Queue = 'addPending' | 'nextPending' | 'allPending' | 'countPending' | 'removePending' | 'clearPending';

function queueIn(database: IDBPDatabase<LedgerDatabase>): Pick<LedgerStore, Queue> {
  return {
    addPending: async (visits) => {
      const adding = database.transaction('pending', 'readwrite');
      for (const { turn, visit } of visits) adding.store.put({ key: pendingKey(visit), turn, visit });
      await adding.done;
    },
    nextPending: async () => {
      for (;;) {
        const cursor = await database.transaction('pending', 'readwrite').store.index('turn').openCursor();
        if (!cursor) return null;
        const parsed = VisitSchema.safeParse(cursor.value.visit);
        if (parsed.success) return parsed.data;
        await cursor.delete();
      }
    },
    allPending: async () =>
      (await database.getAll('pending')).flatMap(({ visit }) => {
        const parsed = VisitSchema.safeParse(visit);
        return parsed.success ? [parsed.data] : [];
      }),
    countPending: () => database.count('pending'),
    removePending: (visit) => database.delete('pending', pendingKey(visit)),
    clearPending: () => database.clear('pending'),
  };
}

/** Opens (or creates) the ledger's IndexedDB database. */
export async function openLedgerStore(name = 'askback-ledger'): Promise<LedgerStore> {
  const database = await open(name);
  const turns = new Map<string, Promise<unknown>>();
  const changed = new Map<string, number>();
  const count = (...keys: string[]): void => {
    for (const key of keys) changed.set(key, (changed.get(key) ?? 0) + 1);
  };
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
    findMany: async (keys) => {
      const { store } = database.transaction('deals');
      const stored = await Promise.all(keys.map((key) => store.get(key)));
      return openAll(stored.filter((raw) => raw !== undefined)).records;
    },
    changes: (key) => changed.get(key) ?? 0,
    keys: () => database.getAllKeys('deals'),
    all: async () => openAll(await database.getAll('deals')),
    change: (key, change, former = key) =>
      inTurn(key, async () => {
        const record = await change((await find(key)) ?? (await find(former)));
        const changing = database.transaction('deals', 'readwrite');
        await Promise.all([changing.store.put(record), former === key ? undefined : changing.store.delete(former), changing.done]);
        count(record.key, key, former);
        return record;
      }),
    remove: (key) =>
      inTurn(key, async () => {
        await database.delete('deals', key);
        count(key);
      }),
    findFindings: async (key) => (await database.get('readings', key))?.findings ?? null,
    saveFindings: async (key, findings) => {
      await database.put('readings', { key, findings });
    },
    ...queueIn(database),
    close: () => database.close(),
  };
}
