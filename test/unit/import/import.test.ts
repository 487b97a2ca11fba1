import { describe, expect, it } from 'vitest';
import { readAddress } from '../../../src/import/address.ts';
import { decode, guessEncoding, NoTableError } from '../../../src/import/decode.ts';
import { guessSeparator, readTable } from '../../../src/import/table.ts';
import { readAtOnce } from '../../../src/readers/slices.ts';
import { bytesOf, join, type Read, read, tableOf } from './read-files.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const csv = (...lines: string[]): Uint8Array => encode(lines.join('\n'));
const told = (file: Read) => file.problems.map(({ line, column, why }) => `${line} ${column ?? ''}: ${why}`);

describe('the bytes of a file', () => {
  it('are read as what they are: UTF-8 with and without a mark, UTF-16 with and without, Windows-1252', () => {
    const utf16 = (text: string, big: boolean) => {
      const bytes = new Uint8Array(text.length * 2);
      const view = new DataView(bytes.buffer);
      for (let index = 0; index < text.length; index++) view.setUint16(index * 2, text.charCodeAt(index), !big);
      return bytes;
    };
    const text = 'Name,Wert\nRösler,5\n';
    const files: [string, Uint8Array][] = [
      ['utf-8', encode(text)],
      ['utf-8', encode(`\ufeff${text}`)],
      ['utf-16le', utf16(`\ufeff${text}`, false)],
      ['utf-16be', utf16(`\ufeff${text}`, true)],
      ['utf-16le', utf16(text, false)],
      ['windows-1252', Uint8Array.from(text, (letter) => letter.charCodeAt(0))],
    ];
    for (const [encoding, bytes] of files) {
      expect(guessEncoding(bytes)).toBe(encoding);
      expect(decode(bytes, guessEncoding(bytes))).toBe(text);
    }
  });

  it('that are a workbook, a picture or nothing are refused with what to do', () => {
    expect(() => decode(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), 'utf-8')).toThrow(/save it as “CSV UTF-8”/);
    expect(() => decode(encode(' \n '), 'utf-8')).toThrow(NoTableError);
    expect(() => decode(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0), 'windows-1252')).toThrow(NoTableError);
  });
});

