import type { SentenceFinding } from '../language/entry-reader.ts';
import type { Sentence } from '../language/sentences.ts';
import type { ReadingThresholds } from '../language/thresholds.ts';
import { type Day, dayOf } from '../model/day.ts';
import type { Activity } from '../model/deal.ts';
import type { Evidence, RequestKind, SettleEvent, SignalReading, SignalType } from '../model/reading.ts';
import { isBareDelay } from './bare-delay.ts';
import { type DateOptions, findBy, findUntil } from './dates.ts';
import { evidenceFrom } from './evidence.ts';

/** One entry of the timeline with its new sentences and what a reader found in them. */
export interface ReadEntry {
  activity: Activity;
  sentences: Sentence[];
  findings: SentenceFinding[];
}

/** A request as it stands in one entry, before it is linked with the rest of the timeline. */
export interface FoundAsk {
  kind: RequestKind;
  p: number;
  /** The sentence that carries it best. */
  sentence: string;
  evidence: Evidence;
  purpose: Evidence | null;
  commitment: Evidence | null;
  until: Day | null;
}

/** What an entry says of an earlier request; `kinds` tells how well each kind fits. */
export interface FoundSettle {
  event: SettleEvent;
  p: number;
  kinds: Record<RequestKind, number>;
  sentence: string;
  evidence: Evidence;
}

const KINDS: RequestKind[] = ['demo', 'sample', 'collateral', 'call', 'delay'];
const EVENTS: SettleEvent[] = ['delivered', 'confirmed', 'unmet', 'dropped', 'purpose', 'commitment'];
const SIGNALS: SignalType[] = ['promise', 'no', 'competitor', 'new-decision-maker', 'lost'];

const dayOfEntry = (entry: ReadEntry): Day => dayOf(entry.activity.at);
const sentenceAt = (entry: ReadEntry, index: number): string => entry.sentences[index]?.text ?? '';

/** The two sentences before one, to which "that day" may point back. */
function textBefore(entry: ReadEntry, index: number): string {
  const before = entry.sentences.slice(Math.max(0, index - 2), index);
  return before.map((sentence) => sentence.text).join(' ');
}

/** The verbatim evidence of a sentence of an entry. */
function evidenceAt(entry: ReadEntry, index: number): Evidence {
  return { in: entry.activity.id, on: dayOfEntry(entry), quote: evidenceFrom(sentenceAt(entry, index)) };
}

/** The sentence for which a score is highest, when it reaches the threshold. */
function findBest(entry: ReadEntry, threshold: number, score: (finding: SentenceFinding) => number | undefined) {
  let best: { sentence: number; p: number } | null = null;
  for (const finding of entry.findings) {
    const p = score(finding) ?? 0;
    if (p >= threshold && p > (best?.p ?? 0)) best = { sentence: finding.sentence, p };
  }
  return best;
}

/** Whether an event's kinds allow a kind: not clearly fewer than the best of them. */
export function kindFit(kinds: Record<RequestKind, number>, kind: RequestKind): number {
  const best = Math.max(...Object.values(kinds), 1e-9);
  return kinds[kind] / best;
}

/** The day up to which a delay asks to wait: in its own sentence, else in another that speaks of the delay, else right beside it. */
function untilOf(entry: ReadEntry, best: number, options: DateOptions): Day | null {
  const from = dayOfEntry(entry);
  const own = findUntil(sentenceAt(entry, best), from, options, textBefore(entry, best));
  if (own) return own;
  const others = entry.findings.filter((finding) => finding.sentence !== best && (finding.asks.delay?.p ?? 0) >= 0.3);
  for (const other of others) {
    const day = findUntil(sentenceAt(entry, other.sentence), from, options);
    if (day) return day;
  }
  for (const beside of [best + 1, best - 1]) {
    const asked = entry.findings.find((finding) => finding.sentence === beside);
    if (asked && (Object.keys(asked.asks).length > 0 || asked.signals.promise)) continue;
    const day = findUntil(sentenceAt(entry, beside), from, options, '', true);
    if (day) return day;
  }
  return null;
}

/** The share of its threshold that the sentence with the words of an outcome needs, once the request itself says that there is one. */
const WORDS_OF_IT = 0.5;

function outcomeOf(entry: ReadEntry, kind: RequestKind, what: 'purpose' | 'commitment', thresholds: ReadingThresholds): Evidence | null {
  const inAsk = findBest(entry, thresholds[what], (finding) => {
    const ask = finding.asks[kind];
    if (!ask || ask.p < thresholds.asks[kind] * 0.6) return 0;
    return kind === 'delay' && what === 'purpose' && isBareDelay(sentenceAt(entry, finding.sentence)) ? 0 : ask[what];
  });
  // That a request tells its outcome is heard in the request; the words of it often stand in a sentence beside it.
  const ease = inAsk ? WORDS_OF_IT : 1;
  const beside = findBest(entry, thresholds.settles[what] * ease, (finding) => {
    const settle = finding.settles[what];
    return settle && kindFit(settle.kinds, kind) >= 0.3 ? settle.p : 0;
  });
  // Who promises to buy or decide in the breath of a request nearly always says what follows on it.
  const promise = what === 'commitment' ? findBest(entry, thresholds.signals.promise * ease, ({ signals }) => signals.promise) : null;
  const best = beside ?? promise ?? inAsk;
  return best ? evidenceAt(entry, best.sentence) : null;
}

