/** Words that stand in every second sentence tell little of how alike two are. */
const COMMON = new Set(
  'a an and are as at be been but by can could do for from had has have he her him his i if in is it its me my no not of on or our please she so some than that the their them then there they this to us was we were will with would you your'.split(
    ' ',
  ),
);
const COMMON_WEIGHT = 0.25;
const PAIR_WEIGHT = 0.6;

const stem = (word: string): string => word.replace(/(?<=.{3})(?:ing|ed|es|s|e)$/, '');
const tokens = (text: string): string[] =>
  (text.toLowerCase().match(/\p{L}+|\d+/gu) ?? []).map((word) => (/\d/.test(word) ? '#' : stem(word)));
const weightOf = (word: string): number => (COMMON.has(word) ? COMMON_WEIGHT : 1);

/** What a sentence is compared by: its words and pairs of words with their weights, and the length of that vector. */
export interface Wording {
  weights: ReadonlyMap<string, number>;
  length: number;
}

/** The wording of a sentence. Numbers are all alike, endings are dropped. */
export function wordingOf(text: string): Wording {
  const words = tokens(text);
  const weights = new Map<string, number>();
  words.forEach((word, at) => {
    weights.set(word, weightOf(word));
    const next = words[at + 1];
    if (next) weights.set(`${word} ${next}`, PAIR_WEIGHT * Math.max(weightOf(word), weightOf(next)));
  });
  const squares = [...weights.values()].reduce((sum, weight) => sum + weight * weight, 0);
  return { weights, length: Math.sqrt(squares) };
}

/** How alike two sentences are worded: 0 (nothing in common) to 1 (the same), the cosine of their wordings. */
export function likenessOf(one: Wording, other: Wording): number {
  if (one.length === 0 || other.length === 0) return 0;
  let shared = 0;
  for (const [part, weight] of one.weights) shared += weight * (other.weights.get(part) ?? 0);
  return shared / (one.length * other.length);
}
