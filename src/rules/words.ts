import { isPersonTitle } from '../model/person-titles.ts';
import type { Receipt } from '../model/receipt.ts';
import nouns from './nouns.json';

const ORDINALS = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const COUNTS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const INITIAL = /^\p{L}\.?(?:-?\p{L}\.)*$/u;
const NOBODY = /^(procurement|purchasing|sales|team|info|office|accounts?|finance|support|service|admin|reception|unknown|system)$/i;

/** A count in words up to ten, as people write it. */
export const inWords = (count: number): string => COUNTS[count] ?? String(count);

/** "third" for 3; "12th", "21st" beyond ten. */
export function ordinalWord(count: number): string {
  if (ORDINALS[count]) return ORDINALS[count];
  const ending = count % 100 > 10 && count % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][count % 10] ?? 'th');
  return `${count}${ending}`;
}

/** A word with a capital, to begin a sentence. */
export const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** "a demo", "an ROI calculation", "an eighth call". */
export const withArticle = (noun: string): string =>
  `${/^([aeio]|u(?!s|ni)|8|11)/i.test(noun) && !/^one\b/i.test(noun) ? 'an' : 'a'} ${noun}`;

/** The plain word for a kind of request; `plural` for several. */
export const nounOf = (kind: Receipt['kind'], plural = false): string => (plural ? nouns[kind].more : nouns[kind].one);

const FINER = new Map(
  Object.entries(nouns).map(([kind, { finer }]) => [
    kind,
    (finer as string[][]).map(([word, words]) => ({ word: word!, words: new RegExp(words!, 'i') })),
  ]),
);

/** The word that fits this very request ("case study", "pilot"), read from how it was asked; else the word of its kind. */
export function finerNoun(kind: Receipt['kind'], evidence: string): string {
  return FINER.get(kind)?.find(({ words }) => words.test(evidence))?.word ?? nounOf(kind);
}

/** "twice", "three times". */
export const howOften = (count: number): string => (count === 1 ? 'once' : count === 2 ? 'twice' : `${inWords(count)} times`);

/** How one addresses a person in a friendly mail: the first name, or title and last name where a title is written. Null where only an initial or a department is known. */
export function addressOf(name: string | null): string | null {
  const parts = name?.trim().split(/\s+/).filter(Boolean) ?? [];
  const [first, ...others] = parts;
  if (!first) return null;
  if (isPersonTitle(first) && others.length > 0) return `${first} ${others.at(-1)}`;
  return INITIAL.test(first) || NOBODY.test(first) || first.includes('@') ? null : first;
}
