import type { RequestKind, SettleEvent, SignalType } from '../model/reading.ts';
import type { SentenceFinding } from './entry-reader.ts';
import type { ReadingThresholds } from './thresholds.ts';

/** What an entry says, once thresholds are applied. `sentence` is the sentence that says it most clearly. */
export interface EntryFindings {
  asks: { kind: RequestKind; sentence: number; p: number; purpose: boolean; commitment: boolean }[];
  settles: { event: SettleEvent; kind: RequestKind; sentence: number; p: number }[];
  signals: { type: SignalType; sentence: number; p: number }[];
}

function likeliest(kinds: Record<RequestKind, number>): RequestKind {
  return (Object.entries(kinds) as [RequestKind, number][]).reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

/** Keeps, of the items with one key, the likeliest. */
function bestByKey<T extends { p: number }>(items: T[], key: (item: T) => string): T[] {
  const best = new Map<string, T>();
  for (const item of items) if (item.p > (best.get(key(item))?.p ?? -1)) best.set(key(item), item);
  return [...best.values()];
}

/**
 * The labels of an entry: each kind of request, each event by kind, and each signal at most once, by the sentence that says it most
 * clearly. `lost` takes in the refusal and the competitor of the same sentence.
 */
export function findingsOf(sentences: SentenceFinding[], thresholds: ReadingThresholds): EntryFindings {
  const asks: EntryFindings['asks'] = [];
  const settles: EntryFindings['settles'] = [];
  const signals: EntryFindings['signals'] = [];
  for (const { sentence, ...found } of sentences) {
    for (const [kind, ask] of Object.entries(found.asks) as [RequestKind, { p: number; purpose: number; commitment: number }][]) {
      if (ask.p < thresholds.asks[kind]) continue;
      asks.push({
        kind,
        sentence,
        p: ask.p,
        purpose: ask.purpose >= thresholds.purpose,
        commitment: ask.commitment >= thresholds.commitment,
      });
    }
    for (const [event, settle] of Object.entries(found.settles) as [SettleEvent, { p: number; kinds: Record<RequestKind, number> }][]) {
      if (settle.p >= thresholds.settles[event]) settles.push({ event, kind: likeliest(settle.kinds), sentence, p: settle.p });
    }
    const lost = (found.signals.lost ?? 0) >= thresholds.signals.lost;
    for (const [type, p] of Object.entries(found.signals) as [SignalType, number][]) {
      if (p < thresholds.signals[type] || (lost && (type === 'no' || type === 'competitor'))) continue;
      signals.push({ type, sentence, p });
    }
  }
  return {
    asks: bestByKey(asks, (ask) => ask.kind),
    settles: bestByKey(settles, (settle) => `${settle.event} ${settle.kind}`),
    signals: bestByKey(signals, (signal) => signal.type),
  };
}
