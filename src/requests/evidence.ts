const LONGEST = 240;

/** A verbatim part of at most 240 characters: the sentence itself, or its beginning up to the last whole word. */
export function evidenceFrom(sentence: string): string {
  if (sentence.length <= LONGEST) return sentence;
  const cut = sentence.slice(0, LONGEST + 1).search(/\s+\S*$/);
  return cut > 0 ? sentence.slice(0, cut) : sentence.slice(0, LONGEST);
}
