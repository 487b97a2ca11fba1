/** Whether two readings of a timeline hold the same entry: one from the page, one from the CRM's own interface, each with ids of its own. */
import type { Activity } from './deal.ts';

const DAY_MS = 86_400_000;
/** Texts shorter than this ("Called, no answer") happen more than once a day. */
const LONG = 40;

const words = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** How far two moments lie apart, in ms. A page may show the day alone, or its own time zone: then a day is as near as it gets. */
const apart = (a: Activity, b: Activity): number => Math.abs(Date.parse(a.at) - Date.parse(b.at));

function sameWords(a: Activity, b: Activity): boolean {
  const [left, right] = [words(a.text), words(b.text)];
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  if (short.length >= LONG) return long.startsWith(short);
  if (short === long && short !== '') return true;
  // A page may show only what it was about.
  return short === '' && words(a.subject ?? '') !== '' && words(a.subject ?? '') === words(b.subject ?? '');
}

/** How alike two entries are: 0 not the same, else more for the nearer. */
function likeness(a: Activity, b: Activity): number {
  if (a.type !== b.type || !sameWords(a, b)) return 0;
  const gap = apart(a, b);
  if (gap < 60_000) return 3;
  const telling = words(a.text).length + words(a.subject ?? '').length >= LONG;
  if (gap <= DAY_MS && telling) return 2;
  const sameDay = a.at.slice(0, 10) === b.at.slice(0, 10) && (a.at.length === 10 || b.at.length === 10);
  return sameDay || gap <= DAY_MS / 2 ? 1 : 0;
}

/**
 * For each entry of `seen`, the id under which `known` holds it already: its own id where that is known, else that of the entry of the same
 * type with the same words at the same time. Each known entry answers to one seen entry at most. Entries without a match are left out.
 */
export function matchEntries(known: readonly Activity[], seen: readonly Activity[]): Map<string, string> {
  const free = new Map(known.map((entry) => [entry.id, entry]));
  const found = new Map<string, string>();
  for (const { id } of seen) if (free.delete(id)) found.set(id, id);
  const open = seen.filter(({ id }) => !found.has(id));
  for (const least of [3, 2, 1]) {
    for (const entry of open) {
      if (found.has(entry.id)) continue;
      const match = [...free.values()].find((one) => likeness(one, entry) >= least);
      if (!match) continue;
      free.delete(match.id);
      found.set(entry.id, match.id);
    }
  }
  return found;
}
