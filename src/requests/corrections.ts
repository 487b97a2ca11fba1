import { splitSentences } from '../language/sentences.ts';
import type { Correction } from '../model/correction.ts';
import type { Day } from '../model/day.ts';
import type { Decision } from '../model/decision.ts';
import type { DealRecord } from '../model/ledger-record.ts';
import { newTextOf } from './new-text.ts';

type Of<Do extends Decision['do']> = Extract<Decision, { do: Do }>;
const bare = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What was put right about one request that was read: `says` of its own kind, and `asks` of the kind that it really is. */
function onRequest(record: DealRecord, requestId: string, said: Pick<Correction, 'says' | 'kind' | 'text'>[], on: Day): Correction[] {
  const request = record.requests.find(({ id }) => id === requestId);
  if (!request) return [];
  return said.map((one) => ({ ...one, text: one.text.slice(0, 2000), deal: record.key, in: request.reading.askedIn, requestId, on }));
}

/** The selected words as the sentence that they stand in, when they stand in the timeline. */
function onSelected(record: DealRecord, { kind, text }: Of<'log'>, on: Day): Correction[] {
  const selected = bare(text);
  for (const { id, author, text: whole } of record.deal.activities) {
    const sentence = splitSentences(newTextOf(whole, author)).find((one) => bare(one.text).includes(selected));
    const words = sentence?.text ?? (bare(whole).includes(selected) ? selected : null);
    if (words) return [{ text: words.slice(0, 2000), kind, says: 'asks', deal: record.key, in: id, requestId: '', on }];
  }
  return [];
}

/**
 * What a decision of the rep teaches about wording, so that similar sentences are heard louder or quieter; empty for a decision that only
 * concerns the deal. `record` is the deal before the decision. Words logged by hand teach only when they stand in the timeline.
 */
export function correctionsFrom(record: DealRecord, decision: Decision, on: Day): Correction[] {
  if (decision.do === 'log') return onSelected(record, decision, on);
  if (!('requestId' in decision) || decision.requestId === null) return [];
  const reading = record.requests.find(({ id }) => id === decision.requestId)?.reading;
  if (!reading) return [];
  const { kind, evidence: text } = reading;
  switch (decision.do) {
    case 'not-a-request':
      return onRequest(record, decision.requestId, [{ says: 'does-not-ask', kind, text }], on);
    case 'correct':
      if (!decision.kind || decision.kind === kind) return [];
      return onRequest(
        record,
        decision.requestId,
        [
          { says: 'does-not-ask', kind, text },
          { says: 'asks', kind: decision.kind, text },
        ],
        on,
      );
    case 'not-told': {
      const quote = decision.cell === 'purpose' ? reading.purposeEvidence?.quote : reading.commitmentEvidence?.quote;
      return onRequest(record, decision.requestId, [{ says: `no-${decision.cell}`, kind, text: quote ?? text }], on);
    }
    default:
      return [];
  }
}
