/**
 * The proof that an insertion did what it should. Pure: compares what an editor showed before and after.
 * Editors turn spaces into no-break spaces and lines into blocks, put invisible fillers beside the caret, draw direction marks as
 * dots (CodeMirror) and compose accents (Quill 1). So white space and invisible signs are left out of the comparison and accents
 * are composed; the line breaks inside the text are checked on their own.
 */
const strip = (text: string): string => text.normalize().replace(/[\s\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/g, '');
/** How many signs `text` has, white space and invisible ones aside. */
export const bareLength = (text: string): number => strip(text).length;
const linesOf = (text: string): string[] => text.split('\n').map(strip).filter(Boolean);

/** True when both show the same characters, white space aside. */
export const showsSame = (before: string, after: string): boolean => before === after || strip(before) === strip(after);

/** True when `after` is `before` with `text` in it exactly once more: nothing else came, went or moved, no line break of `text` is lost. */
export function holdsOnceMore(before: string, after: string, text: string): boolean {
  const was = strip(before);
  const is = strip(after);
  const added = strip(text);
  if (is.length !== was.length + added.length) return false;
  let head = 0;
  while (head < was.length && is[head] === was[head]) head++;
  let tail = 0;
  while (tail < was.length && is[is.length - 1 - tail] === was[was.length - 1 - tail]) tail++;
  for (let at = head; at >= 0 && at >= was.length - tail; at--) if (is.startsWith(added, at)) return keepsLines(after, text);
  return false;
}

function keepsLines(after: string, text: string): boolean {
  const lines = linesOf(text);
  return lines.length < 2 || linesOf(after).join('\n').includes(lines.join('\n'));
}

/** For editors that draw a part of a long text only: the end of `text` is seen more often than before. A weaker proof. */
export function showsEndMore(before: string, after: string, text: string): boolean {
  const end = (linesOf(text).at(-1) ?? '').slice(-60);
  const count = (shown: string) => strip(shown).split(end).length - 1;
  return end.length > 0 && count(after) > count(before);
}
