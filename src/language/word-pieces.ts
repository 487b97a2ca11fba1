/** Splits text into the ids of a BERT word-piece vocabulary. Same ids as the tokeniser the model was trained with. */
export interface WordPieces {
  /** Ids of the pieces of a text, without the marks that open and close an input. */
  idsOf(text: string): number[];
  /** Ids of the pieces that open and close an input. */
  marks: { open: number; close: number };
}

const LONGEST_WORD = 100;

/** Control and format characters go; white space of any kind becomes one space. */
function cleaned(text: string): string {
  let result = '';
  for (const char of text) {
    if (char === '\t' || char === '\n' || char === '\r' || /\s|\p{Zs}/u.test(char)) result += ' ';
    else if (char !== '\u0000' && char !== '\uFFFD' && !/\p{C}/u.test(char)) result += char;
  }
  return result;
}

function isIdeograph(char: string): boolean {
  const code = char.codePointAt(0)!;
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0x20000 && code <= 0x2ceaf) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0x2f800 && code <= 0x2fa1f)
  );
}

/** Every ASCII mark counts as punctuation here, also those that Unicode calls symbols ("$", "+", "~"). */
function isPunctuation(char: string): boolean {
  return /[!-/:-@[-`{-~]|\p{P}/u.test(char);
}

/** Lower case without accents, punctuation marks and ideographs as words of their own. */
export function wordsOf(text: string): string[] {
  const plain = cleaned(text)
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
  const words: string[] = [];
  let word = '';
  for (const char of plain) {
    const single = isPunctuation(char) || isIdeograph(char);
    if ((single || char === ' ') && word) {
      words.push(word);
      word = '';
    }
    if (single) words.push(char);
    else if (char !== ' ') word += char;
  }
  if (word) words.push(word);
  return words;
}

/**
 * A tokeniser over a vocabulary file: one piece a line, its line number is its id, pieces inside a word start with "##".
 * Throws when the vocabulary lacks a piece that no input does without.
 */
export function wordPieces(vocabulary: string): WordPieces {
  const ids = new Map(
    vocabulary
      .replace(/\r?\n$/, '')
      .split(/\r?\n/)
      .map((piece, id) => [piece, id]),
  );
  const required = (piece: string): number => {
    const id = ids.get(piece);
    if (id === undefined) throw new Error(`The vocabulary has no piece ${piece}.`);
    return id;
  };
  const unknown = required('[UNK]');

  /** The longest known piece from each place on; a word with an unknown part is unknown as a whole. */
  function piecesOf(word: string): number[] {
    const chars = [...word];
    if (chars.length > LONGEST_WORD) return [unknown];
    const found: number[] = [];
    for (let start = 0; start < chars.length; ) {
      let end = chars.length;
      let id: number | undefined;
      for (; end > start; end--) {
        id = ids.get((start > 0 ? '##' : '') + chars.slice(start, end).join(''));
        if (id !== undefined) break;
      }
      if (id === undefined) return [unknown];
      found.push(id);
      start = end;
    }
    return found;
  }

  return { idsOf: (text) => wordsOf(text).flatMap(piecesOf), marks: { open: required('[CLS]'), close: required('[SEP]') } };
}
