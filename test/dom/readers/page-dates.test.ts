import { describe, expect, it } from 'vitest';
import { dateHabits, findDay, findZonedMoment } from '../../../src/readers/page-dates.ts';

const TODAY = '2026-11-24';

describe('the dates of a page', () => {
  it.each([
    ['Nov 12, 2026', 'en', '2026-11-12'],
    ['12. Nov. 2026', 'de', '2026-11-12'],
    ['12/31/2026', 'en', '2026-12-31'],
    ['31/12/2026', 'en', '2026-12-31'],
    ['3/24/17', 'en', '2017-03-24'],
    ['04/03/2026', 'fr', '2026-03-04'],
    ['04/03/2026', 'en', null],
    ['04/03/2026', 'es-US', null],
    ['Yesterday', 'en', '2026-11-23'],
    ['Heute', 'de', '2026-11-24'],
    ['2 days before yesterday', 'en', null],
    ['Nov 12', 'en', null],
    ['3 days ago', 'en', null],
    ['last Friday at 9', 'en', null],
  ])('%s (%s) is the day %s', (text, lang, day) => {
    expect(findDay(text, dateHabits(text, lang, TODAY))).toBe(day);
  });

  it.each([
    ['Nov 12, 2026 at 10:30 AM GMT+1', 'en', '2026-11-12T10:30:00+01:00'],
    ['Nov 12, 2026 at 10:30 AM UTC', 'en', '2026-11-12T10:30:00Z'],
    ['12. Nov. 2026 um 16:05 GMT+1', 'de', '2026-11-12T16:05:00+01:00'],
    ['12:15 AM | Nov 12, 2026', 'en', '2026-11-12T00:15:00'],
    ['10:00am | 3/24/17', 'en', '2017-03-24T10:00:00'],
    ['9:00 AM | Yesterday', 'en', '2026-11-23T09:00:00'],
    ['Hier à 16:05', 'fr', '2026-11-23T16:05:00'],
    ['2026-11-12T10:30:00Z', 'en', '2026-11-12T10:30:00Z'],
    ['2026-11-12T10:30:00+05:30', 'en', '2026-11-12T10:30:00+05:30'],
    ['12 nov. 2026 à 9h05', 'fr', '2026-11-12T09:05:00'],
    ['Nov 12, 2026', 'en', '2026-11-12'],
    ['9:00 AM | Nov 12', 'en', null],
  ])('%s (%s) is the moment %s', (text, lang, moment) => {
    expect(findZonedMoment(text, dateHabits(text, lang, TODAY))).toBe(moment);
  });

  it('takes the order of day and month from the other dates of the page, and none where they disagree', () => {
    expect(findDay('03/04/2026', dateHabits('03/04/2026 … 3/31/2026', 'en-US', TODAY))).toBe('2026-03-04');
    expect(findDay('03/04/2026', dateHabits('03/04/2026 … 31/03/2026', 'en-US', TODAY))).toBe('2026-04-03');
    expect(findDay('03/04/2026', dateHabits('31/03/2026 … 3/31/2026', 'en', TODAY))).toBe(null);
  });
});