/** Kinds of document that are never one: what answers questions, and what names a price. */
const DOCUMENTS = [
  /\b(?:questionnaire|form|security|compliance|sig lite|dpa|certificat\w+)\b/i,
  /\b(?:quote|quotation|offer|proposal|prices?|pricing)\b/i,
];

/** A second sentence that asks for a document of another sort, for a reason of its own; null where there is none. */
function findOtherDocument(entry: ReadEntry, first: number, thresholds: ReadingThresholds): { sentence: number; p: number } | null {
  const sort = (sentence: number) => DOCUMENTS.findIndex((words) => words.test(sentenceAt(entry, sentence)));
  const why = (sentence: number) => entry.findings.find((finding) => finding.sentence === sentence)?.asks.collateral?.purpose ?? 0;
  if (sort(first) < 0 || why(first) < thresholds.purpose) return null;
  return findBest(entry, thresholds.asks.collateral, ({ sentence, asks }) => {
    const other = sentence !== first && sort(sentence) >= 0 && sort(sentence) !== sort(first) && why(sentence) >= thresholds.purpose;
    return other ? asks.collateral?.p : 0;
  });
}

/** The requests that an entry holds, one a kind (several documents in one breath are one), in the order of their sentences. */
export function asksIn(entry: ReadEntry, thresholds: ReadingThresholds, options: DateOptions): FoundAsk[] {
  const asks: (FoundAsk & { at: number })[] = [];
  const add = (kind: RequestKind, { sentence, p }: { sentence: number; p: number }) => {
    asks.push({
      kind,
      p,
      at: sentence,
      sentence: sentenceAt(entry, sentence),
      evidence: evidenceAt(entry, sentence),
      purpose: outcomeOf(entry, kind, 'purpose', thresholds),
      commitment: outcomeOf(entry, kind, 'commitment', thresholds),
      until: kind === 'delay' ? untilOf(entry, sentence, options) : null,
    });
  };
  for (const kind of KINDS) {
    const best = findBest(entry, thresholds.asks[kind], (finding) => finding.asks[kind]?.p);
    if (!best) continue;
    add(kind, best);
    const other = kind === 'collateral' ? findOtherDocument(entry, best.sentence, thresholds) : null;
    if (other) add(kind, other);
  }
  return asks.sort((a, b) => a.at - b.at);
}

/**
 * An event that finds a request it fits is likelier than one read by itself, so less certainty is asked of it; but not of a yes, because
 * a request that is taken for answered is never asked about again.
 */
const LINKED = 0.65;

/** The kind that an event fits best. */
export const likeliestKind = (kinds: Record<RequestKind, number>): RequestKind =>
  KINDS.reduce((best, kind) => (kinds[kind] > kinds[best] ? kind : best));

/** What an entry says of earlier requests: each event once a kind, in the sentence that says it most clearly, in the order of the sentences. */
export function settlesIn(entry: ReadEntry, thresholds: ReadingThresholds): FoundSettle[] {
  const settles = new Map<string, FoundSettle & { at: number }>();
  for (const { sentence: at, settles: found } of entry.findings) {
    for (const event of EVENTS) {
      const score = found[event];
      if (!score || score.p < thresholds.settles[event] * (event === 'confirmed' ? 1 : LINKED)) continue;
      // One sentence answers yes or no, not both.
      if (event === 'confirmed' && (found.unmet?.p ?? 0) > score.p) continue;
      if (event === 'unmet' && (found.confirmed?.p ?? 0) >= score.p) continue;
      const key = `${event} ${likeliestKind(score.kinds)}`;
      if ((settles.get(key)?.p ?? 0) >= score.p) continue;
      settles.set(key, { event, p: score.p, kinds: score.kinds, sentence: sentenceAt(entry, at), evidence: evidenceAt(entry, at), at });
    }
  }
  return [...settles.values()].sort((a, b) => a.at - b.at || EVENTS.indexOf(a.event) - EVENTS.indexOf(b.event));
}

/** In the rep's own mail "you'll have it by Friday" is the rep's promise; only what clearly repeats the prospect's words is a signal. */
const REPEATED_SIGNAL = 0.85;

/** The signals of an entry, one a type. A `lost` takes in the `no` and the `competitor` of the same statement. */
export function signalsIn(entry: ReadEntry, thresholds: ReadingThresholds, options: DateOptions): SignalReading[] {
  const signals: SignalReading[] = [];
  const lost = findBest(entry, thresholds.signals.lost, (finding) => finding.signals.lost);
  for (const type of SIGNALS) {
    const least = entry.activity.direction === 'outbound' ? Math.max(thresholds.signals[type], REPEATED_SIGNAL) : thresholds.signals[type];
    const takenIn = type === 'no' || type === 'competitor' ? lost?.sentence : undefined;
    const best = findBest(entry, least, (finding) => (finding.sentence === takenIn ? 0 : finding.signals[type]));
    if (!best) continue;
    const evidence = evidenceAt(entry, best.sentence);
    const by =
      type === 'promise' ? findBy(sentenceAt(entry, best.sentence), dayOfEntry(entry), options, textBefore(entry, best.sentence)) : null;
    signals.push({ type, in: evidence.in, on: evidence.on, by, evidence: evidence.quote, confidence: best.p });
  }
  return signals;
}
