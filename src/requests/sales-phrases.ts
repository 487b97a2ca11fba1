import { addDays, type Day } from '../model/day.ts';

/** A day found in a text, with the place of its words. `rank` orders rival readings of the same words: higher is surer. */
export interface DayFound {
  day: Day;
  start: number;
  end: number;
}

type Build = (match: RegExpExecArray, from: Day, latest: boolean) => Day | null;
export interface Phrase {
  pattern: RegExp;
  day: Build;
}

export const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?';
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const NUMBERS: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  'a couple of': 2,
  'couple of': 2,
  fourteen: 14,
  thirty: 30,
  sixty: 60,
  ninety: 90,
};
const NUMBER =
  '(a couple of|couple of|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|thirty|sixty|ninety|\\d{1,3})';
const ORDINALS: Record<string, number> = { first: 1, second: 2, third: 3, fourth: 4, '1st': 1, '2nd': 2, '3rd': 3, '4th': 4, last: 4 };

const pad = (value: number): string => String(value).padStart(2, '0');
const yearOf = (day: Day): number => +day.slice(0, 4);
const monthOf = (day: Day): number => +day.slice(5, 7) - 1;
const weekdayOf = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay();
const numberOf = (word: string): number => NUMBERS[word.toLowerCase()] ?? Number(word);
const monthIndex = (word: string): number => MONTHS.indexOf(word.toLowerCase().slice(0, 3));

/** The day of a year, month (0 based, may overflow into other years) and day of month. */
export function dayAt(year: number, month: number, date: number): Day {
  const at = year + Math.floor(month / 12);
  return `${at}-${pad((((month % 12) + 12) % 12) + 1)}-${pad(date)}`;
}

/** The last day of a month (0 based, may overflow). */
export function monthEnd(year: number, month: number): Day {
  return addDays(dayAt(year, month + 1, 1), -1);
}

/** The year in which a named month comes next, the current month included. */
function yearOfMonth(month: number, from: Day, named?: string): number {
  if (named) return named.length === 2 ? 2000 + Number(named) : Number(named);
  return month < monthOf(from) ? yearOf(from) + 1 : yearOf(from);
}

/** The Monday of an ISO week; next year's where the week has passed. */
function weekMonday(week: number, from: Day, year?: number): Day | null {
  if (week < 1 || week > 53) return null;
  const monday = (at: number): Day => {
    const fourth = `${at}-01-04`;
    return addDays(fourth, -((weekdayOf(fourth) + 6) % 7) + (week - 1) * 7);
  };
  if (year) return monday(year);
  const thisYear = monday(yearOf(from));
  return addDays(thisYear, 6) >= from ? thisYear : monday(yearOf(from) + 1);
}

/** The Monday of the week in which a day lies. */
export function mondayOf(day: Day): Day {
  return addDays(day, -((weekdayOf(day) + 6) % 7));
}

function quarter(number: number, from: Day, latest: boolean, named?: string): Day | null {
  if (number < 1 || number > 4) return null;
  const start = (number - 1) * 3;
  let year = named ? (named.length === 2 ? 2000 + Number(named) : Number(named)) : yearOf(from);
  if (!named && (latest ? monthEnd(year, start + 2) < from : dayAt(year, start, 1) <= from)) year++;
  return latest ? monthEnd(year, start + 2) : dayAt(year, start, 1);
}

function withinMonth(part: string, month: number, year: number, latest: boolean): Day {
  if (/mid/.test(part)) return dayAt(year, month, 15);
  if (/end|late|last/.test(part)) return monthEnd(year, month);
  return latest ? dayAt(year, month, 10) : dayAt(year, month, 1);
}

