/** Words before a person's name that are no part of it (`Dr. Ute Kranz`). */

/** Titles and forms of address, each a word by itself, without its full stop. */
export const PERSON_TITLES = 'dr prof mr mrs ms miss mx sir sister herr herrn frau ing dipl dipl.-ing mag mme mlle sig sra dott'.split(' ');

/** Short ones that may also be an initial or the end of a name (`M. Dupont`, `Cal Ripken Sr`). */
const SHORT_TITLES = 'm sr fr hr ir'.split(' ');

const bare = (word: string): string => word.toLowerCase().replace(/\.$/, '');
const TITLES = new Set(PERSON_TITLES);
const ALL = new Set([...PERSON_TITLES, ...SHORT_TITLES]);

/** Whether a word is surely a title. */
export const isPersonTitle = (word: string): boolean => TITLES.has(bare(word));

/** Whether a word may be a title, so that nobody is to be found by it. */
export const mayBePersonTitle = (word: string): boolean => ALL.has(bare(word));

/** The titles as a pattern for the beginning of a name, with their full stops and blanks. Capitals as in a text. */
export const TITLES_BEFORE_NAME = `(?:(?:${[...PERSON_TITLES, 'm', 'sr']
  .map((title) => `${title.charAt(0).toUpperCase()}${title.slice(1).replace('-i', '-I')}`.replace('.', '\\.'))
  .join('|')})\\.?\\s+)*`;
