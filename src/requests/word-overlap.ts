const COMMON = new Set(
  'the and for that this with your you our are was were have has had will would could can not from they them their she him her his its what when then than there here into about some any all one two please thanks thank dear hello kind regards been also just like want wants asked send need needs let get got now yes'.split(
    ' ',
  ),
);

const stem = (word: string): string => word.replace(/(ing|ers?|ed|es|s)$/, '');

function contentWords(text: string): Set<string> {
  const words = text.toLowerCase().match(/\p{L}{3,}|\d{2,}/gu) ?? [];
  return new Set(words.filter((word) => !COMMON.has(word)).map(stem));
}

/** How many content words two pieces of text have in common, whatever their endings. */
export function sharedWords(one: string, other: string): number {
  const words = contentWords(other);
  return [...contentWords(one)].filter((word) => words.has(word)).length;
}

/** How much two pieces of text speak of the same things: 0..1, the share of the shorter one's content words (at most six) that stand in the other. */
export function wordOverlap(one: string, other: string): number {
  const smaller = Math.min(contentWords(one).size, contentWords(other).size);
  return smaller === 0 ? 0 : Math.min(1, sharedWords(one, other) / Math.min(smaller, 6));
}
