import { describe, expect, it } from 'vitest';
import type { PageReading } from '../../../src/model/page-reading.ts';
import { page as general } from '../../../src/readers/general.ts';
import { readAtOnce } from '../../../src/readers/slices.ts';

/** What real CRMs do to whoever reads their pages, each on a page that no reader of a product knows. */
const TODAY = '2026-11-24';
const ADDRESS = new URL('https://crm.example.com/deals/42');
type Read = Extract<PageReading, { ok: true }>;

const row = (label: string, value: string): string => `<div class="f"><span class="l">${label}</span><span class="v">${value}</span></div>`;
const entry = (who: string, when: string, text: string): string =>
  `<li class="e"><b class="by">${who}</b> <span class="at">${when}</span><div class="text">${text}</div></li>`;

const FIELDS = row('Stage', 'Proposal') + row('Amount', '$48,000.00') + row('Close date', 'December 18, 2026') + row('Owner', 'Dana Ruiz');
const ENTRIES =
  entry('Ravi Patel', 'November 18, 2026 3:42 PM', 'Could you send us a sample before we decide?') +
  entry('Dana Ruiz', 'November 3, 2026 9:00 AM', 'They have two plants, this is the larger one.');

interface Parts {
  fields?: string;
  entries?: string;
  before?: string;
  after?: string;
}

const pageOf = ({ fields = FIELDS, entries = ENTRIES, before = '', after = '' }: Parts): string =>
  `<!DOCTYPE html><html lang="en-US"><head><title>Plant 3 rollout</title></head><body>${before}<main><h1>Plant 3 rollout</h1>
  <section class="fields">${fields}</section><section class="timeline"><h2>Activity</h2><ul>${entries}</ul>${after}</section></main></body></html>`;

const parse = (html: string): Document => (Document as unknown as { parseHTMLUnsafe(html: string): Document }).parseHTMLUnsafe(html);

function read(document: Document): Read {
  const reading = readAtOnce(general.readDeal(document, ADDRESS, TODAY));
  if (!reading.ok) throw new Error(reading.reason);
  return reading;
}
const readParts = (parts: Parts): Read => read(parse(pageOf(parts)));
const reasonOf = (reading: Read, field: string): string => reading.missing.find((one) => one.field === field)?.reason ?? '';

