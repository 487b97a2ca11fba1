import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { phraseTable } from '../../../src/language/phrases.ts';

const learnt = JSON.parse(readFileSync(new URL('./fixtures/phrases.json', import.meta.url), 'utf8')) as [string, number][];
const hashes = learnt.map(([, hash]) => hash);
const entry = (...sentences: string[]) => ({ type: 'email' as const, direction: 'inbound' as const, sentences });

describe('phrases', () => {
  it('finds in a sentence every run and part of its words that was learnt', () => {
    const table = phraseTable(
      hashes,
      hashes.map(() => 1),
    );
    const [features] = table.featuresOf(entry('Señor Łuk’s 3rd e-mail: ok?'));
    expect(features!.rows.toSorted((a, b) => a - b)).toEqual(learnt.map((_, row) => row));
  });

  it('finds nothing in a sentence of other words', () => {
    const table = phraseTable(
      hashes,
      hashes.map(() => 1),
    );
    expect(table.featuresOf(entry('Bonjour'))).toEqual([{ rows: [], values: [] }]);
  });

  it('weighs rare runs more, and all of one place to the same length', () => {
    const runs = ['3rd', '3rd e'].map((run) => learnt.find(([text]) => text === run)![1]);
    const table = phraseTable(runs, [3, 4]);
    const [features] = table.featuresOf(entry('3rd e'));
    expect(features!.values).toEqual([expect.closeTo(0.6, 6), expect.closeTo(0.8, 6)]);
  });
});
