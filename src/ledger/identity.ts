import { fingerprint } from '../model/fingerprint.ts';
import type { LedgerRequest } from '../model/ledger-record.ts';
import type { RequestReading } from '../model/reading.ts';

const words = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);

/** How much two texts share, 0..1: common words over all words (Jaccard). */
export function likeness(a: string, b: string): number {
  const left = words(a);
  const right = words(b);
  if (left.size === 0 && right.size === 0) return 1;
  let common = 0;
  for (const word of left) if (right.has(word)) common++;
  return common / (left.size + right.size - common);
}

type Same = (before: RequestReading, now: RequestReading) => boolean;

/** From the surest sign that two readings are the same request to the weakest. */
const SIGNS: readonly Same[] = [
  (before, now) => before.askedIn === now.askedIn && before.kind === now.kind && before.evidence === now.evidence,
  (before, now) => before.askedIn === now.askedIn && before.kind === now.kind && likeness(before.evidence, now.evidence) >= 0.3,
  (before, now) => before.askedIn === now.askedIn && before.evidence === now.evidence,
  (before, now) => before.askedIn === now.askedIn && before.kind === now.kind,
  (before, now) => before.askedIn !== now.askedIn && before.kind === now.kind && likeness(before.evidence, now.evidence) >= 0.85,
  (before, now) => before.kind === now.kind && before.askedOn === now.askedOn && likeness(before.evidence, now.evidence) >= 0.5,
];

function newId(reading: RequestReading, taken: Set<string>): string {
  for (let nth = 1; ; nth++) {
    const id = `r-${fingerprint(`${reading.askedIn}|${reading.kind}|${nth}`)}`;
    if (!taken.has(id)) return id;
  }
}

/**
 * Gives each request that was read its identity: that of the request the ledger already knows, even when its entry was edited,
 * re-ordered, or has another id by now; else a new one. Requests the reading no longer holds come back marked `gone`.
 */
export function identify(known: readonly LedgerRequest[], readings: readonly RequestReading[]): LedgerRequest[] {
  const free = new Set(known);
  const found = new Map<RequestReading, LedgerRequest>();
  for (const same of SIGNS) {
    for (const reading of readings) {
      if (found.has(reading)) continue;
      const match = [...free].find((request) => same(request.reading, reading));
      if (!match) continue;
      free.delete(match);
      found.set(reading, { id: match.id, reading, gone: false });
    }
  }
  const taken = new Set(known.map((request) => request.id));
  const current = readings.map((reading) => {
    const request = found.get(reading) ?? { id: newId(reading, taken), reading, gone: false };
    taken.add(request.id);
    return request;
  });
  return [...current, ...[...free].map((request) => ({ ...request, gone: true }))];
}
