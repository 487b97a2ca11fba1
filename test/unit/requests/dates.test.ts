import { describe, expect, it } from 'vitest';
import { findBy, findUntil } from '../../../src/requests/dates.ts';

/** All phrases are written on this day, a Wednesday. */
const WRITTEN = '2026-03-11';

/** What a delay asks for, and the day up to which it asks to wait. Null: no day that could be named for certain. */
const UNTIL: [string, string | null][] = [
  ['come back in Q3', '2026-07-01'],
  ["let's talk again next quarter", '2026-04-01'],
  ['revisit in the third quarter', '2026-07-01'],
  ['leave it until Q4', '2026-10-01'],
  ['not before Q1 2027', '2027-01-01'],
  ['early in the second quarter please', '2026-04-01'],
  ['back to us in H2', '2026-07-01'],
  ["don't chase me before the second half of the year", '2026-07-01'],
  ["let's pick this up in mid-May", '2026-05-15'],
  ['try again mid-May', '2026-05-15'],
  ['they want to wait until the end of January', '2027-01-31'],
  ['wait till end of March', '2026-03-31'],
  ['IT has a freeze till end Feb', null],
  ['come back at the beginning of June', '2026-06-01'],
  ['early September would suit us', '2026-09-01'],
  ['late October at the earliest', '2026-10-31'],
  ['after the summer, try September', '2026-09-01'],
  ["let's speak after the summer break", '2026-09-01'],
  ['not before week 15', '2026-04-06'],
  ['speak again in KW 15', '2026-04-06'],
  ["let's reconnect in calendar week 37", '2026-09-07'],
  ['week 9 please, we are swamped', null],
  ['the week of 13 April', '2026-04-13'],
  ['w/c 20 April', '2026-04-20'],
  ['call me again in six weeks', '2026-04-22'],
  ['ring me again in three weeks, pet', '2026-04-01'],
  ['asks for a week to think about it', '2026-03-18'],
  ['give us another two months', '2026-05-11'],
  ['wait a fortnight', '2026-03-25'],
  ['in a couple of weeks', '2026-03-25'],
  ['within 10 business days', '2026-03-25'],
  ["six weeks' grace is what they would like", '2026-04-22'],
  ['in half a year', '2026-09-11'],
  ['come back in April', '2026-04-01'],
  ['talk to me in March', null],
  ['try me in September when the kids are back at school', '2026-09-01'],
  ['back in January', '2027-01-01'],
  ['come back in the new year', '2027-01-01'],
  ['leave it until after Christmas', '2027-01-01'],
  ["let's talk next month", '2026-04-01'],
  ['call again next week', '2026-03-16'],
  ['at the end of next week', '2026-03-20'],
  ['in the first week of May', '2026-05-04'],
  ['try the first Monday of September', '2026-09-07'],
  ['first Monday in May', '2026-05-04'],
  ['we look at it again next year', '2027-01-01'],
  ['come back on 7 July', '2026-07-07'],
  ['would you come back to me on 7 July?', '2026-07-07'],
  ['approach me again on 1 October', '2026-10-01'],
  ['from the 1st of October there is money again', '2026-10-01'],
  ['hold off until April 22nd', '2026-04-22'],
  ['until 15/4', '2026-04-15'],
  ['come back on 12/05', '2026-05-12'],
  ['come back on 03/04/2026', '2026-04-03'],
  ['not now, come back on 2026-06-15', '2026-06-15'],
  ['ring on the 20th', '2026-03-20'],
  ['try me after the 30th', '2026-03-30'],
  ['not before the 5th', '2026-04-05'],
  ['Monday 20 April', '2026-04-20'],
  ["let's leave it until Thursday the 26th", '2026-03-26'],
  ['on Monday 16th', '2026-03-16'],
  ['please wait until Friday', '2026-03-13'],
  ['until Monday, please', '2026-03-16'],
  ['tomorrow please', '2026-03-12'],
  ['next Tuesday', '2026-03-17'],
  ['Thursday week', '2026-03-19'],
  ['Please give us three weeks.', '2026-04-01'],
  ['postponed to 1 September', '2026-09-01'],
  ['slips to October', '2026-10-01'],
  ['nothing before November', '2026-11-01'],
  ['auditors are in until the end of September, so October 1st at the earliest', '2026-10-01'],
  ['Parliament sits until April, come again on 4 May', '2026-05-04'],
  ['not before the new school year', null],
  ['after Easter', null],
  ["let's wait until the new fiscal year", null],
  ['hold off for now', null],
  ['not the moment', null],
  ['too much on our plate', null],
  ['once the audit is behind us', null],
  ['we may look at it again', null],
  ['we march on with what we have', null],
  ['the second demo was too much', null],
  ['we had it in for three weeks and want a pause', null],
  ['since last May we have had no time', null],
  ['in 2027', '2027-01-01'],
  ['until July 2026', '2026-07-01'],
  ['until Jul 26', '2026-07-26'],
  ['mid-month', '2026-03-15'],
];

