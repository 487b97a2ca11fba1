import { describe, expect, it } from 'vitest';
import type { ApiReading } from '../../../src/api/api-reader.ts';
import { layOver } from '../../../src/api/lay-over.ts';
import { mergeDeal } from '../../../src/ledger/merge-deal.ts';
import type { Activity, Deal } from '../../../src/model/deal.ts';
import type { PageReading } from '../../../src/model/page-reading.ts';
import { matchEntries } from '../../../src/model/same-entry.ts';

const entry = (id: string, at: string, text: string, more: Partial<Activity> = {}): Activity => ({
  ...{ id, at, type: 'email', direction: 'inbound', author: 'Ana Ruiz', text },
  ...more,
});
const LONG = 'Could you send two sample rolls by Friday, so that we can try them on line 3?';
const deal = (activities: Activity[], more: Partial<Deal> = {}): Deal => ({
  ...{ id: '42', name: 'Ortega', stage: 'Proposition', status: 'open', contacts: [], activities },
  ...more,
});
const element = {} as Element;
const page = (activities: Activity[], more: Partial<Deal> = {}): Extract<PageReading, { ok: true }> => ({
  ...{ ok: true, deal: deal(activities, more), shown: activities.length, total: null, missing: [] },
  entryElements: new Map(activities.map(({ id }) => [id, element])),
});
const told = (activities: Activity[], more: Partial<ApiReading> = {}): ApiReading => ({
  ...{ ok: true, deal: deal(activities), shown: activities.length, total: activities.length, missing: [] },
  ...more,
});

describe('the same entry under two ids', () => {
  it('is known by its words, type and day, whatever the time zone that the page shows', () => {
    const known = [entry('907', '2026-11-20T16:05:00Z', LONG), entry('906', '2026-11-19T16:05:00Z', 'Thanks.')];
    const seen = [entry('x1', '2026-11-20T18:05:00', `${LONG.slice(0, 50)}…`), entry('x2', '2026-11-19', 'Thanks.')];
    expect([...matchEntries(known, seen)]).toEqual([
      ['x1', '907'],
      ['x2', '906'],
    ]);
  });

  it('is not another short one of another day, nor one of another type, nor taken twice', () => {
    const known = [entry('1', '2026-11-20T10:00:00Z', 'No answer.', { type: 'call' })];
    expect(matchEntries(known, [entry('a', '2026-11-22T10:00:00Z', 'No answer.', { type: 'call' })]).size).toBe(0);
    expect(matchEntries(known, [entry('a', '2026-11-20T10:00:00Z', 'No answer.', { type: 'note' })]).size).toBe(0);
    const twice = ['a', 'b'].map((id) => entry(id, '2026-11-20T10:00:00Z', 'No answer.', { type: 'call' }));
    expect([...matchEntries(known, twice)]).toEqual([['a', '1']]);
  });
});

describe('what the CRM tells, laid over the page', () => {
  it('has each entry once, with the page’s element, and is whole', () => {
    const shown = page([entry('x1', '2026-11-20T18:05:00', LONG)], { stage: 'Angebot' });
    const { reading, late } = layOver(
      shown,
      told([entry('900', '2026-11-01T08:00:00Z', 'Hello'), entry('907', '2026-11-20T16:05:00Z', LONG)]),
    );
    expect(reading.deal.activities.map(({ id }) => id)).toEqual(['900', '907']);
    expect(reading.entryElements.get('907')).toBe(element);
    expect([reading.total, reading.shown, late]).toEqual([2, 2, false]);
    expect(reading.deal.stage).toBe('Angebot');
  });

  it('keeps an entry that came to the page after the CRM was asked', () => {
    const shown = page([entry('x9', '2026-11-23T09:00:00', 'One more thing: we need the data sheet before the board meets.')]);
    const { reading, late } = layOver(shown, told([entry('907', '2026-11-20T16:05:00Z', LONG)]));
    expect(reading.deal.activities.map(({ id }) => id)).toEqual(['907', 'x9']);
    expect(late).toBe(true);
  });

  it('keeps all of the page’s own entries where the CRM did not tell all', () => {
    const shown = page([entry('x1', '2026-11-02T09:00:00', 'A call that nobody told of', { type: 'call' })]);
    const { reading } = layOver(shown, told([entry('907', '2026-11-20T16:05:00Z', LONG)], { total: null }));
    expect(reading.deal.activities.map(({ id }) => id)).toEqual(['x1', '907']);
    expect(reading.total).toBeNull();
  });

  it('takes the page’s word for won or lost where the CRM is not certain', () => {
    const unsure = told([], { missing: [{ field: 'status', reason: 'unknown' }] });
    const { reading } = layOver(page([], { status: 'won' }), unsure);
    expect([reading.deal.status, reading.missing]).toEqual(['won', []]);
  });
});

describe('the ledger', () => {
  it('holds an entry once when the page shows it again after the CRM has told it', () => {
    const known = deal([entry('900', '2026-11-01T08:00:00Z', 'Hello'), entry('907', '2026-11-20T16:05:00Z', LONG)]);
    const seen = deal([entry('x1', '2026-11-20T18:05:00', `${LONG.slice(0, 50)}…`)]);
    const { activities } = mergeDeal(known, seen, false);
    expect(activities.map(({ id, text }) => [id, text])).toEqual([
      ['900', 'Hello'],
      ['x1', LONG],
    ]);
  });

  it('takes a text that was edited, also to a shorter one', () => {
    const known = deal([entry('907', '2026-11-20T16:05:00Z', LONG)]);
    expect(mergeDeal(known, deal([entry('907', '2026-11-20T16:05:00Z', LONG.slice(0, 48))]), false).activities[0]?.text).toBe(
      LONG.slice(0, 48),
    );
  });
});
