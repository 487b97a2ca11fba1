import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/language/sentences.ts';

const examples = JSON.parse(readFileSync(new URL('./fixtures/sentences.json', import.meta.url), 'utf8')) as [string, string[]][];

describe('sentences', () => {
  it('are those that the model was trained on', () => {
    for (const [text, sentences] of examples) expect([text, splitSentences(text).map((s) => s.text)]).toEqual([text, sentences]);
  });

  it('end a refusal at "no." but not a number', () => {
    expect(splitSentences('They said no. Ask again.')).toHaveLength(2);
    expect(splitSentences('See order no. 12 please.')).toHaveLength(1);
  });

  it('are verbatim parts of the text, in order, without overlap, and lose no letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aB1 .!?\n"()é-') }), (text) => {
        const sentences = splitSentences(text);
        let end = 0;
        for (const sentence of sentences) {
          expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text);
          expect(sentence.start).toBeGreaterThanOrEqual(end);
          end = sentence.end;
        }
        const letters = (s: string) => s.replace(/[^a-zA-Z0-9é]/g, '');
        expect(sentences.map((s) => letters(s.text)).join('')).toBe(letters(text));
      }),
    );
  });
});
