import type { ImmediateReader } from '../../src/language/entry-reader.ts';
import { splitSentences } from '../../src/language/sentences.ts';
import { bestThreshold, type Example, fitBayes, scoreBayes } from './naive-bayes.ts';
import { findingOf } from './reading-findings.ts';
import type { TrainingEntry } from './reading-markup.ts';

/** Words and pairs of words, and who speaks in what kind of entry. */
function wordsOf(type: string, direction: string, sentence: string): string[] {
  const words = sentence.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
  const pairs = words.slice(1).map((word, at) => `${words[at]} ${word}`);
  return [...new Set([`#${direction}`, `#${type}`, ...words, ...pairs])];
}

/** The sentences of an entry; those that share at least three letters with a quote carry its label. */
function examplesOf({ type, direction, text, labels }: TrainingEntry): Example[] {
  return splitSentences(text).map(({ text: sentence, start, end }) => {
    const touched = labels.filter(({ quote }) => {
      const at = text.indexOf(quote);
      return at >= 0 && text.slice(Math.max(start, at), Math.min(end, at + quote.length)).replace(/[^\p{L}\p{N}]/gu, '').length >= 3;
    });
    return { words: wordsOf(type, direction, sentence), names: new Set(touched.map(({ name }) => name)) };
  });
}

/**
 * A multinomial naive Bayes reader, sentence by sentence. Its thresholds are those of the best F1 on every third author, left out for that;
 * then it learns from everybody.
 */
export function bayesReader(entries: readonly TrainingEntry[]): ImmediateReader {
  const leftOut = ({ author }: TrainingEntry): boolean => author % 3 === 0;
  const unseen = entries.filter(leftOut).flatMap(examplesOf);
  const others = entries.filter((entry) => !leftOut(entry)).flatMap(examplesOf);
  const first = fitBayes(others);
  const labels = [...fitBayes([...unseen, ...others])].map(([name, odds]) => {
    return { name, odds, threshold: bestThreshold(first.get(name) ?? odds, name, unseen) };
  });
  return {
    version: 'bayes',
    read: ({ type, direction, sentences }) =>
      sentences.map((text, sentence) => {
        const words = wordsOf(type, direction, text);
        const found = labels.filter(({ odds, threshold }) => scoreBayes(odds, words) >= threshold);
        return findingOf(sentence, new Map(found.map(({ name }) => [name, 1])));
      }),
  };
}