describe('a page that no reader knows', () => {
  it('is read whole where nothing is in the way', () => {
    const { deal, missing } = readParts({});
    expect(deal).toMatchObject({
      name: 'Plant 3 rollout',
      stage: 'Proposal',
      amount: 48000,
      currency: 'USD',
      closeDate: '2026-12-18',
      owner: 'Dana Ruiz',
    });
    expect(deal.activities.map(({ author, text }) => [author, text.slice(0, 9)])).toEqual([
      ['Dana Ruiz', 'They have'],
      ['Ravi Patel', 'Could you'],
    ]);
    expect(missing).toEqual([{ field: 'status', reason: 'not on the page or not filled in' }]);
  });

  it('gives values that stand only in the value of an input, as the user left it', () => {
    const document = parse(pageOf({ fields: FIELDS.replace('$48,000.00', '<input id="a" aria-label="Amount" value="">') }));
    const input = document.querySelector('input');
    if (input) input.value = '$51,250.00';
    expect(read(document).deal.amount).toBe(51250);
  });

  it('gives no amount for a shortened one, and the full one where an attribute keeps it', () => {
    const short = readParts({ fields: FIELDS.replace('$48,000.00', '$48.0K') });
    expect(short.deal.amount).toBe(null);
    expect(reasonOf(short, 'amount')).toContain('shortened');
    const full = readParts({ fields: FIELDS.replace('<span class="v">$48,000.00', '<span class="v" title="$48,015.00">$48.0K') });
    expect(full.deal.amount).toBe(48015);
  });

  it('gives no date for one without a year', () => {
    const reading = readParts({ fields: FIELDS.replace('December 18, 2026', 'Dec 18') });
    expect(reading.deal.closeDate).toBe(null);
    expect(reasonOf(reading, 'closeDate')).toContain('leaves the year out');
  });

  it('leaves entries out whose date is only relative, and says how many', () => {
    const reading = readParts({ entries: ENTRIES + entry('Dana Ruiz', 'last Friday at 9', 'Ravi called back about the sample.') });
    expect(reading.shown).toBe(2);
    expect(reasonOf(reading, 'entries')).toBe('1 left out without a certain date');
  });

  it('takes the exact date of an entry from an attribute where only an age is shown', () => {
    const aged = entry('Dana Ruiz', '3 days ago', 'Ravi called back about the sample.').replace(
      'class="at"',
      'class="at" title="November 21, 2026 4:10 PM"',
    );
    expect(readParts({ entries: ENTRIES + aged }).deal.activities.at(-1)?.at).toBe('2026-11-21T16:10:00');
  });

  it('names the rep where the page says “You”', () => {
    expect(readParts({ entries: ENTRIES.replace('>Dana Ruiz<', '>You<') }).deal.activities[0]?.author).toBe('Dana Ruiz');
  });

  it('reads nothing of another record that stands hidden beside the one that is shown', () => {
    const other = `<div style="display: none"><h1>Harbor line</h1>${row('Amount', '$990,000.00')}${row('Stage', 'Won')}<ul>${entry('Ana Lund', 'November 20, 2026', 'We have signed with you today.')}</ul></div>`;
    const reading = readParts({ before: other });
    expect(reading.deal).toMatchObject({ name: 'Plant 3 rollout', amount: 48000, stage: 'Proposal' });
    expect(reading.shown).toBe(2);
  });

  it('reads the deal of a dialog, not the board under it', () => {
    const card = (name: string, amount: string) =>
      `<article><h3>${name}</h3>${row('Amount', amount)}${row('Stage', 'Qualified')}</article>`;
    const board = `<div class="board">${card('Harbor line', '$120,000.00')}${card('Plant 3 rollout', '$48,000.00')}</div>`;
    const html = pageOf({ before: board }).replace('<main>', '<div role="dialog" aria-modal="true">').replace('</main>', '</div>');
    expect(read(parse(html)).deal).toMatchObject({ name: 'Plant 3 rollout', amount: 48000, stage: 'Proposal' });
  });

  it('gives the same deal with the same ids when every node has been replaced, and the elements that are there now', () => {
    const document = parse(pageOf({}));
    const before = read(document);
    for (const one of document.querySelectorAll('.timeline, .fields')) one.replaceWith(one.cloneNode(true));
    const after = read(document);
    expect(after.deal).toEqual(before.deal);
    expect([...after.entryElements.values()].every((element) => document.contains(element))).toBe(true);
  });

  it('reads the body of an email in an open shadow root', () => {
    const document = parse(pageOf({ entries: entry('Ravi Patel', 'November 18, 2026 3:42 PM', '<div class="mail"></div>') + ENTRIES }));
    const host = document.querySelector('.mail');
    if (host) host.attachShadow({ mode: 'open' }).innerHTML = '<p>Please send the data sheet of the new liner.</p>';
    const texts = read(document).deal.activities.map(({ text }) => text);
    expect(texts).toContain('Please send the data sheet of the new liner.');
  });

  it('reads an email in a frame that shows its own markup, and says so where a frame may not be read', () => {
    const framed = (frame: string) => readParts({ entries: entry('Ravi Patel', 'November 19, 2026', frame) + ENTRIES });
    const readable = framed('<iframe sandbox srcdoc="<p>Please send the data sheet.</p>"></iframe>');
    expect(readable.deal.activities.at(-1)?.text).toBe('Please send the data sheet.');
    const closed = framed('<iframe sandbox src="https://mail.example.net/1"></iframe>');
    expect(closed.shown).toBe(3);
    expect(reasonOf(closed, 'entry texts')).toContain('of which not all is on the page');
  });

  it('says how many entries there are where only some are on the page, and that more can be shown', () => {
    expect(readParts({ after: '<p>Showing 1–2 of 40</p>' }).total).toBe(40);
    expect(readParts({ entries: ENTRIES.replaceAll('<li ', '<li aria-setsize="310" ') }).total).toBe(310);
    const more = readParts({ after: '<button>Load more</button>' });
    expect(more.total).toBe(null);
    expect(reasonOf(more, 'entries')).toContain('show more');
  });

  it('takes the whole text where an attribute keeps what the page cuts off, and else says that it is cut', () => {
    const cut = (attribute: string) =>
      readParts({
        entries:
          entry('Ravi Patel', 'November 19, 2026', 'Could you set up a call with…').replace('class="text"', `class="text"${attribute}`) +
          ENTRIES,
      });
    expect(cut(' title="Could you set up a call with your plant manager?"').deal.activities.at(-1)?.text).toBe(
      'Could you set up a call with your plant manager?',
    );
    expect(reasonOf(cut(''), 'entry texts')).toContain('of which not all is on the page');
  });

  it.each([
    ['de', 'Phase', 'Betrag', 'Voraussichtlicher Abschluss', 'Zuständig', '48.000,00 €', '18. Dezember 2026'],
    ['fr', 'Étape', 'Montant', 'Date de clôture prévue', 'Responsable', '48 000,00 €', '18 décembre 2026'],
    ['es', 'Etapa', 'Importe', 'Cierre previsto', 'Responsable', '48.000,00 €', '18 de diciembre de 2026'],
    ['it', 'Fase', 'Importo', 'Chiusura prevista', 'Responsabile', '48.000,00 €', '18 dicembre 2026'],
    ['nl', 'Fase', 'Bedrag', 'Verwachte sluiting', 'Eigenaar', '€ 48.000,00', '18 december 2026'],
    ['pt', 'Etapa', 'Valor', 'Previsão de fechamento', 'Responsável', '48.000,00 €', '18 de dezembro de 2026'],
  ])('is read with its labels in another language: %s', (lang, stage, amount, close, owner, money, day) => {
    const fields = row(stage, 'X 1') + row(amount, money) + row(close, day) + row(owner, 'Dana Ruiz');
    const { deal } = read(parse(pageOf({ fields }).replace('en-US', lang)));
    expect(deal).toMatchObject({ stage: 'X 1', amount: 48000, currency: 'EUR', closeDate: '2026-12-18', owner: 'Dana Ruiz' });
  });
});
