/** A calendar day, `YYYY-MM-DD`, without a time zone. */
export type Day = string;

const DAY_MS = 86_400_000;
const toMs = (day: Day): number => Date.UTC(+day.slice(0, 4), +day.slice(5, 7) - 1, +day.slice(8, 10));

/** Whether the text is a day that exists in the calendar. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(toMs(text)).toISOString().slice(0, 10) === text;
}

/** The day on which a timestamp stands (ISO 8601; the first ten characters, so the day as its writer's page showed it). */
export function dayOf(timestamp: string): Day {
  return timestamp.slice(0, 10);
}

/** The day `days` calendar days after `day` (before, when negative). */
export function addDays(day: Day, days: number): Day {
  return new Date(toMs(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((toMs(to) - toMs(from)) / DAY_MS);
}

/** Working days (Monday to Friday) after `from` up to and with `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: Day, to: Day): number {
  const span = daysBetween(from, to);
  if (span <= 0) return 0;
  const start = new Date(toMs(from)).getUTCDay();
  let count = Math.floor(span / 7) * 5;
  for (let step = 1; step <= span % 7; step++) if ((start + step) % 7 !== 0 && (start + step) % 7 !== 6) count++;
  return count;
}
