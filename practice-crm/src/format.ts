import type { Deal } from './deal.ts';
import { TODAY } from './practice-day.ts';
import { findLanguage, say } from './words.ts';

const locale = (): string => (findLanguage() === 'de' ? 'de-DE' : 'en-GB');
const made = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();

/** Formatters are dear to make; a timeline of a thousand entries needs each only once. */
function once<T extends Intl.NumberFormat | Intl.DateTimeFormat>(key: string, make: () => T): T {
  const known = made.get(`${locale()} ${key}`);
  if (known) return known as T;
  const fresh = make();
  made.set(`${locale()} ${key}`, fresh);
  return fresh;
}

/** An amount as the page's language writes it, without cents when there are none. */
export function money(amount: number, currency: string): string {
  const digits = Number.isInteger(amount) ? 0 : 2;
  return once(
    `${currency}${digits}`,
    () => new Intl.NumberFormat(locale(), { style: 'currency', currency, minimumFractionDigits: digits, maximumFractionDigits: digits }),
  ).format(amount);
}

const date = (key: string, options: Intl.DateTimeFormatOptions) =>
  once(key, () => new Intl.DateTimeFormat(locale(), { ...options, timeZone: 'UTC' }));

/** "31 Mar 2026" */
export const shortDay = (day: string): string =>
  date('short', { day: 'numeric', month: 'short', year: 'numeric' }).format(new Date(`${day}T00:00:00Z`));

/** "14:20" */
export const clock = (at: string): string => date('clock', { hour: '2-digit', minute: '2-digit' }).format(new Date(at));

/** The heading over a day of the timeline: "Today", "Yesterday", "Tuesday, 10 November 2026". */
export function dayHeading(day: string): string {
  if (day === TODAY) return say('today');
  const before = new Date(Date.parse(`${TODAY}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
  if (day === before) return say('yesterday');
  return date('long', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(`${day}T00:00:00Z`));
}

/** "DR" for "Dana Ruiz". */
export const initials = (name: string): string =>
  name
    .replace(/^(Dr|Prof|Mr|Mrs|Ms)\.?\s+/i, '')
    .split(/\s+/)
    .map((part) => part[0] ?? '')
    .filter((_, index, all) => index === 0 || index === all.length - 1)
    .join('')
    .toUpperCase();

/** Sums by currency, largest first, as "€340,000 + £28,500". */
export function moneySum(deals: readonly Deal[]): string {
  const sums = new Map<string, number>();
  for (const deal of deals) sums.set(deal.currency, (sums.get(deal.currency) ?? 0) + deal.amount);
  return [...sums]
    .sort((a, b) => b[1] - a[1])
    .map(([currency, amount]) => money(amount, currency))
    .join(' + ');
}
