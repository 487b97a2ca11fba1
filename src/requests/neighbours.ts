import type { AskScore, SentenceFinding } from '../language/entry-reader.ts';
import type { Correction } from '../model/correction.ts';
import type { RequestKind } from '../model/reading.ts';
import { likenessOf, type Wording, wordingOf } from './likeness.ts';

/** Below this likeness a correction says nothing of a sentence; from the other on all it can. */
const LIKE = 0.55;
const SAME = 0.9;
/** So many neighbours are heard, and a full one moves a finding by so many steps of log odds: 0.97 becomes 0.18, 0.1 becomes 0.94. */
const NEAREST = 5;
const GAIN = 5;
/** What a sentence in which no reader heard a request starts from when its neighbours are requests. */
const UNHEARD = 0.05;

/** The rep's corrections, ready to be compared with sentences. */
export interface Neighbours {
  /** What the corrections say of the sentences of an entry (`deal`: the ledger's key, `activity`: its id): the findings, moved. */
  move(findings: readonly SentenceFinding[], sentences: readonly string[], place: { deal: string; activity: string }): SentenceFinding[];
}

type Says = Correction['says'];
interface Known {
  correction: Correction;
  wording: Wording;
}

const strengthOf = (likeness: number): number => Math.min(1, Math.max(0, (likeness - LIKE) / (SAME - LIKE)));

function shifted(p: number, by: number): number {
  const bounded = Math.min(0.999, Math.max(0.001, p));
  return 1 / (1 + Math.exp(-(Math.log(bounded / (1 - bounded)) + by)));
}

/** How far a sentence's neighbours push one statement about one kind, in steps of log odds: positive speaks for it. */
function push(near: readonly (Known & { strength: number })[], kind: RequestKind, pro: Says | null, contra: Says): number {
  const heard = near.filter(({ correction }) => correction.kind === kind && (correction.says === pro || correction.says === contra));
  const sum = heard
    .slice(0, NEAREST)
    .reduce((total, { correction, strength }) => total + (correction.says === pro ? strength : -strength), 0);
  return GAIN * Math.min(1.5, Math.max(-1.5, sum));
}

function movedAsk(ask: AskScore | undefined, near: readonly (Known & { strength: number })[], kind: RequestKind): AskScore | undefined {
  const by = push(near, kind, 'asks', 'does-not-ask');
  if (!ask && by <= 0) return undefined;
  const { p, purpose, commitment } = ask ?? { p: UNHEARD, purpose: 0, commitment: 0 };
  return {
    p: by === 0 ? p : shifted(p, by),
    purpose: shifted(purpose, push(near, kind, null, 'no-purpose')),
    commitment: shifted(commitment, push(near, kind, null, 'no-commitment')),
  };
}

function moveOne(finding: SentenceFinding, near: readonly (Known & { strength: number })[]): SentenceFinding {
  const asks = { ...finding.asks };
  const settles = { ...finding.settles };
  for (const kind of new Set(near.map(({ correction }) => correction.kind))) {
    const ask = movedAsk(asks[kind], near, kind);
    if (ask) asks[kind] = ask;
    for (const [event, says] of [
      ['purpose', 'no-purpose'],
      ['commitment', 'no-commitment'],
    ] as const) {
      const settle = settles[event];
      const by = push(near, kind, null, says);
      if (settle && by < 0) settles[event] = { ...settle, p: shifted(settle.p, by) };
    }
  }
  return { ...finding, asks, settles };
}

/**
 * Makes sentences like those that the rep corrected quieter or louder: nearest neighbours among the rep's own corrections, by wording.
 * A correction never speaks of the entry it was made in; there the rep's decision holds. Pure.
 */
export function neighboursAmong(corrections: readonly Correction[]): Neighbours {
  const known: Known[] = corrections.map((correction) => ({ correction, wording: wordingOf(correction.text) }));

  function near(sentence: string, deal: string, activity: string) {
    const wording = wordingOf(sentence);
    return known
      .filter(({ correction }) => correction.deal !== deal || correction.in !== activity)
      .map((one) => ({ ...one, strength: strengthOf(likenessOf(one.wording, wording)) }))
      .filter(({ strength }) => strength > 0)
      .sort((a, b) => b.strength - a.strength);
  }

  return {
    move(findings, sentences, { deal, activity }) {
      if (known.length === 0) return [...findings];
      const found = new Map(findings.map((finding) => [finding.sentence, finding]));
      return sentences.flatMap((text, sentence) => {
        const finding = found.get(sentence);
        const neighbours = near(text, deal, activity);
        if (neighbours.length === 0) return finding ? [finding] : [];
        return [moveOne(finding ?? { sentence, asks: {}, settles: {}, signals: {} }, neighbours)];
      });
    },
  };
}
