/** One sentence with its place in the text it was split from: `text === source.slice(start, end)`. */
export interface Sentence {
  text: string;
  start: number;
  end: number;
}

const ABBREVIATION =
  /(?:^|[\s("'])(?:mr|mrs|ms|dr|prof|st|sr|jr|ing|ir|fr|hr|ca|approx|incl|excl|e\.g|i\.e|etc|vs|inc|ltd|co|corp|dept|mgr|mgmt|tel|ext|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tue|tues|wed|thu|thur|thurs|fri|a\.m|p\.m|u\.s|w|c|[a-z])\.$/i;
/** Abbreviations only before a number: elsewhere "no." ends a refusal. */
const NUMBER_ABBREVIATION = /(?:^|[\s("'])(?:no|nr|min|max|sat|sun)\.$/i;
const MARKS_THEN_SPACE = /^[!?."'”’)\]]*(\s|$)/;

function endsSentence(text: string, at: number): boolean {
  const mark = text[at]!;
  if (mark !== '.' && mark !== '!' && mark !== '?') return false;
  if (!MARKS_THEN_SPACE.test(text.slice(at + 1, at + 8))) return false;
  if (mark !== '.') return true;
  const before = text.slice(Math.max(0, at - 12), at + 1);
  const next = /\S/.exec(text.slice(at + 1, at + 12))?.[0] ?? '';
  if (ABBREVIATION.test(before)) return false;
  return !(/[0-9]/.test(next) && (NUMBER_ABBREVIATION.test(before) || /[0-9]\.$/.test(before)));
}

function push(sentences: Sentence[], text: string, start: number, end: number): void {
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  if (end > start && /[\p{L}\p{N}]/u.test(text.slice(start, end))) sentences.push({ text: text.slice(start, end), start, end });
}

/**
 * Splits a text into sentences and list items, each verbatim with its offsets. A line that goes on in lower case belongs to the one
 * before. The model was trained on sentences of exactly this rule (training/sentences.py), so both change together or not at all.
 */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const wrapped =
      text[at] === '\n' && at - start > 50 && /^[ \t]*[a-z]/.test(text.slice(at + 1, at + 4)) && !/[.!?:]\s*$/.test(text.slice(start, at));
    if (text[at] === '\n' && !wrapped) {
      push(sentences, text, start, at);
      start = at + 1;
    } else if (endsSentence(text, at)) {
      let end = at + 1;
      while (end < text.length && /[.!?"'”’)\]]/.test(text[end]!)) end++;
      push(sentences, text, start, end);
      start = end;
      at = end - 1;
    }
  }
  push(sentences, text, start, text.length);
  return sentences;
}
