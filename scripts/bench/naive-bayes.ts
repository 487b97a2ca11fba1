/** A piece of text as its words, each once, and the labels that stand on it. */
export interface Example {
  words: readonly string[];
  names: ReadonlySet<string>;
}

/** For one label: log odds before any word is known, and of each word. */
export interface LabelOdds {
  prior: number;
  words: ReadonlyMap<string, number>;
}

/** Words of fewer examples than this say nothing. */
const FEWEST = 3;
/** Added to every count; a whole one drowns rare labels (tried: F1 falls by half). */
const SMOOTHING = 0.1;

function count(examples: readonly Example[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { words } of examples) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

const total = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((sum, one) => sum + one, 0);

function oddsOf(name: string, examples: readonly Example[], all: ReadonlyMap<string, number>, known: number): LabelOdds {
  const labelled = examples.filter(({ names }) => names.has(name));
  const own = new Map([...count(labelled)].filter(([word]) => all.has(word)));
  const ownTotal = total(own);
  const floor = SMOOTHING * all.size;
  const words = new Map<string, number>();
  for (const [word, times] of all) {
    const hits = own.get(word) ?? 0;
    const inside = (hits + SMOOTHING) / (ownTotal + floor);
    const outside = (times - hits + SMOOTHING) / (known - ownTotal + floor);
    words.set(word, Math.log(inside / outside));
  }
  return { prior: Math.log(labelled.length / (examples.length - labelled.length)), words };
}

/** Multinomial naive Bayes, each label against the rest. */
export function fitBayes(examples: readonly Example[]): Map<string, LabelOdds> {
  const all = new Map([...count(examples)].filter(([, times]) => times >= FEWEST));
  const known = total(all);
  const names = new Set(examples.flatMap((example) => [...example.names]));
  return new Map([...names].map((name) => [name, oddsOf(name, examples, all, known)]));
}

/** Log odds that a label stands on these words. */
export const scoreBayes = ({ prior, words: odds }: LabelOdds, words: readonly string[]): number =>
  words.reduce((sum, word) => sum + (odds.get(word) ?? 0), prior);

/** The log odds from which on a label is found with the best F1 in examples. */
export function bestThreshold(odds: LabelOdds, name: string, examples: readonly Example[]): number {
  const scored = examples.map(({ words, names }) => ({ at: scoreBayes(odds, words), is: names.has(name) })).sort((a, b) => b.at - a.at);
  const labelled = scored.filter(({ is }) => is).length;
  let best = { f1: 0, at: Number.POSITIVE_INFINITY };
  let found = 0;
  for (const [nth, { at, is }] of scored.entries()) {
    if (is) found++;
    const f1 = (2 * found) / (nth + 1 + labelled);
    if (f1 > best.f1) best = { f1, at };
  }
  return best.at;
}
