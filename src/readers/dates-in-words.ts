/** Dates as pages write them for people, in any language the browser knows. What could be read in two ways is not read. */
import { isDay } from '../model/day.ts';

/** The order of an all-number date. */
export type DayOrder = 'dmy' | 'mdy' | 'ymd';

/** How a page writes its dates. */
export interface DateStyle {
  /** The page's or the user's language (`en`, `de-AT`, `pt_BR`); empty when the page does not tell. */
  lang: string;
  /** The order of all-number dates where the page tells it; without it `03/04/2026` is not read. */
  order?: DayOrder | null;
  /** Only for products that leave the year out exactly when it is the current one: today. */
  today?: string;
}

const two = (part: string | number): string => String(part).padStart(2, '0');
const plain = (word: string): string => word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

function dayOfParts(year: string, month: string | number, day: string): string | null {
  const text = `${year}-${two(month)}-${two(day)}`;
  return isDay(text) ? text : null;
}

const known = new Map<string, string[][]>();

// For pages that do not tell their language. No word here names two different months.
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt'];

/** The names of the twelve months in a language, each in all its forms, without accents; English besides, for what a product leaves untranslated. */
function monthsIn(lang: string): string[][] {
  const found = known.get(lang);
  if (found) return found;
  const tags = lang ? [lang.replace('_', '-'), 'en'] : LANGUAGES;
  const formats = tags.flatMap((tag) => {
    try {
      return (['long', 'short'] as const).flatMap((month) => [
        new Intl.DateTimeFormat(tag, { month, timeZone: 'UTC' }),
        // In some languages the name of a month changes beside a day.
        new Intl.DateTimeFormat(tag, { month, day: 'numeric', timeZone: 'UTC' }),
      ]);
    } catch {
      return [];
    }
  });
  const months = Array.from({ length: 12 }, (_, index) => {
    const date = Date.UTC(2026, index, 15);
    const names = formats.map((format) => format.formatToParts(date).find((part) => part.type === 'month')?.value ?? '');
    return [...new Set(names.map((name) => plain(name).replace(/\.$/, '')))].filter((name) => /\p{L}{2}/u.test(name));
  });
  known.set(lang, months);
  return months;
}

const named = new Map<string, number | null>();

/** The number of the month that a word names, 1 to 12; null when none or several fit. */
function findMonth(word: string, lang: string): number | null {
  const key = `${lang} ${word}`;
  let month = named.get(key);
  if (month !== undefined) return month;
  month = searchMonth(plain(word), lang);
  // The words of a page's dates are few; what else stands there must not fill the memory.
  if (named.size > 2000) named.clear();
  named.set(key, month);
  return month;
}

function searchMonth(start: string, lang: string): number | null {
  const months = monthsIn(lang);
  const exact = months.findIndex((names) => names.includes(start));
  if (exact >= 0) return exact + 1;
  const fitting = start.length < 3 ? [] : months.filter((names) => names.some((name) => name.startsWith(start)));
  return fitting.length === 1 && fitting[0] ? months.indexOf(fitting[0]) + 1 : null;
}

interface Found {
  day: string;
  /** The rest of the text, where the time of day may stand. */
  rest: string;
}

function findInNumbers(text: string, order: DayOrder | null | undefined): Found | null {
  const iso = /(?<!\d)(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})(?!\d)日?/.exec(text);
  const other = /(?<!\d)(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4})(?!\d)/.exec(text);
  const match = iso ?? other;
  if (!match) return null;
  const rest = text.replace(match[0], ' ');
  if (iso) {
    const day = dayOfParts(iso[1] ?? '', iso[2] ?? '', iso[3] ?? '');
    return day ? { day, rest } : null;
  }
  const [, first = '', separator, second = '', year = ''] = match;
  const told = order === 'ymd' ? null : order;
  const sure = Number(first) > 12 || separator === '.' ? 'dmy' : Number(second) > 12 ? 'mdy' : null;
  const used = told ?? sure;
  if (!used) return null;
  const day = used === 'dmy' ? dayOfParts(year, second, first) : dayOfParts(year, first, second);
  return day ? { day, rest } : null;
}

