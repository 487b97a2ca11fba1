import type { RequestKind } from '../model/reading.ts';
import { RequestKindSchema, SettleEventSchema, SignalTypeSchema } from '../model/reading.ts';
import type { SentenceFinding } from './entry-reader.ts';
import type { ReaderSettings } from './reader-settings.ts';

/** Below this probability a finding is not worth carrying along. */
const FLOOR = 0.02;

const sigmoid = (score: number): number => 1 / (1 + Math.exp(-score));

function softmax(scores: number[]): number[] {
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}

/**
 * Turns the network's scores for one sentence (in the order of `settings.outputs`) into probabilities by label. Labels that are next to
 * impossible are left out.
 */
export function decodeScores(sentence: number, scores: ArrayLike<number>, settings: ReaderSettings): SentenceFinding {
  const at = new Map(settings.outputs.map((name, index) => [name, index]));
  const score = (name: string): number => scores[at.get(name)!]!;
  const chance = (name: string): number => {
    const line = settings.calibration[name.split(' ')[0]!]!;
    return sigmoid(line.slope * score(name) + line.offset);
  };
  const finding: SentenceFinding = { sentence, asks: {}, settles: {}, signals: {} };
  for (const kind of RequestKindSchema.options) {
    const p = chance(`ask ${kind}`);
    if (p >= FLOOR) finding.asks[kind] = { p, purpose: chance(`purpose ${kind}`), commitment: chance(`commitment ${kind}`) };
  }
  const shares = softmax(RequestKindSchema.options.map((kind) => score(`of ${kind}`)));
  const kinds = Object.fromEntries(RequestKindSchema.options.map((kind, index) => [kind, shares[index]!])) as Record<RequestKind, number>;
  for (const event of SettleEventSchema.options) {
    const p = chance(`settle ${event}`);
    if (p >= FLOOR) finding.settles[event] = { p, kinds };
  }
  for (const type of SignalTypeSchema.options) {
    const p = chance(`signal ${type}`);
    if (p >= FLOOR) finding.signals[type] = p;
  }
  return finding;
}
