import type { RequestKind } from '../../model/reading.ts';
import type { EntryToRead, ImmediateReader, SentenceFinding } from '../entry-reader.ts';
import { readAsks } from './read-asks.ts';
import { readSettles } from './read-settles.ts';
import { readSignals } from './read-signals.ts';

/** Reads sentences by tables of phrases: quick, explainable, and all there is where the model cannot load. */
export const patternReader: ImmediateReader = {
  version: 'patterns-1',
  read(entry: EntryToRead): SentenceFinding[] {
    const findings: SentenceFinding[] = [];
    entry.sentences.forEach((sentence, index) => {
      const around = { before: entry.sentences[index - 1] ?? '', after: entry.sentences[index + 1] ?? '' };
      const asks = readAsks(sentence, entry, around);
      const finding: SentenceFinding = {
        sentence: index,
        asks,
        settles: readSettles(sentence, entry, Object.keys(asks) as RequestKind[]),
        signals: readSignals(sentence, entry),
      };
      if (Object.keys(finding.asks).length + Object.keys(finding.settles).length + Object.keys(finding.signals).length > 0)
        findings.push(finding);
    });
    return findings;
  },
};
