import type { SignalType } from '../../model/reading.ts';
import type { EntryToRead } from '../entry-reader.ts';
import { SIGNAL_NOT, SIGNAL_WORDS } from './signals.ts';

const TYPES = Object.keys(SIGNAL_WORDS) as SignalType[];

/** The signals that a sentence gives. The rep's own mail gives none but what it repeats of the prospect's words. */
export function readSignals(sentence: string, entry: EntryToRead): Partial<Record<SignalType, number>> {
  const signals: Partial<Record<SignalType, number>> = {};
  if (entry.direction === 'outbound' && !/\byou (?:said|told|wrote|mentioned|promised)\b/i.test(sentence)) return signals;
  for (const type of TYPES) {
    if (SIGNAL_NOT[type]?.test(sentence)) continue;
    const caseSensitive = type === 'competitor' || type === 'lost';
    if (SIGNAL_WORDS[type].some((words) => (caseSensitive ? namedIn(words, sentence) : words.test(sentence)))) signals[type] = 0.6;
  }
  return signals;
}

/** Tries each alternative with its capital letters meant, so that "use Excel" and "use it" differ. */
function namedIn(words: RegExp, sentence: string): boolean {
  const loose = words.exec(sentence);
  if (!loose) return false;
  const asName = /\[A-Z\]/.test(words.source);
  if (!asName) return true;
  return new RegExp(
    words.source.replace(
      /\b(we|they|he|she|i|also|currently|already|still|now|has|it|that|under|prefers|hold|do|does|support|since|presented|two|three|other|another|offer|quote)\b/g,
      (word) => `[${word[0]!.toUpperCase()}${word[0]}]${word.slice(1)}`,
    ),
  ).test(sentence);
}
