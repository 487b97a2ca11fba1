/** The day on which the practice world stands still; the deals' stories end shortly before it. */
export const TODAY = '2026-11-24';

/** The moment that a new entry gets: the practice day with the clock's time, so that entries saved one after another stay in order. */
export function stampNow(): string {
  return `${TODAY}T${new Date().toISOString().slice(11, 19)}Z`;
}
