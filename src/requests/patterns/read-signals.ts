import type { EntryToRead } from '../../language/entry-reader.ts';
import type { SignalType } from '../../model/reading.ts';
import { daysIn } from '../dates.ts';
import { DATED_PROMISE, SIGNAL_NOT, SIGNAL_WORDS } from './signals.ts';

const TYPES = Object.keys(SIGNAL_WORDS) as SignalType[];

/** Any day will do to tell whether a sentence names one: which day it is depends on when it was written, that there is one does not. */
const SOME_DAY = '2026-01-05';

const promisesForADay = (sentence: string): boolean => DATED_PROMISE.test(sentence) && daysIn(sentence, SOME_DAY).length > 0;

/** The signals that a sentence gives. The rep's own mail gives none but what it repeats of the prospect's words. */
export function readSignals(sentence: string, entry: EntryToRead): Partial<Record<SignalType, number>> {
  const signals: Partial<Record<SignalType, number>> = {};
  if (entry.direction === 'outbound' && !/\byou (?:said|told|wrote|mentioned|promised)\b/i.test(sentence)) return signals;
  for (const type of TYPES) {
    if (SIGNAL_NOT[type]?.test(sentence)) continue;
    if (SIGNAL_WORDS[type].some((words) => words.test(sentence)) || (type === 'promise' && promisesForADay(sentence))) signals[type] = 0.6;
  }
  return signals;
}
