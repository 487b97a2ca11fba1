import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TaughtField, type TaughtPage, TaughtPageSchema } from '../../../src/model/taught-page.ts';
import { page as general } from '../../../src/readers/general.ts';
import { readAtOnce } from '../../../src/readers/slices.ts';
import { findTaught } from '../../../src/teach/address.ts';
import { newTaughtPage, type Taken, teachEntries, teachField, teachPart } from '../../../src/teach/draft.ts';
import { keepTaughtPages } from '../../../src/teach/kept-pages.ts';
import { page as reader, readTaught } from '../../../src/teach/reader.ts';
import { draw, FIRST, type OddDeal, SECOND, withText } from './odd-page.ts';

const TODAY = '2026-11-24';
const URL_OF = (id: number) => new URL(`https://crm.odd.example/vorgang/${id}`);
let host: HTMLElement;

beforeEach(() => {
  host = document.createElement('main');
  document.body.append(host);
  document.documentElement.lang = 'de';
});
afterEach(() => {
  host.remove();
  keepTaughtPages([]);
});

function require(taken: Taken): TaughtPage {
  if (!taken.ok) throw new Error(taken.reason);
  return taken.page;
}

/** Everything that a rep would point at on the first deal: six things. */
function teachAll(deal: OddDeal): TaughtPage {
  const [one, other] = deal.entries;
  let page = newTaughtPage(URL_OF(1001), TODAY);
  if (!page || !one || !other) throw new Error('nothing to teach');
  const fields: [TaughtField, string][] = [
    ['name', deal.name],
    ['amount', deal.amount],
    ['closeDate', deal.close],
    ['stage', deal.stage],
    ['owner', deal.owner],
  ];
  for (const [field, text] of fields) {
    const shown = [...host.querySelectorAll('*')].filter(
      (element) => element.childElementCount === 0 && element.textContent === text && !element.closest('#log'),
    );
    page = require(teachField(page, field, shown[0] as Element, document));
  }
  return require(teachEntries(page, withText(host, one.text), withText(host, other.text), document));
}

const read = (page: TaughtPage, id: string) => readAtOnce(readTaught(page, id, document, TODAY));

describe('a page that the general reader cannot read', () => {
  it('is no deal before it is taught', () => {
    draw(host, FIRST, 'ab1');
    expect(readAtOnce(general.readDeal(document, URL_OF(1001), TODAY)).ok).toBe(false);
  });

  it('is read right after six things were pointed at', () => {
    draw(host, FIRST, 'ab1');
    const reading = read(teachAll(FIRST), '1001');
    if (!reading.ok) throw new Error(reading.reason);
    expect(reading.deal).toMatchObject({
      id: '1001',
      name: 'Quarry scales',
      amount: 22750,
      currency: 'EUR',
      closeDate: '2027-02-28',
      stage: 'Angebot',
      owner: 'Sam Oduya',
    });
    expect(reading.deal.activities.map(({ at, author, text }) => [at, author, text])).toEqual([
      ['2026-10-21T09:05:00', 'Sam Oduya', 'Erstes Gespräch auf der Messe in Nürnberg.'],
      ['2026-11-04T08:55:00', 'Sam Oduya', 'Datenblatt des 12-m-Bandes geschickt, sie prüft mit dem Betriebsleiter.'],
      ['2026-11-19T11:20:00', 'Lena Fuchs', 'Könnten Sie uns eine Referenz mit einem ähnlichen Band nennen?'],
    ]);
  });

  it('stays read when every node is replaced, classes are generated anew, and another deal has more parts and entries', () => {
    draw(host, FIRST, 'ab1');
    const page = teachAll(FIRST);
    draw(host, SECOND, 'zz9');
    const reading = read(page, '1002');
    if (!reading.ok) throw new Error(reading.reason);
    expect(reading.deal).toMatchObject({
      name: 'Milk tanks Allgäu',
      amount: 9900,
      closeDate: '2027-01-15',
      stage: 'Erstkontakt',
      owner: 'Nora Quist',
    });
    expect(reading.deal.activities.map(({ author }) => author)).toEqual(['Nora Quist', 'Nora Quist', 'Toni Huber', 'Nora Quist']);
    expect(reading.shown).toBe(4);
  });

  it('is found by its address for every record of the kind, and for no other page', () => {
    draw(host, FIRST, 'ab1');
    const page = teachAll(FIRST);
    expect(findTaught([page], URL_OF(77))?.dealId).toBe('77');
    expect(findTaught([page], new URL('https://crm.odd.example/vorgang/77/?tab=2'))?.dealId).toBe('77');
    expect(findTaught([page], new URL('https://crm.odd.example/kunde/77'))).toBeNull();
    expect(findTaught([page], new URL('https://other.example/vorgang/77'))).toBeNull();
  });

  it('is read through the reader that the page loads', () => {
    draw(host, FIRST, 'ab1');
    keepTaughtPages([teachAll(FIRST)]);
    expect(reader.isDeal?.(document, URL_OF(1001), TODAY)).toBe(true);
    expect(readAtOnce(reader.readDeal(document, URL_OF(1001), TODAY))).toMatchObject({ ok: true, deal: { amount: 22750 } });
  });

  it('is kept as data that its schema accepts', () => {
    draw(host, FIRST, 'ab1');
    const page = teachAll(FIRST);
    expect(TaughtPageSchema.parse(JSON.parse(JSON.stringify(page)))).toEqual(page);
    expect(page.urlPattern).toBe('/vorgang/{id}');
    for (const place of Object.values(page.fields)) expect(place?.ways.length).toBeGreaterThanOrEqual(2);
  });
});

