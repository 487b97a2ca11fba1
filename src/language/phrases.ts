import type { EntryToRead } from './entry-reader.ts';
import { wordsOf } from './word-pieces.ts';

/** Length of each place's part of a sentence's features; the same in training/phrases.py. */
const SHARES = { own: 1, part: 1, near: 0.5, voice: 0.6 };
type Place = keyof typeof SHARES;

/** What one sentence's wording weighs: rows of the table of phrases, and their values. */
export interface PhraseFeatures {
  rows: number[];
  values: number[];
}

/** 32-bit FNV-1a of a run of words behind the name of its place, over UTF-16 units, as a signed number. */
function hashOf(place: Place, run: string): number {
  const text = `${place} ${run}`;
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value | 0;
}

function addRuns(words: string[], longest: number, runs: Set<string>): void {
  for (let at = 0; at < words.length; at++) {
    let run = '';
    for (let n = 0; n < longest && at + n < words.length; n++) {
      run = n === 0 ? words[at]! : `${run} ${words[at + n]}`;
      runs.add(run);
    }
  }
}

/** All runs of three to five characters of each word with a blank at either end. */
function partsOf(words: string[]): Set<string> {
  const parts = new Set<string>();
  for (const word of words) {
    const edged = [' ', ...word, ' '];
    for (const n of [3, 4, 5]) for (let at = 0; at + n <= edged.length; at++) parts.add(edged.slice(at, at + n).join(''));
  }
  return parts;
}

/**
 * Looks up the words, runs of words and parts of words of each sentence and its neighbours in the table of learnt phrases. `hashes` and
 * `rarity` are the table's columns: which run a row stands for, and how telling it is. The runs are those of training/phrases.py.
 */
export function phraseTable(hashes: ArrayLike<number>, rarity: ArrayLike<number>) {
  const rowOf = new Map(Array.from(hashes, (hash, row) => [hash, row]));

  function add(place: Place, runs: Set<string>, to: PhraseFeatures): void {
    const found = new Set<number>();
    for (const run of runs) {
      const row = rowOf.get(hashOf(place, run));
      if (row !== undefined) found.add(row);
    }
    let squares = 0;
    for (const row of found) squares += rarity[row]! ** 2;
    const scale = SHARES[place] / Math.max(1e-6, Math.sqrt(squares));
    for (const row of found) {
      to.rows.push(row);
      to.values.push(rarity[row]! * scale);
    }
  }

  return {
    featuresOf(entry: EntryToRead): PhraseFeatures[] {
      const words = entry.sentences.map(wordsOf);
      return words.map((own, at) => {
        const features: PhraseFeatures = { rows: [], values: [] };
        const runs = new Set<string>();
        addRuns(own, 3, runs);
        add('own', runs, features);
        add('part', partsOf(own), features);
        const near = new Set<string>();
        for (const beside of [words[at - 1], words[at + 1]]) if (beside) addRuns(beside, 2, near);
        add('near', near, features);
        add('voice', new Set([entry.direction]), features);
        return features;
      });
    },
  };
}

export type PhraseTable = ReturnType<typeof phraseTable>;