describe('the rows of a file', () => {
  it('keep quoted line breaks, separators and quotation marks, and know their line', () => {
    const { rows } = tableOf('a;b\n"one\nline; and ""more""";2\r\n\nlast;3\n');
    expect(rows).toEqual([
      { line: 2, cells: ['one\nline; and "more"', '2'] },
      { line: 5, cells: ['last', '3'] },
    ]);
  });

  it.each([',', ';', '\t', '|'])('are parted by “%s”', (separator) => {
    const text = ['Name', 'Amount', 'Note'].join(separator).concat('\n', ['Acme', '1', '"x, y; z"'].join(separator), '\n');
    expect(guessSeparator(text)).toBe(separator);
    expect(readAtOnce(readTable(text, guessSeparator(text))).rows[0]?.cells).toEqual(['Acme', '1', 'x, y; z']);
  });

  it('are parted as Excel’s own first line says', () => {
    const { header, rows } = tableOf('sep=;\na;b,c\n1;2,5\n');
    expect(header).toEqual(['a', 'b,c']);
    expect(rows).toEqual([{ line: 3, cells: ['1', '2,5'] }]);
  });

  it('after a quotation mark that is never closed are read all the same', () => {
    const { rows, problems } = tableOf('Name,Amount,Stage\nA,1,x\n"B,2,x\nC,3,x\nD,4,x\n');
    expect(rows.map(({ line, cells }) => [line, cells[0]])).toEqual([
      [2, 'A'],
      [4, 'C'],
      [5, 'D'],
    ]);
    expect(problems.map(({ line }) => line)).toEqual([3]);
  });

  it('between a stray quotation mark and the next one are not swallowed', () => {
    const { rows, problems } = tableOf('Name,Amount,Stage\n"A,1,x\nB,2,x\nC,"3",x\nD,4,x\n');
    expect(rows.map(({ cells }) => cells[0])).toEqual(['B', 'C', 'D']);
    expect(problems.map(({ line }) => line)).toEqual([2]);
  });

  it('with too few or too many cells are told with their line, and cost no other row', () => {
    const { rows, problems } = tableOf('Name,Amount,Stage\nA,1,x\nB,2\nC,3,x,y\nD,4,x,,\n');
    expect(rows.map(({ cells }) => cells[0])).toEqual(['A', 'D']);
    expect(problems.map(({ line, why }) => `${line} ${why}`)).toEqual([
      '3 2 cells, where the header has 3',
      '4 4 cells, where the header has 3',
    ]);
  });

  it('stand below the title of a report and above its last words', () => {
    const { header, headerLine, rows, problems } = tableOf('Open deals\n\nName,Amount,Stage\nA,1,x\n\nCopyright of somebody\n');
    expect([header, headerLine, rows.length]).toEqual([['Name', 'Amount', 'Stage'], 3, 1]);
    expect(problems.map(({ line }) => line)).toEqual([6]);
  });

  it('of 50,000 rows with quoted notes are read, and never in long strides', () => {
    const line = (nth: number) => `${nth},"Deal ${nth}","a note\nof two lines, with ""marks""",${nth}.50,2026-01-15`;
    const text = ['Id,Deal name,Note,Amount,Date', ...Array.from({ length: 50_000 }, (_, nth) => line(nth))].join('\n');
    const reading = readTable(text, ',');
    let longest = 0;
    let at = performance.now();
    for (;;) {
      const step = reading.next();
      longest = Math.max(longest, performance.now() - at);
      if (step.done) {
        expect(step.value.rows.length).toBe(50_000);
        expect(step.value.rows.at(-1)?.line).toBe(100_000);
        break;
      }
      at = performance.now();
    }
    expect(longest).toBeLessThan(250);
  });
});

