/** The few words over an entry (`Email from Ravi Patel to Dana Ruiz`, `Anruf · Jens Petersen`): who speaks, to whom, and what else they say. */
import { TITLES_BEFORE_NAME } from '../model/person-titles.ts';
import { isPersonName } from './general-people.ts';
import { typeOfWords } from './general-words.ts';

/** What a head says. `rest` is what is left without the names: the words for type and direction. */
export interface Head {
  from: string | null;
  to: string | null;
  rest: string;
}

const WORD = "\\p{Lu}[\\p{L}'’.-]*\\p{L}";
const PARTICLES = '(?:(?:de|da|di|do|dos|das|van|von|der|den|ten|ter|zu|la|le|del|della|el|al|bin|y|e)\\s+){0,2}';
const PERSON = `${TITLES_BEFORE_NAME}${WORD}(?:\\s+${PARTICLES}${WORD}|\\s\\p{Lu}\\.){0,3}`;
const FROM = '(?:by|from|von|durch|par|de|du|por|da|di|door|van)';
const TO = '(?:to|an|à|a|al|aan|naar|para|per)';

const FROM_TO = new RegExp(`^(${PERSON})(?:\\s*(?:→|->|›|>)\\s*|\\s+${TO}\\s+)(${PERSON})$`, 'u');
const BY = new RegExp(`(^|\\S+)\\s*(?<!\\p{L})${FROM}\\s+(${PERSON})`, 'gu');
const FOR = new RegExp(`(?<!\\p{L})${TO}\\s+(${PERSON})`, 'u');
const LEADING = new RegExp(`^(${PERSON})(?:\\s+\\p{Ll}|\\s*[-–—:,·|(]|$)`, 'u');
const SEPARATOR = /\s[·|–—•-]\s|\s?[|•·]\s?/;

const without = (text: string, ...parts: (string | null)[]): string =>
  parts
    .reduce<string>((rest, part) => (part ? rest.replace(part, ' ') : rest), text)
    .replace(/\s+/g, ' ')
    .trim();

/** A name that stands alone, and no word for what the entry is. */
const asName = (text: string, known: readonly string[]): string | null => {
  const own = known.find((name) => text.toLowerCase() === name.toLowerCase());
  return own || (isPersonName(text) && typeOfWords(text.split(' ')[0] ?? '') === null) ? text : null;
};

/** The name after a word for "from" or "by"; not the second half of a name (`Sander van Dijk`). */
function findFrom(text: string): string | null {
  for (const [, before = '', name = ''] of text.matchAll(BY)) {
    if (before === '' || /^[\p{Ll}\p{P}]/u.test(before) || typeOfWords(before) !== null) return name;
  }
  return null;
}

function readOne(text: string, known: readonly string[]): Head {
  const [, first = null, second = null] = FROM_TO.exec(text) ?? [];
  if (first && typeOfWords(first.split(' ')[0] ?? '') === null) return { from: first, to: second, rest: '' };
  const name = asName(text, known);
  if (name) return { from: name, to: null, rest: '' };
  const by = findFrom(text);
  const to = FOR.exec(text)?.[1] ?? null;
  if (by || to) {
    const lead = by ? null : LEADING.exec(text)?.[1];
    const from = by ?? (lead && isPersonName(lead) && typeOfWords(lead.split(' ')[0] ?? '') === null ? lead : null);
    return { from, to, rest: without(text, from, to) };
  }
  const lead = LEADING.exec(text)?.[1] ?? null;
  if (lead && isPersonName(lead) && typeOfWords(lead.split(' ')[0] ?? '') === null)
    return { from: lead, to: null, rest: without(text, lead) };
  const named = known.find((own) => text.includes(own)) ?? null;
  return { from: named, to: null, rest: without(text, named) };
}

/** Whether a text is the word by which a page calls the rep. */
export const isSelf = (text: string): boolean => /^(you|me|ich|sie|du|moi|vous|yo|tú|io|tu|ik|jij|u|eu|você)$/i.test(text.trim());

/** Reads a head. `known` are the names of people on the page. */
export function readHead(text: string, known: readonly string[]): Head {
  const bare = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[-–—•·|,:]+|[-–—•·|,:]+$/g, '')
    .trim();
  const parts = bare.split(SEPARATOR).map((part) => part.trim());
  if (parts.length === 1) return readOne(bare, known);
  const heads = parts.map((part) => readOne(part, known));
  return {
    from: heads.map(({ from }) => from).find(Boolean) ?? null,
    to: heads.map(({ to }) => to).find(Boolean) ?? null,
    rest: heads
      .map(({ rest }) => rest)
      .join(' ')
      .trim(),
  };
}

/** Who speaks in a head; null where it does not say. */
export const nameIn = (text: string, known: readonly string[]): string | null => readHead(text, known).from;
