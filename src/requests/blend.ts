import type { AskScore, EntryReader, EntryToRead, ImmediateReader, SentenceFinding, SettleScore } from '../language/entry-reader.ts';
import type { RequestKind, SettleEvent, SignalType } from '../model/reading.ts';

/**
 * How much a hit of the patterns counts beside the model, in steps of log odds added to the model's own (0: not at all; 1.5 turns 0.4
 * into 0.75). `silence` is taken off where the patterns found nothing. Chosen on labelled entries of authors the model had not seen.
 */
export interface BlendWeights {
  asks: Record<RequestKind, number>;
  outcome: number;
  settles: Record<SettleEvent, number>;
  signals: Record<SignalType, number>;
  silence: number;
}

export const BLEND_WEIGHTS: BlendWeights = {
  asks: { demo: 1.5, sample: 1.5, collateral: 1.5, call: 1.5, delay: 1.5 },
  outcome: 0.3,
  settles: { purpose: 1, commitment: 0.7, delivered: 1, confirmed: 0.7, unmet: 0.7, dropped: 2 },
  signals: { promise: 1.5, no: 1, competitor: 0.5, 'new-decision-maker': 1, lost: 2 },
  silence: 0,
};

const logOdds = (p: number): number => Math.log(p / (1 - p));

/** From here on a hit of the patterns is said in so many words. */
const PLAIN = 0.9;

/** The model's probability, moved by what the patterns say. */
function moved(model: number, hit: number, weight: number, silence = 0): number {
  const p = Math.min(0.999, Math.max(0.001, model));
  return 1 / (1 + Math.exp(-(logOdds(p) + (hit >= 0.5 ? weight : -silence))));
}

function keysOf<K extends string>(...records: Partial<Record<K, unknown>>[]): K[] {
  return [...new Set(records.flatMap((record) => Object.keys(record) as K[]))];
}

function blendAsk(model: AskScore | undefined, hit: AskScore | undefined, weight: number, weights: BlendWeights): AskScore {
  return {
    p: moved(model?.p ?? 0, hit?.p ?? 0, weight, weights.silence),
    purpose: moved(model?.purpose ?? 0, hit?.purpose ?? 0, weights.outcome),
    commitment: moved(model?.commitment ?? 0, hit?.commitment ?? 0, weights.outcome),
  };
}

const NOTHING: Omit<SentenceFinding, 'sentence'> = { asks: {}, settles: {}, signals: {} };

/** One sentence as the model and the patterns read it, blended: the model decides, a hit of the patterns makes it surer. */
export function blendSentence(
  sentence: number,
  model: Omit<SentenceFinding, 'sentence'> = NOTHING,
  hits: Omit<SentenceFinding, 'sentence'> = NOTHING,
  weights: BlendWeights = BLEND_WEIGHTS,
): SentenceFinding {
  const asks: Partial<Record<RequestKind, AskScore>> = {};
  for (const kind of keysOf<RequestKind>(model.asks, hits.asks))
    asks[kind] = blendAsk(model.asks[kind], hits.asks[kind], weights.asks[kind], weights);
  const settles: Partial<Record<SettleEvent, SettleScore>> = {};
  for (const event of keysOf<SettleEvent>(model.settles, hits.settles)) {
    const hit = hits.settles[event]?.p ?? 0;
    const p = moved(model.settles[event]?.p ?? 0, hit, weights.settles[event], weights.silence);
    // What answers a request in so many words holds by itself.
    settles[event] = { p: hit >= PLAIN ? Math.max(p, hit) : p, kinds: (model.settles[event] ?? hits.settles[event])!.kinds };
  }
  const signals: Partial<Record<SignalType, number>> = {};
  for (const type of keysOf<SignalType>(model.signals, hits.signals)) {
    signals[type] = moved(model.signals[type] ?? 0, hits.signals[type] ?? 0, weights.signals[type], weights.silence);
  }
  return { sentence, asks, settles, signals };
}

/** A reader that lets a model read and patterns second it. Has the model's own pace and the version of both. */
export function blendedReader(model: EntryReader, patterns: ImmediateReader, weights: BlendWeights = BLEND_WEIGHTS): EntryReader {
  return {
    version: `${model.version}+${patterns.version}`,
    async read(entry: EntryToRead): Promise<SentenceFinding[]> {
      const hits = new Map(patterns.read(entry).map((finding) => [finding.sentence, finding]));
      const read = new Map((await model.read(entry)).map((finding) => [finding.sentence, finding]));
      const sentences = [...new Set([...read.keys(), ...hits.keys()])].sort((a, b) => a - b);
      return sentences.map((sentence) => blendSentence(sentence, read.get(sentence), hits.get(sentence), weights));
    },
  };
}