/** What a prospect promises, and the day by which. */
const BY: [string, string | null][] = [
  ['we decide by Friday', '2026-03-13'],
  ["you'll have our decision by the 15th", '2026-03-15'],
  ['we sign before the end of March', '2026-03-31'],
  ['order by end of month', '2026-03-31'],
  ['you get it by EOD', '2026-03-11'],
  ["we'll answer before the weekend", '2026-03-13'],
  ['PO by month end', '2026-03-31'],
  ['the board votes on 14 April', '2026-04-14'],
  ['they decide on the 9th', '2026-04-09'],
  ['a decision by mid-April', '2026-04-15'],
  ['we sign in week 32', '2026-08-03'],
  ['by the end of next week', '2026-03-20'],
  ["we'll sign no later than 15 November", '2026-11-15'],
  ["he'll sign before Easter, latest 17 April", '2026-04-17'],
  ['you have the order by 31/3', '2026-03-31'],
  ['PO no later than 27 Feb.', null],
  ['the order goes out tomorrow', '2026-03-12'],
  ['we order in October', '2026-10-01'],
  ["you'll have it within 10 working days", '2026-03-25'],
  ['we decide before the quarter is out', '2026-03-31'],
  ['contract by end of Q2', '2026-06-30'],
  ['answer by close of business', '2026-03-11'],
  ["we vote on Valentine's Day", null],
  ['by 30 June 2026', '2026-06-30'],
  ["we'll tell you next week", '2026-03-16'],
  ["he'll sign on Monday when he's back", '2026-03-16'],
  ['if it works we order', null],
  ['once legal is done we sign', null],
  ['before Christmas', '2026-12-24'],
  ['they sign on the last day of this month', '2026-03-31'],
  ['within this month', '2026-03-31'],
  ['decision by end of year', '2026-12-31'],
  ['at the latest on 2 April', '2026-04-02'],
  ['by Thursday', '2026-03-12'],
];

describe('the day up to which a delay asks to wait', () => {
  it.each(UNTIL)('%s → %s', (text, day) => {
    expect(findUntil(text, WRITTEN)).toBe(day);
  });

  it('reads an ambiguous date by the rep’s own order of day and month', () => {
    expect(findUntil('come back on 04/05/2026', WRITTEN, { dayFirst: true })).toBe('2026-05-04');
    expect(findUntil('come back on 04/05/2026', WRITTEN, { dayFirst: false })).toBe('2026-04-05');
  });

  it('takes "until then" for the day named in front of it', () => {
    expect(
      findUntil('Please leave it at rest until that date.', WRITTEN, { dayFirst: true }, 'The council meets on 16 September 2026.'),
    ).toBe('2026-09-16');
  });
});

describe('the day by which a promise is to be kept', () => {
  it.each(BY)('%s → %s', (text, day) => {
    expect(findBy(text, WRITTEN)).toBe(day);
  });

  it('takes "that same day" for the day named in front of it', () => {
    expect(findBy('We vote that same day.', WRITTEN, { dayFirst: true }, 'The demo is on 14 April.')).toBe('2026-04-14');
  });
});
