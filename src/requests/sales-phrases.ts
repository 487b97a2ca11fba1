import { addDays, type Day } from '../model/day.ts';
import {
  dayAt,
  daysLater,
  endOf,
  halfStart,
  mondayOf,
  monthEnd,
  monthNamed,
  monthOf,
  monthStart,
  nextWeekday,
  nthWeekday,
  numberedDay,
  quarterDay,
  startOfNext,
  weekdayNumbered,
  weekMonday,
  yearOf,
  yearOfMonth,
} from './calendar.ts';

/** A phrase and the day it means, seen from the day on which it was written; null where this wording means none for certain. */
export interface Phrase {
  pattern: RegExp;
  day: (match: RegExpMatchArray, from: Day) => Day | null;
}

const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?';
const WEEKDAY = '(mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?\\b\\.?';
const FULL_WEEKDAY = '(monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues?|wed|thurs?|fri)\\b';
const NUMBERS = new Map<string, number>(
  Object.entries({ a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, twelve: 12 }),
);
const NUMBER = '(a couple of|couple of|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|\\d{1,3})';
const UNIT = '(working days?|business days?|workdays?|days?|weeks?|wks?|fortnights?|months?|mths?|quarters?|years?)';
const NOT_A_DATE = '(?!\\s*(?:of use|of testing|of trial|after|of (?:seeing|getting|receiving|having|that|this|it|the)|notice)\\b)';

const numberOf = (word: string): number => (/couple/i.test(word) ? 2 : (NUMBERS.get(word.toLowerCase()) ?? Number(word)));
const flags = (source: string): RegExp => new RegExp(source, 'gi');

function partOfMonth(part: string, name: string, from: Day, year?: string): Day {
  const month = monthNamed(name);
  const at = yearOfMonth(month, from, year);
  if (/mid/i.test(part)) return dayAt(at, month, 15);
  if (/^the (last)|end|late|close|last day/i.test(part)) return monthEnd(at, month);
  return dayAt(at, month, 1);
}

const inDays = (m: RegExpMatchArray, from: Day): Day | null => daysLater(from, numberOf(m[1]!), m[2]!);
const fixedDay = (pattern: RegExp, monthDay: string): Phrase => ({
  pattern,
  day: (_m, from) => `${yearOf(from) + (from.slice(5) > monthDay ? 1 : 0)}-${monthDay}`,
});

