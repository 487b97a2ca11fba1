import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, describe, expect, it } from 'vitest';
import { DamagedRecordError, NewerRecordError, openRecord } from '../../../src/ledger/migrations.ts';
import { type LedgerStore, openLedgerStore } from '../../../src/ledger/store.ts';
import { RECORD_VERSION } from '../../../src/model/ledger-record.ts';
import saved from '../../fixtures/ledger/v1.json';
import { asked, deal, entry, recordAfter } from './build.ts';

let nth = 0;
let store: LedgerStore | null = null;
const fresh = async () => {
  store = await openLedgerStore(`test-${nth++}`);
  return store;
};
afterEach(() => store?.close());
const record = () => recordAfter(null, deal([entry('a1', '2026-10-01', 'a demo please')]), [asked('demo', 'a1', 'a demo please')]);

describe('the ledger on disk', () => {
  it('gives back what was saved', async () => {
    const ledger = await fresh();
    await ledger.change(record().key, () => record());
    expect(await ledger.find(record().key)).toEqual(record());
  });

  it('gives many at once, leaves out those that are not there or do not open, and counts changes', async () => {
    const ledger = await fresh();
    const { key } = record();
    expect(ledger.changes(key)).toBe(0);
    await ledger.change(key, () => record());
    expect(await ledger.findMany([key, 'nobody'])).toEqual([record()]);
    expect(ledger.changes(key)).toBeGreaterThan(0);
    const before = ledger.changes(key);
    await ledger.remove(key);
    expect(ledger.changes(key)).toBeGreaterThan(before);
    expect(await ledger.findMany([key])).toEqual([]);
  });

  it('makes changes of one deal one after the other, so that none is lost', async () => {
    const ledger = await fresh();
    await ledger.change(record().key, () => record());
    const log = (text: string) =>
      ledger.change(record().key, async (before) => {
        await new Promise((resolve) => setTimeout(resolve, 5));
        const logged = { id: text, kind: 'call' as const, text, askedOn: '2026-10-02', askedBy: null };
        return { ...before!, logged: [...before!.logged, logged] };
      });
    await Promise.all(['one', 'two', 'three'].map(log));
    expect((await ledger.find(record().key))?.logged.map((request) => request.text)).toEqual(['one', 'two', 'three']);
  });

  it('goes on after a change that failed', async () => {
    const ledger = await fresh();
    const failing = ledger.change('k', () => {
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await ledger.change(record().key, () => record());
    expect((await ledger.all()).records).toHaveLength(1);
  });

  it('lists a record of a newer Askback with a clear word, and leaves it as it is', async () => {
    const ledger = await fresh();
    const newer = { ...record(), version: RECORD_VERSION + 1, somethingNew: true };
    const database = await openDB(`test-${nth - 1}`);
    await database.put('deals', newer);
    await expect(ledger.find(newer.key)).rejects.toThrow(NewerRecordError);
    await expect(ledger.change(newer.key, () => record())).rejects.toThrow(/newer Askback.*nothing was changed/);
    expect((await ledger.all()).unopened[0]?.problem).toContain('Update Askback');
    expect(await database.get('deals', newer.key)).toEqual(newer);
    database.close();
  });
});

describe('records of other versions', () => {
  it('opens the saved record of version 1', () => {
    expect(openRecord(saved).key).toBe('https://crm.example D-1');
  });

  it('raises an older record through every version between', () => {
    const migrations = {
      [-1]: (old: Record<string, unknown>) => ({ ...old, version: 0, logged: [] }),
      0: (old: Record<string, unknown>) => ({ ...old, version: 1 }),
    };
    const { logged, ...withoutLogged } = saved;
    const opened = openRecord({ ...withoutLogged, version: -1 }, migrations);
    expect(opened.version).toBe(RECORD_VERSION);
    expect(opened.logged).toEqual([]);
    expect(logged).toEqual([]);
  });

  it('names what is wrong with a damaged record', () => {
    expect(() => openRecord({ ...saved, requests: [{ id: 7 }] })).toThrow(DamagedRecordError);
    expect(() => openRecord({ ...saved, requests: [{ id: 7 }] })).toThrow(/requests\.0\.id/);
    expect(() => openRecord({ key: 'x' })).toThrow(/no version/);
  });
});
