/** The dates that Creme CRM writes. It ships English and French; each user chooses, and `<html lang>` tells which. Seen on 2.8.6. */
import { isDay } from '../model/day.ts';

const MONTHS: Readonly<Record<string, readonly string[]>> = {
  en: ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'],
  fr: ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
};

const two = (part: string): string => part.padStart(2, '0');

/** Builds a day from its parts; null when there is no such day in the calendar. */
function findDayOf(year: string, month: string, day: string): string | null {
  const text = `${year}-${two(month)}-${two(day)}`;
  return isDay(text) ? text : null;
}

/** The number of a month from its name or the start of it (`Sept.`); null when none or several fit. */
function findMonth(word: string, lang: string): string | null {
  const start = word.toLowerCase().replace(/\.$/, '');
  const months = MONTHS[lang] ?? [];
  const fitting = months.filter((month) => (start.length >= 3 ? month.startsWith(start) : false));
  const [only] = fitting;
  return fitting.length === 1 && only ? String(months.indexOf(only) + 1) : null;
}

/**
 * The day at the start of a date in words: `Nov. 12, 2026, 4:05 p.m.` (en), `12 novembre 2026 16:05` (fr). Null for other languages and for
 * what is not understood. `lang` is the page's language code (`en`, `fr`).
 */
export function findWrittenDay(text: string, lang: string): string | null {
  const english = /^\s*(\p{L}+\.?)\s+(\d{1,2}),\s+(\d{4})/u.exec(text);
  const french = /^\s*(\d{1,2})(?:er)?\s+(\p{L}+\.?)\s+(\d{4})/u.exec(text);
  const [day, word, year] = lang === 'en' ? [english?.[2], english?.[1], english?.[3]] : [french?.[1], french?.[2], french?.[3]];
  const month = word ? findMonth(word, lang) : null;
  return day && month && year ? findDayOf(year, month, day) : null;
}

/** The time of day after a date in words, `HH:MM`; null when there is none. English: `4:05 p.m.`, `9 a.m.`, `noon`, `midnight`. */
function findWrittenTime(text: string, lang: string): string | null {
  if (lang !== 'en') return /\b(\d{1,2}:\d{2})\s*$/.exec(text)?.[1]?.padStart(5, '0') ?? null;
  if (/\bnoon\s*$/.test(text)) return '12:00';
  if (/\bmidnight\s*$/.test(text)) return '00:00';
  const [, hour, minute, half] = /\b(\d{1,2})(?::(\d{2}))?\s+([ap])\.m\.\s*$/.exec(text) ?? [];
  if (!hour) return null;
  return `${two(String((Number(hour) % 12) + (half === 'p' ? 12 : 0)))}:${minute ?? '00'}`;
}

/** A moment in words as ISO 8601 without a zone (Creme shows the user's own time); only the day when no time stands there; null as above. */
export function findWrittenMoment(text: string, lang: string): string | null {
  const day = findWrittenDay(text, lang);
  const time = findWrittenTime(text, lang);
  return day && time ? `${day}T${time}:00` : day;
}

/** The beginning of an activity, `10/15/2026 13h00` (en: month first) or `15/10/2026 13h00` (fr), as ISO 8601 without a zone; null as above. */
export function findScheduledMoment(text: string, lang: string): string | null {
  const [, first, second, year, hour, minute] = /^\s*(\d{2})\/(\d{2})\/(\d{4})\s+(\d{2})h(\d{2})/.exec(text) ?? [];
  if (!first || !second || !year || !(lang in MONTHS)) return null;
  const day = lang === 'en' ? findDayOf(year, first, second) : findDayOf(year, second, first);
  return day && `${day}T${hour}:${minute}:00`;
}
