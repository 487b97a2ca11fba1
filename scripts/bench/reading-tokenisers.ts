import compromise from 'compromise/tokenize';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { EntryToRead } from '../../src/language/entry-reader.ts';
import { READER_SETTINGS } from '../../src/language/reader-settings.ts';
import { splitSentences } from '../../src/language/sentences.ts';
import { windowsOf } from '../../src/language/windows.ts';
import { wordPieces } from '../../src/language/word-pieces.ts';

const RUNS = 5;

/** Milliseconds that work over all texts takes: the median of some runs, after one that does not count. */
function timed(texts: readonly string[], work: (text: string) => unknown): number {
  const once = (): number => {
    const began = performance.now();
    for (const text of texts) work(text);
    return performance.now() - began;
  };
  once();
  return Array.from({ length: RUNS }, once).sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
}

/**
 * How long cutting the same text into sentences and words takes, in milliseconds: by two libraries of the field, and by us (into
 * sentences, word pieces and the windows that the network is given).
 */
export function tokenisingTimes(entries: readonly EntryToRead[], vocabulary: string): { ours: number; compromise: number; wink: number } {
  const texts = entries.map(({ sentences }) => sentences.join('\n'));
  const pieces = wordPieces(vocabulary);
  const wink = winkNLP(model, ['sbd']);
  const entry = { type: 'email', direction: 'inbound' } as const;
  return {
    ours: timed(texts, (text) => {
      const sentences = splitSentences(text).map((sentence) => sentence.text);
      return windowsOf({ ...entry, sentences }, pieces, READER_SETTINGS.limit);
    }),
    compromise: timed(texts, (text) => compromise(text)),
    wink: timed(texts, (text) => wink.readDoc(text)),
  };
}
