import type { Day } from '../model/day.ts';

/** The moment, ISO 8601. The only place that asks the clock, with `today`. */
export const now = (): string => new Date().toISOString();

/** The rep's calendar day, by the machine's own time zone. */
export function today(): Day {
  const date = new Date();
  const pad = (number: number): string => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}