function later(from: Day, amount: number, unit: string): Day | null {
  if (!Number.isFinite(amount) || amount <= 0) return null;
  if (/^(work|business)/i.test(unit)) {
    let day = from;
    for (let left = amount; left > 0; ) if (![0, 6].includes(weekdayOf((day = addDays(day, 1))))) left--;
    return day;
  }
  if (/^d/i.test(unit)) return addDays(from, amount);
  if (/^(w|fortnight)/i.test(unit)) return addDays(from, amount * (/^f/i.test(unit) ? 14 : 7));
  const months = /^y/i.test(unit) ? amount * 12 : /^q/i.test(unit) ? amount * 3 : amount;
  const target = dayAt(yearOf(from), monthOf(from) + months, 1);
  const last = +monthEnd(yearOf(target), monthOf(target)).slice(8);
  return `${target.slice(0, 8)}${pad(Math.min(+from.slice(8), last))}`;
}

const UNIT = '(working days?|business days?|workdays?|days?|weeks?|wks?|fortnights?|months?|mths?|quarters?|years?)';
const SEASON_START: Record<string, number> = { spring: 2, summer: 5, autumn: 8, fall: 8 };

/** Phrases of the sales field and their days, first match of the same words wins. `latest`: the last day is meant ("by", "before the end of"). */
export const SALES_PHRASES: Phrase[] = [
  {
    pattern: new RegExp(
      `\\b(mid|middle of|the middle of|end of|the end of|late|early|beginning of|the beginning of|start of|the start of|first week of|last week of|first half of)[- ](?:in )?${MONTH}(?:[ ,]+(20\\d\\d))?`,
      'gi',
    ),
    day: (m, from, latest) =>
      withinMonth(
        /last week/.test(m[1]!.toLowerCase()) ? 'late-start' : m[1]!.toLowerCase(),
        monthIndex(m[2]!),
        yearOfMonth(monthIndex(m[2]!), from, m[3]),
        latest,
      ),
  },
  {
    pattern: new RegExp(`\\b(?:before|until|till|when)? ?${MONTH}(?:[ ,]+(20\\d\\d))? (?:is|was) (?:out|over|up|done)\\b`, 'gi'),
    day: (m, from) => monthEnd(yearOfMonth(monthIndex(m[1]!), from, m[2]), monthIndex(m[1]!)),
  },
  {
    pattern:
      /\b(?:the )?(end|close|last day) of (?:the |this )?(week|month|quarter|year)\b|\b(?:this )?(week|month|quarter|year)[- ]end\b|\b(?:the |this )?(week|month|quarter|year) (?:is|was) (?:out|over|up|done)\b|\bEO([WMQY])\b/gi,
    day: (m, from) => endOf((m[2] ?? m[3] ?? m[4] ?? m[5])!, from, 0),
  },
  {
    pattern: /\b(?:the )?(?:end|close) of (?:the )?(?:next|coming|following) (week|month|quarter|year)\b/gi,
    day: (m, from) => endOf(m[1]!, from, 1),
  },
  {
    pattern: /\bmid[- ]?(?:of )?(?:the )?(week|month|year)\b/gi,
    day: (m, from) => (/month/i.test(m[1]!) && from.slice(8) < '15' ? `${from.slice(0, 8)}15` : null),
  },
  {
    pattern:
      /\b(?:early|the (?:beginning|start) of|beginning of|start of|early in|first (?:thing|week)(?: in| of)?) (?:the )?(?:next|new|coming) (week|month|quarter|year)\b/gi,
    day: (m, from, latest) => startOfNext(m[1]!, from, latest && false),
  },
  {
    pattern: /\b(?:the )?(?:next|following|coming|new) (week|month|quarter|year)\b(?!['’]s)/gi,
    day: (m, from, latest) => (latest ? endOf(m[1]!, from, 1) : startOfNext(m[1]!, from, false)),
  },
  {
    pattern: /\b(?:the )?(first|second|third|fourth|last|1st|2nd|3rd|4th) quarter(?: of)?(?: (20\d\d|next year))?\b/gi,
    day: (m, from, latest) =>
      quarter(ORDINALS[m[1]!.toLowerCase()]!, from, latest, /next/i.test(m[2] ?? '') ? String(yearOf(from) + 1) : m[2]),
  },
  {
    pattern: /\b(?:end of |late |late in )?Q([1-4])(?:[ /'’]*(20\d\d|\d\d)\b)?/gi,
    day: (m, from, latest) => quarter(Number(m[1]), from, latest || /^(end|late)/i.test(m[0]), m[2]),
  },
  {
    pattern: /\b(?:H|half[- ]?year )([12])(?:[ /'’]*(20\d\d))?\b|\b(first|second) half (?:of )?(?:the|this|next)? ?(?:year|(20\d\d))\b/gi,
    day: (m, from) => half(m, from),
  },
  {
    pattern:
      /\b(?:calendar week|calender week|week no\.?|week number|week|wk\.?|kw|cw)[ -]?(\d{1,2})\b(?!\s*(?:days?|weeks?|months?|hours?|people|of\b|%))(?:[ /]+(20\d\d))?/gi,
    day: (m, from) => weekMonday(Number(m[1]), from, m[2] ? Number(m[2]) : undefined),
  },
  {
    pattern:
      /\b(?:the )?(?:week of|w\/c|wc|week commencing|week beginning|week starting)(?: the| monday)* (\d{1,2})(?:st|nd|rd|th)?(?: of)? ?([a-z]{3,9})?/gi,
    day: (m, from) => {
      const day = numberedDay(m, from);
      return day && mondayOf(day);
    },
  },
  {
    pattern: new RegExp(
      `\\b(?:in|after|within|give (?:us|me|it)|another|for)(?: about| another| around| roughly| approx\\.?| some| the next)* ${NUMBER}(?: more| good)? ${UNIT}(?:['’]? time)?\\b`,
      'gi',
    ),
    day: (m, from) => later(from, numberOf(m[1]!), m[2]!),
  },
  {
    pattern: new RegExp(`\\b${NUMBER}(?: more)? ${UNIT}(?:['’]? time| from (?:now|today)| down the (?:line|road)| later)\\b`, 'gi'),
    day: (m, from) => later(from, numberOf(m[1]!), m[2]!),
  },
  {
    pattern: /\b(?:in|within) a (fortnight)\b|\ba (fortnight)(?:['’]s time| from now)\b|\bhalf a (year)\b/gi,
    day: (m, from) => (m[3] ? later(from, 6, 'months') : addDays(from, 14)),
  },
  {
    pattern:
      /\b(?:after|once|when|until after|over|past) (?:the )?(?:summer|holidays|summer (?:break|holidays|vacation)|vacation|vacations)\b[^.!?]{0,40}?\b(sept?(?:ember)?|oct(?:ober)?|aug(?:ust)?)\b/gi,
    day: (m, from) => dayAt(yearOfMonth(monthIndex(m[1]!), from), monthIndex(m[1]!), 1),
  },
  { pattern: /\bafter (?:the )?summer(?: break| holidays| vacations?| season)?\b/gi, day: (_m, from) => dayAt(yearOfMonth(8, from), 8, 1) },
  {
    pattern:
      /\b(?:after|over) (?:the )?(?:christmas|xmas|new year(?:['’]s)?)(?: break| holidays?)?\b|\b(?:in |into |from |early )?(?:the )?new year\b|\bafter the turn of the year\b/gi,
    day: (_m, from) => `${yearOf(from) + 1}-01-01`,
  },
  { pattern: /\b(?:by|before|until|till|for) (?:christmas|xmas)\b/gi, day: (_m, from) => `${yearOf(from)}-12-24` },
  {
    pattern:
      /\b(?:in |in the |next |this |by |until |till |the |for |for the )(spring|autumn)\b(?! (?:catalog|collection|fair|menu|season|clean|accounts))/gi,
    day: (m, from) => {
      const month = SEASON_START[m[1]!.toLowerCase()]!;
      return dayAt(month < monthOf(from) ? yearOf(from) + 1 : yearOf(from), month, 1);
    },
  },
  {
    pattern: /\b(?:before|by|until) (?:the )?(?:year|month|week|quarter) (?:is|was) (?:out|over|up)\b/gi,
    day: (m, from) => endOf(/(year|month|week|quarter)/i.exec(m[0])![1]!, from, 0),
  },
  {
    pattern:
      /\b(?:EOD|end of (?:the |my |our )?(?:business )?day|close of (?:business|play)|COB|today|tonight|this (?:afternoon|evening|morning))\b/gi,
    day: (_m, from) => from,
  },
  { pattern: /\b(?:tomorrow|tmrw|tmr)\b/gi, day: (_m, from) => addDays(from, 1) },
  {
    pattern: /\b(mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)? week\b/gi,
    day: (m, from) => {
      const day = nextWeekday(m[1]!, from);
      return day && addDays(day, 7);
    },
  },
  {
    pattern:
      /\bthe (\d{1,2})(?:st|nd|rd|th)\b(?!\s*(?:of\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|floor|time|year|anniversary|demo|attempt|version|century))/gi,
    day: (m, from) => numberedDay(m, from),
  },
];

function half(m: RegExpExecArray, from: Day): Day | null {
  const second = m[1] === '2' || /second/i.test(m[3] ?? '');
  const year = Number(m[2] ?? m[4]) || (/next/i.test(m[0]) ? yearOf(from) + 1 : 0);
  if (year) return dayAt(year, second ? 6 : 0, 1);
  const start = dayAt(yearOf(from), second ? 6 : 0, 1);
  return start > from ? start : dayAt(yearOf(from) + 1, second ? 6 : 0, 1);
}

/** The next day of a weekday's name, never today. */
export function nextWeekday(name: string, from: Day): Day | null {
  const index = WEEKDAYS.indexOf(name.toLowerCase().slice(0, 3));
  return index < 0 ? null : addDays(from, ((index - weekdayOf(from) + 6) % 7) + 1);
}

function numberedDay(m: RegExpExecArray, from: Day): Day | null {
  const date = Number(m[1]);
  if (date < 1 || date > 31) return null;
  const month = m[2] ? monthIndex(m[2]) : -1;
  const first =
    month >= 0
      ? dayAt(yearOfMonth(month, from), month, 1)
      : +from.slice(8) > date
        ? dayAt(yearOf(from), monthOf(from) + 1, 1)
        : `${from.slice(0, 8)}01`;
  return date <= +monthEnd(yearOf(first), monthOf(first)).slice(8) ? `${first.slice(0, 8)}${pad(date)}` : null;
}

/** The last day of this (`ahead` 0) or the next (1) week, month, quarter or year. A working week ends on Friday. */
function endOf(unit: string, from: Day, ahead: number): Day {
  const letter = unit.toLowerCase()[0];
  if (letter === 'w') {
    const friday = addDays(mondayOf(from), 4 + ahead * 7);
    return friday >= from ? friday : addDays(friday, 7);
  }
  if (letter === 'm') return monthEnd(yearOf(from), monthOf(from) + ahead);
  if (letter === 'q') return monthEnd(yearOf(from), (Math.floor(monthOf(from) / 3) + ahead) * 3 + 2);
  return `${yearOf(from) + ahead}-12-31`;
}

function startOfNext(unit: string, from: Day, _latest: boolean): Day {
  const letter = unit.toLowerCase()[0];
  if (letter === 'w') return addDays(mondayOf(from), 7);
  if (letter === 'm') return dayAt(yearOf(from), monthOf(from) + 1, 1);
  if (letter === 'q') return dayAt(yearOf(from), (Math.floor(monthOf(from) / 3) + 1) * 3, 1);
  return `${yearOf(from) + 1}-01-01`;
}
