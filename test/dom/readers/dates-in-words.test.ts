import { describe, expect, it } from 'vitest';
import { findDayOrder, findWrittenDay, findWrittenMoment, usualDayOrder } from '../../../src/readers/dates-in-words.ts';
import { readMoney } from '../../../src/readers/money-in-words.ts';

describe('a date in words', () => {
  it.each([
    ['Nov 20, 2026, 4:05 PM', 'en-US', '2026-11-20T16:05:00'],
    ['12/18/2026 09:30', '', '2026-12-18T09:30:00'],
    ['20. November 2026 um 16:05 Uhr', 'de', '2026-11-20T16:05:00'],
    ['3. Nov. 2026, 16:05', 'de-DE', '2026-11-03T16:05:00'],
    ['05 März, 2027', '', '2027-03-05'],
    ['1er décembre 2026', 'fr', '2026-12-01'],
    ['14 mars 2026, 10:20', '', '2026-03-14T10:20:00'],
    ['20 de noviembre de 2026', 'es', '2026-11-20'],
    ['20 nov 2026, 16:05', 'nl', '2026-11-20T16:05:00'],
    ['20 de set. de 2026', 'pt-BR', '2026-09-20'],
    ['Fri, Nov 20, 2026 at 04:05 PM', 'en_us', '2026-11-20T16:05:00'],
    ['2026-11-20 16:05:33', '', '2026-11-20T16:05:00'],
    ['2026年11月20日', 'ja', '2026-11-20'],
    ['20.11.2026', '', '2026-11-20'],
    ['12:15 AM, Nov 20, 2026', 'en', '2026-11-20'],
  ])('%s (%s) is %s', (text, lang, at) => {
    expect(findWrittenMoment(text, { lang })).toBe(at);
  });

  it.each([
    ['03/04/2026', 'en'],
    ['Nov 20', 'en'],
    ['3 Nov, 25', ''],
    ['last Friday at 9', 'en'],
    ['31.02.2026', 'de'],
    ['20 Foo 2026', 'en'],
    ['', 'en'],
  ])('%s (%s) is not read', (text, lang) => {
    expect(findWrittenDay(text, { lang })).toBeNull();
  });

  it('is read in the order that the page tells', () => {
    expect(findWrittenDay('03/04/2026', { lang: 'en', order: 'dmy' })).toBe('2026-04-03');
    expect(findWrittenDay('03/04/2026', { lang: 'en', order: 'mdy' })).toBe('2026-03-04');
  });

  it('without a year is of this year only for products that leave just that one out', () => {
    const style = { lang: 'en', today: '2026-11-24' };
    expect(findWrittenMoment('Nov 20 16:05', style)).toBe('2026-11-20T16:05:00');
    expect(findWrittenDay('Dec 31, 2025', style)).toBe('2025-12-31');
    expect(findWrittenDay('Dec 3, 25', style)).toBeNull();
    expect(findWrittenDay('mar. 20 nov.', { lang: 'fr', today: '2026-11-24' })).toBe('2026-11-20');
  });

  it('leaves a time out that has a mark it does not know', () => {
    expect(findWrittenMoment('2026-11-20 4:05 بعد', { lang: '' })).toBe('2026-11-20');
  });
});

describe('the order of a page’s dates', () => {
  it('is settled by one date over twelve, and by none when two disagree', () => {
    expect(findDayOrder(['03/04/2026 … 28/10/2026'])).toBe('dmy');
    expect(findDayOrder(['03/04/2026', '10/28/2026'])).toBe('mdy');
    expect(findDayOrder(['03/04/2026'])).toBeNull();
    expect(findDayOrder(['28/10/2026', '10/28/2026'])).toBeNull();
  });

  it('is usual for a language with its country, not for English alone', () => {
    expect([usualDayOrder('en'), usualDayOrder('en-US'), usualDayOrder('en_GB'), usualDayOrder('de'), usualDayOrder('')]).toEqual([
      null,
      'mdy',
      'dmy',
      'dmy',
      null,
    ]);
  });
});

describe('an amount in words', () => {
  it.each([
    ['$48,000.00', 'en-US', 48000, 'USD'],
    ['48.000,50 €', 'de', 48000.5, 'EUR'],
    ['12 500,50 €', 'fr', 12500.5, 'EUR'],
    ['1’234.50 CHF', 'de-CH', 1234.5, 'CHF'],
    ['48.000 €', 'de', 48000, 'EUR'],
    ['USD 48,000', '', 48000, 'USD'],
    ['-€1,250.00', '', -1250, 'EUR'],
    ['48000', '', 48000, null],
    ['¥48,000', '', 48000, null],
    ['$48,000', 'en-AU', 48000, null],
    ['1,234,567.89', '', 1234567.89, null],
    ['$64,500.00 USD', 'en', 64500, 'USD'],
    ['$64,500.00 CAD', 'en', 64500, 'CAD'],
    ['€ 73.200,-', 'nl', 73200, 'EUR'],
    ['68 900 € HT', 'fr', 68900, 'EUR'],
    ['€ 1.200,00 excl. btw', 'nl', 1200, 'EUR'],
  ])('%s (%s) is %s %s', (text, lang, amount, currency) => {
    expect(readMoney(text, lang)).toEqual({ amount, currency });
  });

  it.each(['$48.0K', '48 Tsd. €', '1.2 Mio. €', '$10,000 - $20,000', '€64,500 USD', 'KWD 48.000', 'none', ''])('%s is not read', (text) => {
    expect(readMoney(text, '')).toEqual({ amount: null, currency: null });
  });

  it('is read with the mark before the fraction that the page tells', () => {
    expect(readMoney('48.000', '', '.').amount).toBe(48);
    expect(readMoney('48.000', '', ',').amount).toBe(48000);
  });
});
