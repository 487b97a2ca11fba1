import { readFileSync } from 'node:fs';
import type { SentenceFinding } from '../../../src/language/entry-reader.ts';
import { splitSentences } from '../../../src/language/sentences.ts';
import { dayOf } from '../../../src/model/day.ts';
import type { Deal } from '../../../src/model/deal.ts';
import { DealSchema } from '../../../src/model/deal.ts';
import type { RequestKind, RequestReading, SettleEvent } from '../../../src/model/reading.ts';
import { findUntil } from '../../../src/requests/dates.ts';
import { newTextOf } from '../../../src/requests/new-text.ts';
import { patternReader } from '../../../src/requests/patterns/pattern-reader.ts';

export type RequestLabel = Pick<RequestReading, 'kind' | 'askedIn' | 'purpose' | 'commitment' | 'until' | 'state'>;
export interface LabelledDeal {
  deal: Deal;
  labels: RequestLabel[];
  findings: Map<string, SentenceFinding[]>;
}

const KINDS: RequestKind[] = ['demo', 'sample', 'collateral', 'call', 'delay'];

interface Settled {
  event: SettleEvent;
  kinds: RequestKind[];
  words: string;
}

/** What entries settle, by "deal entry", from the hand-written list beside this file. */
function settledEntries(): Map<string, Settled[]> {
  const settled = new Map<string, Settled[]>();
  const lines = readFileSync(new URL('./settled-entries.txt', import.meta.url), 'utf8').split('\n');
  for (const line of lines.filter((each) => each && !each.startsWith('#'))) {
    const [what, words] = line.split(' | ') as [string, string];
    const [deal, entry, event, kinds] = what.split(' ') as [string, string, SettleEvent, string];
    const key = `${deal} ${entry}`;
    settled.set(key, [...(settled.get(key) ?? []), { event, kinds: kinds.split(',') as RequestKind[], words }]);
  }
  return settled;
}

function sentenceOfAsk(kind: RequestKind, sentences: string[], byPatterns: SentenceFinding[], on: string): number {
  const seen = byPatterns.find((finding) => finding.asks[kind])?.sentence ?? -1;
  if (seen >= 0) return seen;
  return kind === 'delay'
    ? Math.max(
        0,
        sentences.findIndex((sentence) => findUntil(sentence, on)),
      )
    : 0;
}

/** The findings that a faultless reader would give for one labelled deal: what remains is linking, states and dates. */
function findingsFor(deal: Deal, labels: RequestLabel[], settled: Map<string, Settled[]>): Map<string, SentenceFinding[]> {
  const findings = new Map<string, SentenceFinding[]>();
  for (const { id, at, type, direction, text } of deal.activities) {
    const sentences = splitSentences(newTextOf(text)).map((sentence) => sentence.text);
    const found = sentences.map((_, sentence): SentenceFinding => ({ sentence, asks: {}, settles: {}, signals: {} }));
    const byPatterns = patternReader.read({ type, direction, sentences });
    for (const label of labels.filter((each) => each.askedIn === id)) {
      const sentence = sentenceOfAsk(label.kind, sentences, byPatterns, dayOf(at));
      found[sentence]!.asks[label.kind] = { p: 1, purpose: Number(label.purpose), commitment: Number(label.commitment) };
    }
    for (const { event, kinds, words } of settled.get(`${deal.id} ${id}`) ?? []) {
      const sentence = sentences.findIndex((each) => each.includes(words));
      if (sentence < 0) throw new Error(`${deal.id} ${id} has no sentence with "${words}"`);
      const shares = KINDS.map((kind) => [kind, kinds.includes(kind) ? 1 / kinds.length : 0]);
      found[sentence]!.settles[event] = { p: 1, kinds: Object.fromEntries(shares) as Record<RequestKind, number> };
    }
    findings.set(id, found);
  }
  return findings;
}

/** The labelled deals with the findings of a faultless reader. */
export function labelledDeals(): LabelledDeal[] {
  const settled = settledEntries();
  const lines = readFileSync(new URL('../../../training/data/labelled-deals.ndjson', import.meta.url), 'utf8').split('\n');
  return lines
    .filter((line) => line.trim())
    .map((line) => {
      const json = JSON.parse(line) as { labels: { requests: RequestLabel[] } };
      const deal = DealSchema.parse(json);
      return { deal, labels: json.labels.requests, findings: findingsFor(deal, json.labels.requests, settled) };
    });
}