describe('an export', () => {
  const PRODUCTS = ['salesforce', 'hubspot', 'pipedrive', 'zoho', 'dynamics'];
  const FILES = {
    'salesforce-deals.csv': 'deals',
    'salesforce-activities.csv': 'entries',
    'hubspot-deals.csv': 'deals',
    'hubspot-activities.csv': 'entries',
    'pipedrive-deals.csv': 'deals',
    'pipedrive-activities.csv': 'entries',
    'pipedrive-notes.csv': 'entries',
    'zoho-deals.csv': 'deals',
    'zoho-notes.csv': 'entries',
    'dynamics-deals.txt': 'deals',
    'dynamics-activities.csv': 'entries',
  };

  it.each(Object.entries(FILES))('%s is known for its product and for holding %s', (name, kind) => {
    const { mapping } = read(bytesOf(name));
    expect([mapping.product, mapping.kind]).toEqual([PRODUCTS.find((product) => name.startsWith(product)), kind]);
  });

  it('of Salesforce in Windows-1252: US dates, ids in their long form, what is wrong by line', () => {
    const file = read(bytesOf('salesforce-deals.csv'));
    expect(file.deals.map(({ id, amount, currency, closeDate, status }) => [id, amount, currency, closeDate, status])).toEqual([
      ['0065e00000AbCdEAAV', 84000, 'EUR', '2026-03-31', 'open'],
      ['0065e00000AbCdFAAV', 12500.5, 'EUR', '2026-04-05', 'open'],
      ['0065e00000AbCdGAAV', 30000, 'EUR', '2025-12-19', 'lost'],
    ]);
    expect(file.deals[1]?.account).toBe('Café Müller GmbH');
    expect(told(file)).toContain('5 : no name of a deal');
    const activities = read(bytesOf('salesforce-activities.csv'));
    expect(activities.entries.map(({ type, at }) => [type, at])).toEqual([
      ['call', '2026-01-20'],
      ['email', '2026-01-22'],
      ['call', '2026-02-03'],
    ]);
    expect(told(activities)).toEqual(['5 Date: is no date of the calendar']);
  });

  it('of HubSpot: contacts, markup as text, directions, a column named State that is no status', () => {
    const deals = read(bytesOf('hubspot-deals.csv'));
    expect(deals.fields.State).toBeUndefined();
    expect(deals.deals[0]?.contacts.map(({ name }) => name)).toEqual(['Ines Vogt', 'Tom Hale']);
    expect(deals.deals.map(({ status }) => status)).toEqual(['open', 'won', 'open']);
    const { entries } = read(bytesOf('hubspot-activities.csv'));
    expect(entries.map(({ type, direction }) => [type, direction])).toEqual([
      ['note', 'internal'],
      ['email', 'inbound'],
      ['email', 'outbound'],
      ['call', 'internal'],
    ]);
    expect(entries[0]?.text).toBe('Tom wants a sample of the report & the security questionnaire.\nHe did not say why.');
  });

  it('of Pipedrive in German: amounts with points and commas, status, time of day in a column of its own', () => {
    const deals = read(bytesOf('pipedrive-deals.csv'));
    expect(deals.deals.map(({ amount, status }) => [amount, status])).toEqual([
      [1250, 'open'],
      [48000.5, 'open'],
      [900, 'lost'],
    ]);
    const together = join([deals, read(bytesOf('pipedrive-activities.csv')), read(bytesOf('pipedrive-notes.csv'))]);
    expect(together.visits.map(({ deal }) => deal.activities.map(({ at, type }) => `${at} ${type}`))).toEqual([
      ['2026-01-12T14:30:00 call', '2026-01-19 meeting'],
      ['2026-01-27T09:12:00 note'],
      [],
    ]);
    expect(together.visits[2]?.health.missing).toContainEqual({
      field: 'timeline',
      reason: 'no notes or activities of this deal were in the files',
    });
  });

  it('of Zoho: ids without their prefix, an id that Excel has shortened and an amount in words are told', () => {
    const file = read(bytesOf('zoho-deals.csv'));
    expect(file.deals[0]).toMatchObject({ id: '4876876000000812001', amount: 18400, currency: 'USD', closeDate: '2026-03-31' });
    expect(file.deals[2]).toMatchObject({ name: 'Crane hire', amount: null, closeDate: '2026-06-01' });
    expect(told(file)).toEqual([
      '4 Record Id: was shortened by Excel: export again and do not open the file before',
      '4 Amount: is shortened, or no single amount',
    ]);
    expect(join([file, read(bytesOf('zoho-notes.csv'))]).visits[0]?.deal.activities).toHaveLength(1);
  });

  it('of Dynamics in UTF-16: ids as addresses have them, a second date where the first is empty, entries by the deal’s name', () => {
    const file = read(bytesOf('dynamics-deals.txt'));
    expect(file.deals[0]).toMatchObject({ id: '7f3c2a10-1b2c-4d5e-8f90-abcdef012345', currency: 'USD', amount: 210000 });
    const { visits, left } = join([file, read(bytesOf('dynamics-activities.csv'))]);
    expect(left).toEqual([]);
    expect(visits[0]?.deal.activities.map(({ at, type }) => [at, type])).toEqual([
      ['2026-01-28T15:00:00', 'meeting'],
      ['2026-02-03', 'call'],
    ]);
  });

  it('of a CRM in another language is guessed by its labels and by what stands in the columns', () => {
    const file = read(csv('Titel;Auftragswert;Phase;Abschlussdatum;Kundennr', 'Rollout Nord;"48.000,00 €";Angebot;31.03.2026;K-1'));
    expect(file.fields).toMatchObject({ Titel: 'name', Auftragswert: 'amount', Phase: 'stage', Abschlussdatum: 'closeDate' });
    expect(file.deals[0]).toMatchObject({ name: 'Rollout Nord', amount: 48000, currency: 'EUR', closeDate: '2026-03-31' });
  });
});

