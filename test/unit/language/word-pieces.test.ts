import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { wordPieces } from '../../../src/language/word-pieces.ts';

const vocabulary = readFileSync(new URL('../../../src/model-weights/vocabulary.txt', import.meta.url), 'utf8');
const examples = JSON.parse(readFileSync(new URL('./fixtures/word-pieces.json', import.meta.url), 'utf8')) as [string, number[]][];

describe('word pieces', () => {
  const pieces = wordPieces(vocabulary);

  it('gives the ids that the model was trained with, for ordinary sentences and for odd characters', () => {
    expect(examples.length).toBeGreaterThanOrEqual(300);
    for (const [text, ids] of examples) expect([text, pieces.idsOf(text)]).toEqual([text, ids]);
  });

  it('reads a vocabulary with Windows line ends alike', () => {
    const windows = wordPieces(vocabulary.replaceAll('\n', '\r\n'));
    expect(windows.idsOf('send the brochure')).toEqual(pieces.idsOf('send the brochure'));
  });

  it('refuses a vocabulary without a piece for unknown words', () => {
    expect(() => wordPieces('a\nb\n')).toThrow('[UNK]');
  });
});
