import type { EntryToRead, ImmediateReader, SentenceFinding } from '../../src/language/entry-reader.ts';
import { findingOf } from './reading-findings.ts';
import KEYWORDS from './reading-keywords.json' with { type: 'json' };

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const TRACKERS = Object.entries(KEYWORDS).flatMap(([group, kinds]) =>
  Object.entries(kinds).map(([kind, words]) => ({
    name: `${group} ${kind}`,
    words: new RegExp(`\\b(?:${words.split(', ').map(escaped).join('|')})\\b`, 'i'),
  })),
);

/**
 * Reads by lists of about forty words a kind, as the trackers of deal-risk products do: a sentence that holds one of them is a find. What the
 * rep wrote is left out, as there the rep offers these things.
 */
export const keywordReader: ImmediateReader = {
  version: 'keywords',
  read: ({ direction, sentences }: EntryToRead): SentenceFinding[] => {
    if (direction === 'outbound') return [];
    return sentences.map((text, sentence) => {
      const names = TRACKERS.filter(({ words }) => words.test(text)).map(({ name }) => name);
      return findingOf(sentence, new Map(names.map((name) => [name, 1])));
    });
  },
};
