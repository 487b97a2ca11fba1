import { describe, expect, it } from 'vitest';
import { findScheduledMoment, findWrittenDay, findWrittenMoment } from '../../../src/readers/creme-dates.ts';

describe('the dates of Creme CRM', () => {
  it.each([
    ['en', 'Nov. 12, 2026', '2026-11-12'],
    ['en', 'Sept. 3, 2026', '2026-09-03'],
    ['en', 'May 1, 2026', '2026-05-01'],
    ['en', 'June 25, 2026, noon', '2026-06-25'],
    ['fr', '29 janvier 2027', '2027-01-29'],
    ['fr', '1 août 2026', '2026-08-01'],
    ['fr', '1er février 2026', '2026-02-01'],
    ['en', '29 janvier 2027', null],
    ['fr', 'Nov. 12, 2026', null],
    ['en', 'Feb. 30, 2026', null],
    ['fr', '3 jui 2026', null],
    ['de', '12. November 2026', null],
    ['en', '—', null],
  ])('reads a day in words, or nothing (%s: %s)', (lang, text, day) => {
    expect(findWrittenDay(text, lang)).toBe(day);
  });

  it.each([
    ['en', 'Nov. 4, 2026, 4:05 p.m.', '2026-11-04T16:05:00'],
    ['en', 'Nov. 4, 2026, 9 a.m.', '2026-11-04T09:00:00'],
    ['en', 'Nov. 4, 2026, noon', '2026-11-04T12:00:00'],
    ['en', 'Nov. 4, 2026, midnight', '2026-11-04T00:00:00'],
    ['en', 'Nov. 4, 2026, 12:30 a.m.', '2026-11-04T00:30:00'],
    ['fr', '29 octobre 2026 08:41', '2026-10-29T08:41:00'],
    ['fr', '29 octobre 2026', '2026-10-29'],
    ['de', '29. Oktober 2026 08:41', null],
  ])('reads a moment in words, at least its day (%s: %s)', (lang, text, moment) => {
    expect(findWrittenMoment(text, lang)).toBe(moment);
  });

  it('reads the beginning of an activity month first in English, day first in French, and not at all in another language', () => {
    expect(findScheduledMoment('10/01/2026 13h00', 'en')).toBe('2026-10-01T13:00:00');
    expect(findScheduledMoment('10/01/2026 13h00', 'fr')).toBe('2026-01-10T13:00:00');
    expect(findScheduledMoment('15/10/2026 13h00', 'en')).toBeNull();
    expect(findScheduledMoment('10/01/2026 13h00', 'de')).toBeNull();
  });
});
