import type { EntryReader, EntryToRead } from '../../src/language/entry-reader.ts';

/** What reading entries one after the other took. `times` are milliseconds, one an entry, in order. */
export interface Pace {
  times: number[];
  sentences: number;
}

/** So many entries are read before the clock starts: the runtime compiles and the caches fill. */
const WARM_UP = 20;

/** Reads entries one after the other with a warm reader, taking the time of each. Runs in Node and in the worker alike. */
export async function paceOf(reader: EntryReader, entries: readonly EntryToRead[]): Promise<Pace> {
  for (const entry of entries.slice(0, WARM_UP)) await reader.read(entry);
  const times: number[] = [];
  for (const entry of entries) {
    const began = performance.now();
    await reader.read(entry);
    times.push(performance.now() - began);
  }
  return { times, sentences: entries.reduce((sum, entry) => sum + entry.sentences.length, 0) };
}

/** The value below which a share of the numbers lies. */
export const quantile = (numbers: readonly number[], share: number): number =>
  [...numbers].sort((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))] ?? 0;

/** Sentences a second. */
export const speedOf = ({ times, sentences }: Pace): number => (sentences * 1000) / times.reduce((sum, time) => sum + time, 0);
