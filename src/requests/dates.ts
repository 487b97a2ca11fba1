import * as chrono from 'chrono-node/en';
import { type Day, daysBetween, isDay } from '../model/day.ts';
import { dayAt } from './calendar.ts';
import { SALES_PHRASES } from './sales-phrases.ts';

export interface DateOptions {
  /** Whether 03/04/2026 is the 3rd of April. */
  dayFirst: boolean;
}

const DAY_FIRST: DateOptions = { dayFirst: true };

const NUMBERS_ONLY = /^\d{1,2}[./-]\d{1,2}[.]?$/;

/** A day found in a text, with the place of its words. */
export interface DayFound {
  day: Day;
  start: number;
  end: number;
}

function ownPhrases(text: string, from: Day): DayFound[] {
  const found: DayFound[] = [];
  for (const { pattern, day } of SALES_PHRASES) {
    for (const match of text.matchAll(pattern)) {
      const value = day(match, from);
      if (value && isDay(value)) found.push({ day: value, start: match.index, end: match.index + match[0].length });
    }
  }
  return found;
}

const certainDay = (result: chrono.ParsedResult): boolean =>
  result.start.isCertain('day') || result.start.isCertain('month') || result.start.isCertain('weekday');

/** Words that chrono takes for months or days and that are something else here. */
function misread(text: string, result: chrono.ParsedResult): boolean {
  const words = result.text;
  if (/^(may|march|mar|sun|sat|wed|mon|second|fri)$/i.test(words)) {
    const before = text.slice(Math.max(0, result.index - 16), result.index);
    if (/^(may|march)$/i.test(words))
      return (
        !/\b(in|until|till?|before|by|of|after|from|since|for|to|early|late|mid|into|say|or|and|not)[ -]*$/i.test(before) &&
        /^[a-z]/.test(words)
      );
    return true;
  }
  if (/^(?:for|over|a|an|one|\d+) ?.*\b(?:days?|weeks?|months?|years?)( from)?$/i.test(words) && !/^\d{1,2}\.? /.test(words)) return true;
  if (
    /\b(?:days?|weeks?|months?|years?|hours?)$/i.test(words) &&
    /^\s*(?:of|after|from|when)\b/i.test(text.slice(result.index + words.length))
  )
    return true;
  return /\b(ago|last|yesterday|past)\b/i.test(words) || (NUMBERS_ONLY.test(words) === false && /^\d{1,2}[:.]\d{2}/.test(words));
}

function chronoPhrases(text: string, from: Day, options: DateOptions): DayFound[] {
  const parser = options.dayFirst ? chrono.GB : chrono.casual;
  const [year, month, date] = from.split('-').map(Number) as [number, number, number];
  const results = parser.parse(text, new Date(year, month - 1, date, 12), { forwardDate: true });
  const found: DayFound[] = [];
  for (const result of results) {
    if (!certainDay(result) || misread(text, result)) continue;
    const { start } = result;
    const day = dayAt(
      start.get('year')!,
      start.get('month')! - 1,
      start.isCertain('day') || start.isCertain('weekday') ? start.get('day')! : 1,
    );
    if (isDay(day)) found.push({ day, start: result.index, end: result.index + result.text.length });
  }
  return found;
}

/**
 * All days that a text names, in the order in which they stand, relative to the day `from` on which it was written. Where two readings
 * overlap the longer one counts, then our own phrases before chrono's.
 */
export function daysIn(text: string, from: Day, options: DateOptions = DAY_FIRST): DayFound[] {
  const all = [...ownPhrases(text, from), ...chronoPhrases(text, from, options)];
  const chosen: DayFound[] = [];
  const byLength = all
    .map((found, order) => ({ found, order }))
    .sort((a, b) => b.found.end - b.found.start - (a.found.end - a.found.start) || a.order - b.order);
  for (const { found } of byLength) {
    if (!chosen.some((other) => found.start < other.end && other.start < found.end)) chosen.push(found);
  }
  return chosen.sort((a, b) => a.start - b.start);
}

/** Days so far ahead without a year are a month or week that has just passed, not the one of next year. */
const FAR_AHEAD = 330;
const likely = (text: string, found: DayFound, from: Day): boolean =>
  daysBetween(from, found.day) <= FAR_AHEAD || /20\d\d|next year|\/\d\d\b/i.test(text.slice(found.start, found.end + 10));

