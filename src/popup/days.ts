import { addDays, type Day, daysBetween } from '../model/day.ts';
import { dayFormatter } from '../model/day-words.ts';
import { today } from '../platform/clock.ts';

const locale = navigator.language;

/** A day as the rep writes it: "12 Jan". */
export const shortDay = (day: Day): string => dayFormatter(locale, today())(day);

/** How far away a day is: "6 weeks ago", "tomorrow", "in 3 days". */
export function distance(day: Day): string {
  const days = daysBetween(today(), day);
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  if (Math.abs(days) < 14) return words.format(days, 'day');
  return Math.abs(days) < 70 ? words.format(Math.round(days / 7), 'week') : words.format(Math.round(days / 30.4), 'month');
}

/** A day with its distance: "12 Jan, 6 weeks ago". */
export const dayWithDistance = (day: Day): string => `${shortDay(day)}, ${distance(day)}`;

/** The day some days from today. */
export const daysFromToday = (days: number): Day => addDays(today(), days);

/** An amount as the rep's locale writes it; empty when it is not known. */
export function money(amount: number | null, currency: string | null): string {
  if (amount === null) return '';
  try {
    const style = currency ? { style: 'currency' as const, currency } : {};
    return new Intl.NumberFormat(locale, { ...style, maximumFractionDigits: 0 }).format(amount);
  } catch {
    return `${amount} ${currency ?? ''}`.trim();
  }
}
