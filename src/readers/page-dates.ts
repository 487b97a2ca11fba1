/** The dates of one page: in its own order of day and month, with `Today` and `Yesterday`, years of two digits and the offset that it tells. */
import { addDays, type Day } from '../model/day.ts';
import { type DayOrder, findDayOrder, findWrittenDay, findWrittenMoment } from './dates-in-words.ts';

/** What a page's dates are read with. */
export interface DateHabits {
  lang: string;
  order: DayOrder | null;
  /** The day on which the page is read. */
  today: Day;
}

const NEAR: readonly (readonly [RegExp, number])[] = [
  [/(?<!\p{L})(today|heute|aujourd[’']hui|hoy|vandaag|hoje|oggi)(?!\p{L})/iu, 0],
  [/(?<!\p{L})(yesterday|gestern|hier|ayer|gisteren|ontem|ieri)(?!\p{L})/iu, -1],
  [/(?<!\p{L})(tomorrow|morgen|demain|mañana|amanhã|domani)(?!\p{L})/iu, 1],
];

const OFFSET = /\s*\(?(?:GMT|UTC)\s?(?:([+−-])(\d{1,2})(?::?(\d{2}))?)?\)?/;
const TIME = /\d{1,2}[:h]\d{2}(?::\d{2})?(?:\s*[ap]\.?\s?m\b\.?)?/i;
const MACHINE = /^\s*(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2})?(?:\.\d+)?(Z|[+-]\d{2}:?\d{2})?\s*$/;

/**
 * How a page writes its dates. `text` is all text that may hold dates: one day over 12 settles the order for all of them; else the language
 * does where it is not English (its speakers write both).
 */
export function dateHabits(text: string, lang: string, today: Day): DateHabits {
  const full = withFullYears(text);
  const told = findDayOrder([full]);
  const dayFirst = /^(de|fr|es|nl|pt|it)\b/i.test(lang) && !/[-_](US|PR|CA)$/i.test(lang);
  return { lang: lang || 'en', order: told ?? (dayFirst ? 'dmy' : null), today };
}

/** `3/24/17` as `3/24/2017`: a CRM's records are of this century. */
function withFullYears(text: string): string {
  return text.replace(/(?<![\d/.-])(\d{1,2})([/.])(\d{1,2})\2(\d{2})(?![\d/.:])/g, '$1$2$3$220$4');
}

/** The day meant by `Yesterday`; only where no other word or number stands that could change it (`3 days before yesterday`). */
function findNearDay(text: string, today: Day): Day | null {
  const bare = text.replace(TIME, ' ');
  if (/\d/.test(bare)) return null;
  const near = NEAR.filter(([pattern]) => pattern.test(bare));
  const [only] = near;
  return near.length === 1 && only ? addDays(today, only[1]) : null;
}

/** The one day that a text names; null for none, for one without a year, and for one that can be read in two ways. */
export function findDay(text: string | null, { lang, order, today }: DateHabits): Day | null {
  if (!text) return null;
  return findWrittenDay(withFullYears(text), { lang, order }) ?? findNearDay(text, today);
}

/** A moment as ISO 8601 without a zone: with the time where one is written, else the day alone. Null where `findDay` is. */
export function findMoment(text: string | null, habits: DateHabits): string | null {
  const day = findDay(text, habits);
  // The time may stand before the day (`10:00 AM | Mar 24, 2026`).
  return day && findWrittenMoment(`${day} ${TIME.exec(text ?? '')?.[0] ?? ''}`, { lang: habits.lang });
}

/** A moment with the offset that stands beside it (`GMT+1`), or as programs write it (`2026-11-12T16:05:00Z`); else as `findMoment`. */
export function findZonedMoment(text: string | null, habits: DateHabits): string | null {
  const [, day, minutes, seconds, zone] = MACHINE.exec(text ?? '') ?? [];
  if (day && minutes) return `${day}T${minutes}${seconds ?? ':00'}${zone ?? ''}`;
  const [all, sign, hours, rest] = OFFSET.exec(text ?? '') ?? [];
  const moment = findMoment(all ? (text ?? '').replace(all, ' ') : text, habits);
  if (!moment?.includes('T') || !all) return moment;
  return hours ? `${moment}${sign === '+' ? '+' : '-'}${hours.padStart(2, '0')}:${rest ?? '00'}` : `${moment}Z`;
}
