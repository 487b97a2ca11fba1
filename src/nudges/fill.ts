import { type Day, isDay } from '../model/day.ts';

const PLACEHOLDER = /\{\{([^{}]+)\}\}/g;
/** Sentences taken apart, text and placeholder by turns; the playbook is small, so all of them are kept. */
const parts = new Map<string, readonly string[]>();

/** Puts a day into the rep's words, e.g. "12 Jan". */
export type FormatDay = (day: Day) => string;

function partsOf(sentence: string): readonly string[] {
  const before = parts.get(sentence);
  if (before) return before;
  const taken = sentence.split(PLACEHOLDER);
  parts.set(sentence, taken);
  return taken;
}

/** The placeholders that a sentence names. */
export function placeholdersIn(sentence: string): string[] {
  return partsOf(sentence).filter((_, index) => index % 2 === 1);
}

const isDayText = (value: string): boolean => value.length === 10 && value[4] === '-' && isDay(value);

/** "2 Jul, 10 Sep and 19 Nov" for several days, which stand with `|` between them. */
function inWords(value: string, formatDay: FormatDay): string {
  if (isDayText(value)) return formatDay(value);
  if (!value.includes('|')) return value;
  const days = value.split('|');
  if (!days.every(isDayText)) return value;
  const [last = '', ...others] = days.map(formatDay).reverse();
  return others.length > 0 ? `${others.reverse().join(', ')} and ${last}` : last;
}

/** The sentence with its placeholders filled, days in the rep's words; null when a value is missing, so that no sentence has a hole. */
export function fill(sentence: string, facts: Readonly<Record<string, string>>, formatDay: FormatDay): string | null {
  const taken = partsOf(sentence);
  let filled = taken[0] ?? '';
  for (let index = 1; index < taken.length; index += 2) {
    const value = facts[taken[index] ?? ''];
    if (!value?.trim()) return null;
    filled += inWords(value, formatDay) + (taken[index + 1] ?? '');
  }
  return filled;
}

/** Every sentence of a list that can be filled, in order, without doubles. */
export function fillAll(sentences: readonly string[], facts: Readonly<Record<string, string>>, formatDay: FormatDay): string[] {
  const filled: string[] = [];
  for (const sentence of sentences) {
    const one = fill(sentence, facts, formatDay);
    if (one !== null && !filled.includes(one)) filled.push(one);
  }
  return filled;
}

/** The first sentence of a list that can be filled; null when none can. */
export function fillFirst(sentences: readonly string[], facts: Readonly<Record<string, string>>, formatDay: FormatDay): string | null {
  for (const sentence of sentences) {
    const one = fill(sentence, facts, formatDay);
    if (one !== null) return one;
  }
  return null;
}

/** Days as "12 Jan", with the year when it is not the year of `today`. */
export function dayFormatter(locale: string, today: Day): FormatDay {
  const near = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const far = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  const written = new Map<Day, string>();
  return (day) => {
    const before = written.get(day);
    if (before !== undefined) return before;
    const text = (day.slice(0, 4) === today.slice(0, 4) ? near : far).format(new Date(`${day}T00:00:00Z`));
    written.set(day, text);
    return text;
  };
}
