import { addDays, type Day } from '../model/day.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

const pad = (value: number): string => String(value).padStart(2, '0');
const weekdayOf = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay();

export const yearOf = (day: Day): number => +day.slice(0, 4);
/** The month of a day, 0 for January. */
export const monthOf = (day: Day): number => +day.slice(5, 7) - 1;
/** The month that a name or its abbreviation begins with, 0 for January; -1 for none. */
export const monthNamed = (name: string): number => MONTHS.indexOf(name.toLowerCase().slice(0, 3));

/** The day of a year, month (0 based, may overflow into other years) and day of month. */
export function dayAt(year: number, month: number, date: number): Day {
  return `${year + Math.floor(month / 12)}-${pad((((month % 12) + 12) % 12) + 1)}-${pad(date)}`;
}

/** The last day of a month (0 based, may overflow). */
export function monthEnd(year: number, month: number): Day {
  return addDays(dayAt(year, month + 1, 1), -1);
}

/** The year in which a month comes next, the current month included; a named year ("2026", "26") counts as it is. */
export function yearOfMonth(month: number, from: Day, named?: string): number {
  if (named) return named.length === 2 ? 2000 + Number(named) : Number(named);
  return month < monthOf(from) ? yearOf(from) + 1 : yearOf(from);
}

/** The first day of the month that a name means, seen from a day. */
export function monthStart(name: string, from: Day, named?: string): Day {
  const month = monthNamed(name);
  return dayAt(yearOfMonth(month, from, named), month, 1);
}

/** The Monday of the week in which a day lies. */
export function mondayOf(day: Day): Day {
  return addDays(day, -((weekdayOf(day) + 6) % 7));
}

/** The Monday of an ISO week; next year's where the week has passed. Null for a week that no year has. */
export function weekMonday(week: number, from: Day, year?: number): Day | null {
  if (week < 1 || week > 53) return null;
  const monday = (at: number): Day => addDays(mondayOf(`${at}-01-04`), (week - 1) * 7);
  if (year) return monday(year);
  const thisYear = monday(yearOf(from));
  return addDays(thisYear, 6) >= from ? thisYear : monday(yearOf(from) + 1);
}

/** The first (or last) day of a quarter; without a named year the next one that lies ahead. */
export function quarterDay(number: number, from: Day, end: boolean, named?: string): Day | null {
  if (number < 1 || number > 4) return null;
  const start = (number - 1) * 3;
  const pick = (year: number): Day => (end ? monthEnd(year, start + 2) : dayAt(year, start, 1));
  if (named) return pick(yearOfMonth(start, from, named));
  return pick(yearOf(from)) > from ? pick(yearOf(from)) : pick(yearOf(from) + 1);
}

/** The first day of a half year; without a named year the next one that lies ahead. */
export function halfStart(number: number, from: Day, year?: number): Day {
  const month = number === 2 ? 6 : 0;
  if (year) return dayAt(year, month, 1);
  const start = dayAt(yearOf(from), month, 1);
  return start > from ? start : dayAt(yearOf(from) + 1, month, 1);
}

/** The next day of a weekday's name after `from`. Null for what is no weekday. */
export function nextWeekday(name: string, from: Day): Day | null {
  const index = WEEKDAYS.indexOf(name.toLowerCase().slice(0, 3));
  return index < 0 ? null : addDays(from, ((index - weekdayOf(from) + 6) % 7) + 1);
}

/** The next day with this number of the month; in the named month when there is one. Null where the month has no such day. */
export function numberedDay(date: number, from: Day, month = -1): Day | null {
  if (date < 1 || date > 31) return null;
  const ahead = +from.slice(8) > date ? 1 : 0;
  const first = month >= 0 ? dayAt(yearOfMonth(month, from), month, 1) : dayAt(yearOf(from), monthOf(from) + ahead, 1);
  return date <= +monthEnd(yearOf(first), monthOf(first)).slice(8) ? `${first.slice(0, 8)}${pad(date)}` : null;
}

/** The last day of this (`ahead` 0) or the next (1) week, month, quarter or year. A working week ends on Friday. */
export function endOf(unit: string, from: Day, ahead: number): Day {
  const letter = unit.toLowerCase()[0];
  if (letter === 'w') {
    const friday = addDays(mondayOf(from), 4 + ahead * 7);
    return friday >= from ? friday : addDays(friday, 7);
  }
  if (letter === 'm') return monthEnd(yearOf(from), monthOf(from) + ahead);
  if (letter === 'q') return monthEnd(yearOf(from), (Math.floor(monthOf(from) / 3) + ahead) * 3 + 2);
  return `${yearOf(from) + ahead}-12-31`;
}

/** The first day of the next week, month, quarter or year. */
export function startOfNext(unit: string, from: Day): Day {
  const letter = unit.toLowerCase()[0];
  if (letter === 'w') return addDays(mondayOf(from), 7);
  if (letter === 'm') return dayAt(yearOf(from), monthOf(from) + 1, 1);
  if (letter === 'q') return dayAt(yearOf(from), (Math.floor(monthOf(from) / 3) + 1) * 3, 1);
  return `${yearOf(from) + 1}-01-01`;
}

/** The day some working days, days, weeks, fortnights, months, quarters or years later. Null for no amount. */
export function daysLater(from: Day, amount: number, unit: string): Day | null {
  if (!Number.isFinite(amount) || amount <= 0) return null;
  if (/^(work|business)/i.test(unit)) {
    let day = from;
    for (let left = amount; left > 0; left--) {
      day = addDays(day, 1);
      while (weekdayOf(day) % 6 === 0) day = addDays(day, 1);
    }
    return day;
  }
  if (/^[dwf]/i.test(unit)) return addDays(from, amount * (/^f/i.test(unit) ? 14 : /^w/i.test(unit) ? 7 : 1));
  const target = dayAt(yearOf(from), monthOf(from) + amount * (/^y/i.test(unit) ? 12 : /^q/i.test(unit) ? 3 : 1), 1);
  const last = +monthEnd(yearOf(target), monthOf(target)).slice(8);
  return `${target.slice(0, 8)}${pad(Math.min(+from.slice(8), last))}`;
}

/** The next day with this number that falls on the named weekday, within about three months. */
export function weekdayNumbered(name: string, number: number, from: Day): Day | null {
  for (let day = addDays(from, 1); day < addDays(from, 100); day = addDays(day, 1)) {
    if (+day.slice(8) === number && nextWeekday(name, addDays(day, -1)) === day) return day;
  }
  return null;
}

/** The first, second, third or last of a weekday in a named month. */
export function nthWeekday(order: string, name: string, month: string, from: Day): Day | null {
  const start = monthStart(month, from);
  const first = nextWeekday(name, addDays(start, -1));
  if (!first) return null;
  const step = { first: 0, second: 7, third: 14 }[order.toLowerCase()];
  if (step !== undefined) return addDays(first, step);
  return [28, 21].map((days) => addDays(first, days)).find((day) => day.slice(0, 7) === start.slice(0, 7)) ?? null;
}