const UNTIL_CUE =
  /\b(until|till|'til|til|up to|not before|before|no earlier than|not earlier than|after|from|once|postpone[ds]?.{0,20}to|push(ed)?.{0,30}to|mov(e|ed).{0,30}to|slips? to)\s+(?:about |around |the |it's |after |at least |monday |tuesday |wednesday |thursday |friday )*$/i;
const AGAIN_CUE =
  /\b(back|again|revisit|reconnect|return|resume|restart|call|ring|phone|contact|try|approach|write|talk|speak|touch|reach out|pick (it|this) up|reminder|continue|say|look at)\b[^.!?]{0,45}$/i;
/** Words that point back to a day named before. */
const UNTIL_THEN = /\b(?:until|till|up to|before|by) (?:then|that (?:day|date|time|week|moment))\b|\bthen\b/i;
const NOT_SOONER = /^\W{0,3}(at the earliest|and no earlier|not sooner|not earlier|no sooner|not a day sooner|or later|and not before)/i;
const BUSY_SINCE = /\b(ends?|since|due|opens?|meets?|lease|expires?)\s+(in |on |at )?(the )?$/i;

function untilScore(text: string, found: DayFound): number {
  const before = text.slice(Math.max(0, found.start - 60), found.start);
  let score = 1;
  if (UNTIL_CUE.test(before) || /^(until|till|before|after)\b/i.test(text.slice(found.start, found.end))) score += 3;
  if (AGAIN_CUE.test(before)) score += 3;
  if (NOT_SOONER.test(text.slice(found.end))) score += 3;
  if (BUSY_SINCE.test(before)) score -= 0.5;
  return score;
}

/**
 * The day up to which a delay asks to wait, read from the sentence that asks for it (written on `from`), or null where none is
 * understood. Of several days the one that stands with "until", "again in", "at the earliest" wins, then the later one. "Until then"
 * is the last day named in `before`, the text in front. With `cueNeeded` only a day with such words counts.
 */
export function findUntil(text: string, from: Day, options: DateOptions = DAY_FIRST, before = '', cueNeeded = false): Day | null {
  const days = daysIn(text, from, options).filter((found) => found.day > from && likely(text, found, from));
  const scored = days
    .map((found) => ({ day: found.day, score: untilScore(text, found) }))
    .filter(({ score }) => score >= (cueNeeded ? 4 : 0));
  scored.sort((a, b) => b.score - a.score || (a.day < b.day ? 1 : -1));
  if (scored.length === 0 && UNTIL_THEN.test(text))
    return (
      daysIn(before, from, options)
        .filter(({ day }) => day > from)
        .at(-1)?.day ?? null
    );
  return scored[0]?.day ?? null;
}

const BY_CUE =
  /\b(by|before|until|till|no later than|not later than|latest|at the latest|within|on|ahead of|due|for|in|last possible day)\s+(?:the |about |around |is |monday |tuesday |wednesday |thursday |friday |say )*[,:]?\s*$/i;
const LATEST_CUE = /\b(latest|no later than|not later than|at the latest|being the last|by)\W+(?:the |by )*$/i;

function byScore(text: string, found: DayFound): number {
  const before = text.slice(Math.max(0, found.start - 40), found.start);
  const after = text.slice(found.end, found.end + 30);
  if (LATEST_CUE.test(before) || /^\W{0,3}(at the latest|latest|being the last)/i.test(after)) return 4;
  return BY_CUE.test(before) ? 3 : 2;
}

/** Words that point back to a day named before. */
const THAT_DAY =
  /\b(that|the) (very |same )+(day|evening|morning|afternoon|night|week)\b|\bthat (day|evening|night|week|afternoon|morning)\b|\bthere and then\b|\bthe same (day|evening|week)\b|^\W*(and )?then\b/i;

/**
 * The day by which a promise is to be kept, read from the sentence that promises (written on `from`), or null where none is understood.
 * "before the end of March" is its last day, the day itself may be today. "That same day" is the last day
 * named in `before`, the text in front of the sentence.
 */
export function findBy(text: string, from: Day, options: DateOptions = DAY_FIRST, before = ''): Day | null {
  if (THAT_DAY.test(text))
    return (
      daysIn(before, from, options)
        .filter(({ day }) => day >= from)
        .at(-1)?.day ?? null
    );
  const days = daysIn(text, from, options).filter((found) => found.day >= from && likely(text, found, from));
  const scored = days.map((found, order) => ({ day: found.day, score: byScore(text, found), order }));
  scored.sort((a, b) => b.score - a.score || a.order - b.order);
  return scored[0]?.day ?? null;
}