describe('a taught place that is not there any more', () => {
  it('is missing with a reason; what stands in its old position is not taken', () => {
    draw(host, FIRST, 'ab1');
    const page = teachAll(FIRST);
    draw(host, SECOND, 'zz9');
    host.querySelector('[data-field="value"]')?.remove();
    const reading = read(page, '1002');
    if (!reading.ok) throw new Error(reading.reason);
    expect(reading.deal.amount).toBeNull();
    expect(reading.missing.find(({ field }) => field === 'amount')?.reason).toMatch(/ways to what was taught/);
  });

  it('makes the page unreadable where it is the timeline, never a deal without entries', () => {
    draw(host, FIRST, 'ab1');
    const page = teachAll(FIRST);
    draw(host, SECOND, 'zz9');
    host.querySelector('#log')?.remove();
    expect(read(page, '1002')).toMatchObject({ ok: false, reason: expect.stringMatching(/timeline is not where it was taught/) });
  });
});

describe('the parts of an entry', () => {
  it('are read where the rep pointed, in every entry', () => {
    draw(host, FIRST, 'ab1');
    const [one] = FIRST.entries;
    let page = teachAll(FIRST);
    page = require(teachPart(page, 'date', withText(host, one?.when ?? ''), document));
    page = require(teachPart(page, 'author', withText(host, one?.who ?? ''), document));
    page = require(teachPart(page, 'text', withText(host, one?.text ?? ''), document));
    draw(host, SECOND, 'zz9');
    const reading = read(page, '1002');
    expect(reading.ok && reading.deal.activities.map(({ at, author, text }) => [at, author, text])).toEqual(
      [...SECOND.entries].reverse().map(({ who, when, text }) => [`2026-11-${when.slice(0, 2)}T${when.slice(11)}:00`, who, text]),
    );
  });

  it('are refused outside the entries, and two picks in one entry are no timeline', () => {
    draw(host, FIRST, 'ab1');
    const page = teachAll(FIRST);
    expect(teachPart(page, 'date', withText(host, FIRST.close), document).ok).toBe(false);
    const text = withText(host, FIRST.entries[0]?.text ?? '');
    expect(teachEntries(page, text, text.parentElement as Element, document).ok).toBe(false);
  });
});
