import type { Day } from './day.ts';

/** Puts a day into the rep's words, e.g. "12 Jan". */
export type FormatDay = (day: Day) => string;

/** Days as "12 Jan", with the year when it is not the year of `today`. */
export function dayFormatter(locale: string, today: Day): FormatDay {
  const near = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const far = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  const written = new Map<Day, string>();
  return (day) => {
    const known = written.get(day);
    if (known !== undefined) return known;
    const words = (day.slice(0, 4) === today.slice(0, 4) ? near : far).format(new Date(`${day}T00:00:00Z`));
    written.set(day, words);
    return words;
  };
}
