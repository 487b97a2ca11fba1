import type { EntryReader } from '../../src/language/entry-reader.ts';
import { PATTERN_THRESHOLDS, type ReadingThresholds } from '../../src/language/thresholds.ts';
import { dayOf } from '../../src/model/day.ts';
import type { Reading } from '../../src/model/reading.ts';
import { readDealWith } from '../../src/requests/read-deal.ts';
import { scoreReading } from '../score-reading.mjs';
import type { LabelledDeal } from './reading-text.ts';

/** Precision, recall and F1 of requests and of signals, 0..1. */
export type Scores = Pick<ReturnType<typeof scoreReading>, 'requests' | 'signals'>;

/** How well a reader reads labelled deals within our own pipeline (new text, linking), by the rules of the reading guide. */
export async function scoresOf(
  reader: EntryReader,
  deals: readonly LabelledDeal[],
  thresholds: ReadingThresholds = PATTERN_THRESHOLDS,
): Promise<Scores> {
  const analyses = new Map<string, Reading>();
  for (const deal of deals) {
    const asOf =
      deal.asOf ??
      deal.activities
        .map(({ at }) => dayOf(at))
        .sort()
        .at(-1) ??
      '9999-12-31';
    analyses.set(deal.id, await readDealWith(reader, deal, asOf, { thresholds }));
  }
  return scoreReading(deals, analyses);
}
