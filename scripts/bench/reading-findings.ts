import type { SentenceFinding } from '../../src/language/entry-reader.ts';
import type { RequestKind, SignalType } from '../../src/model/reading.ts';

/** A sentence's finding from scores by label ("ask demo", "signal no"), for readers that tell neither outcome nor what is settled. */
export function findingOf(sentence: number, scores: ReadonlyMap<string, number>): SentenceFinding {
  const finding: SentenceFinding = { sentence, asks: {}, settles: {}, signals: {} };
  for (const [name, p] of scores) {
    const [group, of] = name.split(' ');
    if (group === 'ask') finding.asks[of as RequestKind] = { p, purpose: 0, commitment: 0 };
    else finding.signals[of as SignalType] = p;
  }
  return finding;
}