function findInWords(text: string, { lang, today }: DateStyle): Found | null {
  for (const match of text.matchAll(/\p{L}+/gu)) {
    const month = findMonth(match[0], lang);
    if (!month) continue;
    const before = text.slice(0, match.index);
    const after = text.slice(match.index + match[0].length);
    const dayBefore = /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|[.º°])?\s*(?:de\s+|of\s+)?$/i.exec(before);
    const yearAfter = /^\.?,?\s*(?:de\s+)?(\d{4})(?!\d)/i.exec(after);
    const both = /^\.?\s*(\d{1,2})(?:st|nd|rd|th)?\s*,?\s+(\d{4})(?!\d)/i.exec(after);
    // Not before the name of a month: `mar 20 nov` is a Tuesday, in languages that shorten both to the same three letters.
    const [, , next] = /^\.?\s*(\d{1,2})\.?\s*(?:de\s+)?(\p{L}+)/u.exec(after) ?? [];
    const dayAfter = next && findMonth(next, lang) ? null : /^\.?\s*(\d{1,2})(?:st|nd|rd|th)?(?![\d:])/i.exec(after);
    // A number of two digits where a year would stand is neither a day nor the sign that it is this year.
    const noYear = /^\.?,\s*\d{2}(?![\d:])/.test(dayBefore ? after : after.slice(dayAfter?.[0].length ?? 0));
    const thisYear = noYear ? undefined : today?.slice(0, 4);
    const [day, year, taken] = dayBefore
      ? [dayBefore[1], yearAfter?.[1] ?? thisYear, yearAfter?.[0] ?? '']
      : both
        ? [both[1], both[2], both[0]]
        : [dayAfter?.[1], thisYear, dayAfter?.[0] ?? ''];
    const full = day && year ? dayOfParts(year, month, day) : null;
    if (full) return { day: full, rest: after.slice(taken.length) };
  }
  return null;
}

const findDate = (text: string, style: DateStyle): Found | null => findInNumbers(text, style.order) ?? findInWords(text, style);

/** The time of day, `HH:MM`; null when there is none or it has a mark that is not understood. */
function findTime(text: string): string | null {
  const match = /(?<![\d:\p{L}])(\d{1,2})[:h](\d{2})(?::\d{2})?(?!\d)\s*(\p{L}[\p{L}.\s]*)?/u.exec(text);
  if (!match) return null;
  const [, hour = '', minute = '', mark = ''] = match;
  const half = /^([ap])\.?\s?m\b/i.exec(mark)?.[1]?.toLowerCase();
  if (mark && !half && !/^(uhr|h|hrs?)\b/i.test(mark)) return null;
  const hours = half ? (Number(hour) % 12) + (half === 'p' ? 12 : 0) : Number(hour);
  return hours < 24 && Number(minute) < 60 ? `${two(hours)}:${minute}` : null;
}

/** The day that a date names, `YYYY-MM-DD`: `Nov 20, 2026`, `20. November 2026`, `20.11.2026`, `2026-11-20`. Null for what is not certain. */
export function findWrittenDay(text: string, style: DateStyle): string | null {
  return findDate(text, style)?.day ?? null;
}

/** A date with its time of day as ISO 8601 without a zone (pages show the user's own time); only the day without a time; null as above. */
export function findWrittenMoment(text: string, style: DateStyle): string | null {
  const found = findDate(text, style);
  const time = found && findTime(found.rest);
  return found && (time ? `${found.day}T${time}:00` : found.day);
}

/** The order that a page's all-number dates show by themselves: one with a number over 12 settles it for all. Null when none does, or two disagree. */
export function findDayOrder(texts: Iterable<string>): DayOrder | null {
  const orders = new Set<DayOrder>();
  for (const text of texts) {
    for (const [, first, second] of text.matchAll(/(?<!\d)(\d{1,2})[-/](\d{1,2})[-/]\d{4}(?!\d)/g)) {
      if (Number(first) > 12) orders.add('dmy');
      else if (Number(second) > 12) orders.add('mdy');
    }
  }
  const [only] = orders;
  return orders.size === 1 && only ? only : null;
}

/** The order in which a language with its country writes all-number dates; null for `en` alone, which is written both ways. */
export function usualDayOrder(lang: string): DayOrder | null {
  const tag = lang.replace('_', '-');
  if (!tag || tag === 'en') return null;
  try {
    const parts = new Intl.DateTimeFormat(tag, { timeZone: 'UTC' }).formatToParts(0).map(({ type }) => type[0]);
    const order = parts.filter((letter) => letter === 'd' || letter === 'm' || letter === 'y').join('');
    return order === 'dmy' || order === 'mdy' || order === 'ymd' ? order : null;
  } catch {
    return null;
  }
}

/** Why a field with this text has no day; null when it has one, or no text. */
export function unreadDayReason(text: string | null, day: string | null): string | null {
  if (day || !text || !/\d/.test(text)) return null;
  return 'the date on the page leaves the year out or can be read in two ways';
}