describe('what a file does not tell', () => {
  const dates = (...days: string[]) => csv('Deal name,Stage,Close date', ...days.map((day, nth) => `D${nth},Open,${day}`));

  it('about day and month is asked, and no date is read before', () => {
    const file = read(dates('03/04/2026', '05/06/2026'));
    expect(file.open).toEqual(['order']);
    expect(file.deals.map(({ closeDate }) => closeDate)).toEqual([null, null]);
    expect(told(file)).toContain('2 Close date: can be read as two different days');
    expect(read(dates('03/04/2026'), { order: 'mdy' }).deals[0]?.closeDate).toBe('2026-03-04');
    expect(read(dates('03/04/2026'), { order: 'dmy' }).deals[0]?.closeDate).toBe('2026-04-03');
  });

  it('is settled by one date that can be read in one way only, also one of a column that is not read', () => {
    expect(read(dates('03/04/2026', '25/06/2026')).deals[0]?.closeDate).toBe('2026-04-03');
    const file = read(csv('Deal name,Stage,Close date,Created', 'A,Open,03/04/2026,01/25/2026'));
    expect([file.open, file.deals[0]?.closeDate]).toEqual([[], '2026-03-04']);
  });

  it('without contradiction only: two orders in one file are asked about, with both lines', () => {
    const file = read(dates('25/06/2026', '06/25/2026'));
    expect(file.open).toEqual(['order']);
    const chosen = read(dates('25/06/2026', '06/25/2026'), { order: 'dmy' });
    expect(chosen.deals.map(({ closeDate }) => closeDate)).toEqual(['2026-06-25', null]);
    expect(told(chosen)).toEqual(['3 Close date: is no date of the calendar']);
  });

  it('about thousands and cents is asked, unless another amount tells', () => {
    const amounts = (...values: string[]) => csv('Deal name;Stage;Amount', ...values.map((value, nth) => `D${nth};Open;${value}`));
    expect(read(amounts('48.125')).open).toEqual(['decimal']);
    expect(read(amounts('48.125'), { decimal: ',' }).deals[0]?.amount).toBe(48125);
    expect(read(amounts('48.125'), { decimal: '.' }).deals[0]?.amount).toBe(48.125);
    expect(read(amounts('48.125', '7,50')).deals[0]?.amount).toBe(48125);
    expect(read(amounts('48,125', '7.50')).deals[0]?.amount).toBe(48125);
    expect(read(amounts('1’250.00', '-300', '(20.00)')).deals.map(({ amount }) => amount)).toEqual([1250, -300, -20]);
  });

  it('about the currency stands in the header, or is absent', () => {
    expect(read(csv('Deal name,Stage,Amount (CHF)', 'A,Open,5.00')).deals[0]?.currency).toBe('CHF');
    const file = read(csv('Deal name,Stage,Amount', 'A,Open,5.00'));
    expect(file.deals[0]?.currency).toBeNull();
    expect(join([file]).visits[0]?.health.missing).toContainEqual({ field: 'currency', reason: 'not in the file' });
  });

  it('about the direction of an email counts as unknown, unless its author is the owner or a contact', () => {
    const deals = read(csv('Deal name,Stage,Deal owner,Contact', 'A,Open,Dana,Ines Vogt'));
    const entries = read(
      csv('Deal,Date,Type,From,Text', 'A,2026-01-02,Email,Dana,hello', 'A,2026-01-03,Email,Ines Vogt,hi', 'A,2026-01-04,Email,Bo,x'),
    );
    const [visit] = join([deals, entries]).visits;
    expect(visit?.deal.activities.map(({ direction }) => direction)).toEqual(['outbound', 'inbound', 'internal']);
    expect(visit?.health.missing).toContainEqual({ field: 'emails', reason: '1 without a certain direction' });
  });
});

