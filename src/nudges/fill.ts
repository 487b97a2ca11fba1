import { type Day, isDay } from '../model/day.ts';

const PLACEHOLDER = /\{\{([^{}]+)\}\}/g;

/** Puts a day into the rep's words, e.g. "12 Jan". */
export type FormatDay = (day: Day) => string;

/** The placeholders that a sentence names. */
export function placeholdersIn(sentence: string): string[] {
  return [...sentence.matchAll(PLACEHOLDER)].map((match) => match[1] ?? '');
}

/** The sentence with its placeholders filled, days in the rep's words; null when a value is missing, so that no sentence has a hole. */
export function fill(sentence: string, facts: Readonly<Record<string, string>>, formatDay: FormatDay): string | null {
  if (placeholdersIn(sentence).some((name) => !facts[name])) return null;
  return sentence.replace(PLACEHOLDER, (_, name: string) => {
    const value = facts[name] ?? '';
    return isDay(value) ? formatDay(value) : value;
  });
}

/** Every sentence of a list that can be filled, in order, without doubles. */
export function fillAll(sentences: readonly string[], facts: Readonly<Record<string, string>>, formatDay: FormatDay): string[] {
  const filled = sentences.map((sentence) => fill(sentence, facts, formatDay)).filter((sentence) => sentence !== null);
  return [...new Set(filled)];
}

/** Days as "12 Jan", with the year when it is not the year of `today`. */
export function dayFormatter(locale: string, today: Day): FormatDay {
  const near = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const far = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  return (day) => (day.slice(0, 4) === today.slice(0, 4) ? near : far).format(new Date(`${day}T00:00:00Z`));
}
