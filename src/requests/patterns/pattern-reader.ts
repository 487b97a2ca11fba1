import type { EntryToRead, ImmediateReader, SentenceFinding } from '../../language/entry-reader.ts';
import type { RequestKind } from '../../model/reading.ts';
import { readAsks } from './read-asks.ts';
import { readOutcomeOf, readSettles } from './read-settles.ts';
import { readSignals } from './read-signals.ts';

/** Reads sentences by tables of phrases: quick, explainable, and all there is where the model cannot load. */
export const patternReader: ImmediateReader = {
  version: 'patterns-2',
  read(entry: EntryToRead): SentenceFinding[] {
    const findings: SentenceFinding[] = [];
    let justAsked: RequestKind[] = [];
    const askedBefore: RequestKind[] = [];
    entry.sentences.forEach((sentence, index) => {
      const asks = readAsks(sentence, entry);
      const asked = Object.keys(asks) as RequestKind[];
      const settles = {
        ...readSettles(sentence, entry, asked),
        ...readOutcomeOf(justAsked, askedBefore, sentence, asked, entry.direction === 'inbound'),
      };
      const finding: SentenceFinding = { sentence: index, asks, settles, signals: readSignals(sentence, entry) };
      justAsked = asked;
      askedBefore.push(...asked);
      if (Object.keys(finding.asks).length + Object.keys(finding.settles).length + Object.keys(finding.signals).length > 0)
        findings.push(finding);
    });
    return findings;
  },
};