/** Parts of months, quarters, weeks and years, as sales people write them. */
const SPANS: Phrase[] = [
  {
    pattern: flags(
      `\\b((?:the )?(?:mid|middle of|end of|end|late|late in|early|early in|beginning of|start of|close of|last day of|first half of))[- ]${MONTH}(?:[ ,]+(20\\d\\d))?`,
    ),
    day: (m, from) => partOfMonth(m[1]!, m[2]!, from, m[3]),
  },
  { pattern: flags(`\\bmid${MONTH}`), day: (m, from) => partOfMonth('mid', m[1]!, from) },
  {
    pattern: flags(`\\b${MONTH}(?:['’]s (?:end|last day|out|over)| (?:is|was) (?:out|over|up|done)| ends)(?![a-z])`),
    day: (m, from) => partOfMonth('end', m[1]!, from),
  },
  {
    pattern: flags(`\\bfirst (?:week|wk)(?: of| in)? ${MONTH}`),
    day: (m, from) => nextWeekday('mon', addDays(monthStart(m[1]!, from), -1)),
  },
  {
    pattern: flags(`\\b(first|second|third|last) ${FULL_WEEKDAY}(?: of| in)? (?:the )?${MONTH}`),
    day: (m, from) => nthWeekday(m[1]!, m[2]!, m[3]!, from),
  },
  {
    pattern: /\b(?:the )?(?:end|close|last day) of (?:the |this )?(week|month|quarter|year)\b/gi,
    day: (m, from) => endOf(m[1]!, from, 0),
  },
  {
    pattern:
      /\b(?:this |the )?(week|month|quarter|year)(?:[- ]end|['’]s end| (?:is|was) (?:out|over|up)| ends)\b|\bwithin this (week|month|quarter|year)\b/gi,
    day: (m, from) => (/week-?end\b/i.test(m[0]) ? null : endOf((m[1] ?? m[2])!, from, 0)),
  },
  { pattern: /\bEO([WMQY])\b/g, day: (m, from) => endOf(m[1]!, from, 0) },
  {
    pattern: /\b(?:the )?(?:end|close) of (?:the )?(?:next|coming|following) (week|month|quarter|year)\b/gi,
    day: (m, from) => endOf(m[1]!, from, 1),
  },
  {
    pattern: /\bmid[- ]?(?:of )?(?:the |this )?month\b/gi,
    day: (_m, from) => (from.slice(8) < '15' ? `${from.slice(0, 8)}15` : null),
  },
  {
    pattern:
      /\b(?:(?:early|the (?:beginning|start) of|beginning of|start of|early in|first (?:thing|week)(?: in| of)?) )?(?:the )?(?:next|following|coming) (week|month|quarter|year)\b(?!['’]s)/gi,
    day: (m, from) => startOfNext(m[1]!, from),
  },
  {
    pattern: /\b(?:the )?(end of (?:the )?)?(first|second|third|fourth|last|1st|2nd|3rd|4th) quarter(?: of)?(?: (20\d\d|next year))?\b/gi,
    day: (m, from) => {
      const number = 'first1st second2nd third3rd fourth4th last'.split(' ').findIndex((words) => words.includes(m[2]!.toLowerCase())) + 1;
      return quarterDay(Math.min(number, 4), from, Boolean(m[1]), /next/i.test(m[3] ?? '') ? String(yearOf(from) + 1) : m[3]);
    },
  },
  {
    pattern: /\b(end of |late |late in )?Q([1-4])\b(?:[ /'’]*(20\d\d|\d\d)\b)?/gi,
    day: (m, from) => quarterDay(Number(m[2]), from, Boolean(m[1]), m[3]),
  },
  { pattern: /\bH([12])(?:[ /'’]*(20\d\d))?\b/g, day: (m, from) => halfStart(Number(m[1]), from, Number(m[2])) },
  {
    pattern: /\b(first|second) half of (?:the |this |next )?(?:year|(20\d\d))\b/gi,
    day: (m, from) => halfStart(/second/i.test(m[1]!) ? 2 : 1, from, Number(m[2]) || (/next/i.test(m[0]) ? yearOf(from) + 1 : 0)),
  },
  {
    pattern:
      /\b(?:calendar week|calender week|week no\.?|week number|week|wk\.?|kw|cw)[ -]?(\d{1,2})\b(?!\s*(?:days?|weeks?|months?|hours?|people|of\b|%))(?:[ /]+(20\d\d))?/gi,
    day: (m, from) => weekMonday(Number(m[1]), from, Number(m[2]) || undefined),
  },
  {
    pattern: flags(
      `\\b(?:the )?(?:week of|w/c|wc|week commencing|week beginning|week starting)(?: the| monday)* (\\d{1,2})(?:st|nd|rd|th)?(?: of)?(?: ${MONTH})?`,
    ),
    day: (m, from) => {
      const day = numberedDay(Number(m[1]), from, m[2] ? monthNamed(m[2]) : -1);
      return day && mondayOf(day);
    },
  },
  {
    pattern: /\b(?:in|until|till|before|from|to) (20\d\d)\b(?![-/.]\d)/gi,
    day: (m, from) => (Number(m[1]) > yearOf(from) ? `${m[1]}-01-01` : null),
  },
];

/** Stretches of time from today on. */
const STRETCHES: Phrase[] = [
  {
    pattern: flags(
      `\\b(?:in|within|another|again after)(?: about| another| around| roughly| some| the next)* ${NUMBER}(?: more| good)? ${UNIT}(?:['’]? time)?\\b${NOT_A_DATE}`,
    ),
    day: inDays,
  },
  {
    pattern: flags(
      `\\b(?:wait|waits|needs?|give (?:us|me|him|her|them|it)|asks? for|asking for|wants?|allow (?:us|me)|pause (?:of|for)|patience for)(?: about| another| around| some)* ${NUMBER}(?: more| good)? ${UNIT}\\b${NOT_A_DATE}`,
    ),
    day: inDays,
  },
  { pattern: flags(`\\b${NUMBER}(?: more)? ${UNIT}(?:['’]? (?:time|grace)| from (?:now|today)| down the (?:line|road))\\b`), day: inDays },
  { pattern: /\b(?:in |for |another )?half a year(?: from now)?\b/gi, day: (_m, from) => daysLater(from, 6, 'months') },
];

/** Days that everybody knows by name. Easter moves, and "after Easter" names no day: left out. */
const OCCASIONS: Phrase[] = [
  {
    pattern: flags(
      `\\b(?:after|once|when|over|past) (?:the )?(?:summer|holidays|summer (?:break|holidays|vacation)|vacations?)\\b[^.!?]{0,40}?\\b${MONTH}(?! \\d)`,
    ),
    day: (m, from) => monthStart(m[1]!, from),
  },
  { pattern: /\bafter (?:the )?summer(?: break| holidays| vacations?| season)?\b/gi, day: (_m, from) => monthStart('sep', from) },
  {
    pattern:
      /\bafter (?:the )?(?:christmas|xmas)(?: break| holidays?)?\b|\b(?:in |into |from |early |after |by )?(?:the )?new year\b(?!['’]s)|\bafter the turn of the year\b/gi,
    day: (_m, from) => `${yearOf(from) + 1}-01-01`,
  },
  { pattern: /\b(?:before|until|till|ahead of) (?:christmas|xmas)\b/gi, day: (_m, from) => `${yearOf(from)}-12-24` },
  fixedDay(/\bvalentine['’]?s(?: day)?\b/gi, '02-14'),
  fixedDay(/\b(?:st\.? )?(?:paddy|patrick)['’]?s day\b/gi, '03-17'),
  fixedDay(/\bhalloween\b/gi, '10-31'),
];

/** Single days. */
const DAYS: Phrase[] = [
  {
    pattern: flags(`(?<!\\bin )\\b${MONTH} (\\d{1,2})\\b(?![\\d:.,/]*\\d)`),
    day: (m, from) => numberedDay(Number(m[2]), from, monthNamed(m[1]!)),
  },
  {
    pattern:
      /\b(?:EOD|end of (?:the |my |our )?(?:business )?day|close of (?:business|play)|COB|today|tonight|this (?:afternoon|evening))\b/gi,
    day: (_m, from) => from,
  },
  { pattern: /\b(?:tomorrow|tmrw|tmr)\b/gi, day: (_m, from) => addDays(from, 1) },
  { pattern: /\b(?:before|by|until) the weekend\b/gi, day: (_m, from) => nextWeekday('fri', addDays(from, -1)) },
  {
    pattern: flags(`\\b${FULL_WEEKDAY} (?:week\\b|in a week\\b|of next week\\b)|\\bnext week ${FULL_WEEKDAY}`),
    day: (m, from) =>
      m[2] || /of next week/i.test(m[0]) ? nextWeekday((m[1] ?? m[2])!, addDays(mondayOf(from), 6)) : addDays(nextWeekday(m[1]!, from)!, 7),
  },
  {
    pattern: flags(
      `\\b${WEEKDAY},? (?:the )?(\\d{1,2})(?:st|nd|rd|th)?\\b(?![:.]?\\d|\\s*(?:am|pm|h\\b|o'clock|people|(?:of )?${MONTH.replace('(', '(?:')}))`,
    ),
    day: (m, from) => weekdayNumbered(m[1]!, Number(m[2]), from),
  },
  {
    pattern: flags(`\\b(?:(?:this|coming|on|by|before|until|till|latest|for) )?${FULL_WEEKDAY}(?!\\s*(?:week|the \\d|\\d))`),
    day: (m, from) => nextWeekday(m[1]!, from),
  },
  {
    pattern: flags(
      `\\b(?:the|${MONTH.replace('(', '(?:')} (?:the )?) ?(\\d{1,2})(?:st|nd|rd|th)\\b(?!\\s*(?:of\\s+)?(?:${MONTH.replace('(', '(?:')}|floor|time|year|anniversary|demo|attempt|version|century|of this month))`,
    ),
    day: (m, from) => numberedDay(Number(m[1]), from, monthNamed(m[0].slice(0, 3))),
  },
  {
    pattern: /\bthe (\d{1,2})(?:st|nd|rd|th) of this month\b/gi,
    day: (m, from) => numberedDay(Number(m[1]), `${from.slice(0, 8)}01`, monthOf(from)),
  },
];

/** All phrases of the sales field, those of longer spans first. */
export const SALES_PHRASES: Phrase[] = [...SPANS, ...STRETCHES, ...OCCASIONS, ...DAYS];
