import { describe, expect, it } from 'vitest';
import { windowsOf } from '../../../src/language/windows.ts';
import type { WordPieces } from '../../../src/language/word-pieces.ts';

/** One piece a word, so that lengths can be counted by eye. */
const pieces: WordPieces = {
  marks: { open: 101, close: 102 },
  idsOf: (text) =>
    text
      .split(' ')
      .filter(Boolean)
      .map((word) => 1000 + word.length),
};
const entry = (...sentences: string[]) => ({ type: 'email' as const, direction: 'inbound' as const, sentences });

describe('windows', () => {
  it('hold a short entry as a whole, each sentence with its own pieces', () => {
    const [window, ...more] = windowsOf(entry('one two', 'three'), pieces, 20);
    expect(more).toEqual([]);
    expect([...window!.ids]).toEqual([101, 1007, 1006, 1003, 1003, 1005, 102]);
    expect([...window!.spans.slice(0, 7)]).toEqual([0, 0, 0, 1, 1, 0, 0]);
    expect([...window!.spans.slice(7)]).toEqual([0, 0, 0, 0, 0, 1, 0]);
  });

  it('cut a long entry at sentences, and repeat the last one as the next one’s neighbour', () => {
    const windows = windowsOf(entry('a b', 'c d', 'e f', 'g h'), pieces, 8);
    expect(windows.map((w) => w.sentences)).toEqual([
      [0, 1],
      [1, 2],
      [2, 3],
    ]);
    for (const window of windows) expect(window.ids.length).toBeLessThanOrEqual(8);
  });

  it('cut off a sentence that is longer than a window, and go on behind it', () => {
    const windows = windowsOf(entry('a b c d e f g h i', 'j'), pieces, 8);
    expect(windows.map((w) => [w.sentences, w.ids.length])).toEqual([
      [[0], 8],
      [[1], 5],
    ]);
  });

  it('are none for an entry without sentences', () => {
    expect(windowsOf(entry(), pieces, 8)).toEqual([]);
  });
});
