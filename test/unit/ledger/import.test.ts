import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { applyVisit, dealAfter } from '../../../src/ledger/apply.ts';
import { openLedgerStore } from '../../../src/ledger/store.ts';
import type { DealRecord } from '../../../src/model/ledger-record.ts';
import { dealKey } from '../../../src/model/ledger-record.ts';
import { siteOfFile, type Visit } from '../../../src/model/visit.ts';
import { deal, entry, recordAfter, visitOf } from './build.ts';

const inFile = (visit: Visit, readAt: string): Visit => ({ ...visit, health: { ...visit.health, total: null, readAt, source: 'file' } });
const apply = (record: DealRecord | null, visit: Visit): DealRecord =>
  applyVisit(record, visit, dealAfter(record, visit), { requests: [], signals: [], unread: [] });
const note = (id: string, day: string, text: string) => entry(id, day, text);

describe('a deal from a file and the same deal on its page', () => {
  const fromFile = inFile(
    visitOf(
      deal([
        note('77', '2026-10-01', 'They asked for a demo.'),
        note('file:x', '2026-10-02', 'A long talk about the price, the terms, and who decides in the end.'),
      ]),
    ),
    '2026-10-05T00:00:00.000Z',
  );

  it('share their entries: what the page shows takes the place of what the file told, by id or by words within a day', () => {
    const page = visitOf(
      deal([
        note('77', '2026-10-01', 'They asked for a demo (edited).'),
        note('p2', '2026-10-03', 'A long talk about the price, the terms, and who decides in the end.'),
      ]),
      2,
      null,
    );
    const record = apply(apply(null, fromFile), page);
    expect(record.deal.activities.map(({ id }) => id)).toEqual(['77', 'p2']);
    expect(apply(record, fromFile).deal.activities.map(({ id }) => id)).toEqual(['77', 'p2']);
  });

  it('keep two entries that only look alike on different days', () => {
    const page = visitOf(deal([note('p1', '2026-10-20', 'They asked for a demo.')]), 1, null);
    expect(apply(apply(null, fromFile), page).deal.activities).toHaveLength(3);
  });

  it('a file that is older than the page adds what is missing and overrules nothing', () => {
    const page = visitOf({ ...deal([note('p1', '2026-10-20', 'later')]), stage: 'Negotiation', amount: null }, 1, null);
    const record = recordAfter(null, page.deal, []);
    const old = inFile(visitOf({ ...fromFile.deal, stage: 'Discovery', amount: 900 }), '2020-01-01T00:00:00.000Z');
    const after = apply({ ...record, url: page.url }, old);
    expect(after.deal).toMatchObject({ stage: 'Negotiation', amount: 900 });
    expect(after.deal.activities).toHaveLength(3);
    expect(after.health).toEqual(record.health);
    expect(apply(after, old)).toEqual(after);
  });
});

describe('the queue of imported deals', () => {
  const visit = (id: string, status: 'open' | 'won'): Visit => ({
    ...visitOf({ ...deal([]), id, status }),
    site: siteOfFile('HubSpot'),
    crm: 'HubSpot',
  });

  it('gives the lowest turn first, holds a deal once, and survives being opened again', async () => {
    const store = await openLedgerStore('queue');
    await store.addPending([
      { turn: 5, visit: visit('b', 'won') },
      { turn: 1, visit: visit('a', 'open') },
    ]);
    await store.addPending([{ turn: 1, visit: visit('a', 'open') }]);
    store.close();
    const again = await openLedgerStore('queue');
    expect(await again.countPending()).toBe(2);
    const first = await again.nextPending();
    expect(first?.deal.id).toBe('a');
    await again.removePending(first!);
    expect((await again.nextPending())?.deal.id).toBe('b');
    await again.clearPending();
    expect(await again.nextPending()).toBeNull();
    again.close();
  });

  it('becomes the record of the page in one step when the page is opened', async () => {
    const store = await openLedgerStore('adopted');
    const imported = apply(null, visit('a', 'open'));
    await store.change(imported.key, () => ({ ...imported, dealDecisions: { ...imported.dealDecisions, silenced: true } }));
    const page = { ...visit('a', 'open'), site: 'https://app.hubspot.com', url: 'https://app.hubspot.com/contacts/1/record/0-3/a' };
    const key = dealKey(page.site, 'a');
    await store.change(key, (record) => apply(record, page), imported.key);
    expect(await store.keys()).toEqual([key]);
    expect((await store.find(key))?.dealDecisions.silenced).toBe(true);
    store.close();
  });
});