describe('deals and entries together', () => {
  const deals = () => read(csv('Deal name,Stage,Company', 'Renewal,Open,Acme', 'Renewal,Open,Borg', 'Pilot,Open,Acme'));

  it('leave an entry out whose deal is not certain, with its line', () => {
    const entries = read(csv('Deal,Date,Text', 'Renewal,2026-01-02,which one', 'Pilot,2026-01-03,sure', 'Other,2026-01-04,unknown'));
    const { visits, left } = join([deals(), entries]);
    expect(left.map(({ entry, why }) => `${entry.row.line}: ${why}`)).toEqual([
      '2: several deals are called “Renewal”: an id of the deal is needed to tell them apart',
      '4: belongs to “Other”, which is no deal of these files and none that Askback knows',
    ]);
    expect(visits.find(({ deal }) => deal.name === 'Pilot')?.deal.activities).toHaveLength(1);
  });

  it('of one id that are two deals keep the first and tell the second; rows for each contact make one deal', () => {
    const file = read(csv('Deal ID,Deal name,Stage,Contact', '7,A,Open,Ines', '7,A,Open,Tom', '7,B,Open,Bo'));
    expect(file.deals.map(({ name, contacts }) => [name, contacts.map((contact) => contact.name)])).toEqual([['A', ['Ines', 'Tom']]]);
    expect(told(file)).toEqual(['4 : another deal with the same id stands in line 2']);
  });

  it('take in entries of deals that Askback knows already, where they are', () => {
    const known = { id: '18231144551', name: 'Northwind', stage: 'x', status: 'open' as const };
    const place = { site: 'https://app.hubspot.com', url: 'https://app.hubspot.com/contacts/1/record/0-3/18231144551' };
    const { visits, left } = join([read(bytesOf('hubspot-activities.csv'))], { known: [{ ...known, ...place }] });
    expect(visits.map(({ site, deal }) => [site, deal.id, deal.activities.length])).toEqual([[place.site, '18231144551', 3]]);
    expect(left).toHaveLength(1);
  });

  it('make the same visits at every reading of the same files', () => {
    const files = () => [read(bytesOf('hubspot-deals.csv')), read(bytesOf('hubspot-activities.csv'))];
    expect(join(files())).toMatchObject({ visits: join(files()).visits });
    const ids = join([deals(), read(csv('Deal,Date,Text', 'Pilot,2026-01-03,called', 'Pilot,2026-01-03,called'))]).visits[2]?.deal
      .activities;
    expect(new Set(ids?.map(({ id }) => id)).size).toBe(2);
  });
});

describe('the address of one deal', () => {
  it('tells where all of them are', () => {
    const hubspot = readAddress('https://app-eu1.hubspot.com/contacts/987/record/0-3/18231144551?eschref=x', 'hubspot');
    expect(hubspot).toMatchObject({
      ok: true,
      address: { origin: 'https://app-eu1.hubspot.com', pattern: 'https://app-eu1.hubspot.com/contacts/987/record/0-3/{id}' },
    });
    const dynamics = readAddress(
      'https://acme.crm4.dynamics.com/main.aspx?appid=1&pagetype=entityrecord&etn=opportunity&id=7F3C2A10-1B2C-4D5E-8F90-ABCDEF012345',
      'dynamics',
    );
    expect(dynamics).toMatchObject({ ok: true, dealId: '7f3c2a10-1b2c-4d5e-8f90-abcdef012345' });
    expect(dynamics.ok && dynamics.address.pattern).toMatch(/&id=\{id\}$/);
  });

  it('is refused with a reason where it is none', () => {
    expect(readAddress('https://app.hubspot.com/contacts/1/objects/0-3/views/all/list', 'hubspot')).toMatchObject({ ok: false });
    expect(readAddress('javascript:alert(1)', 'hubspot')).toMatchObject({ ok: false });
    expect(readAddress('https://evil.example/deal/4', 'pipedrive')).toMatchObject({ ok: false, why: 'This is not where Pipedrive lives.' });
  });
});
