/** How the entries of one group are built: which part is the text, which the author, which the subject. Learned over the group, not guessed for one. */
import { readText } from './dom.ts';
import { leadingDate } from './general-dates.ts';
import { isSelf, nameIn, readHead } from './general-head.ts';
import { typeOfWords } from './general-words.ts';
import { ownText } from './shown-value.ts';

/** One part of an entry with text of its own. */
export interface Part {
  path: string;
  element: Element;
  text: string;
}

/** The places of an entry's parts, as paths of tags and classes. Null where the group has none. */
export interface EntryShape {
  author: string | null;
  subject: string | null;
  body: string | null;
  /** Parts that say what kind of entry it is. */
  kinds: ReadonlySet<string>;
}

const INLINE = /^(A|B|STRONG|EM|I|U|SMALL|CODE|MARK|FONT|ABBR|S|SUB|SUP|BR)$/;
const AUTHOR = /author|(^|[-_. ])(user|from|sender|creator|created-?by|owner|by|who|name|member|person)([-_ ]|$)/i;
const SUBJECT = /subject|title|betreff|headline|summary/i;
const SKIPPED = /^(SCRIPT|STYLE|TEMPLATE|BUTTON|SELECT|NAV|FORM|SVG)$/;
const SKIPPED_CLASS = /avatar|actions|toolbar/;

/** Whether a part is a tool of the page and says nothing. */
const isTool = (element: Element): boolean =>
  SKIPPED.test(element.tagName.toUpperCase()) ||
  SKIPPED_CLASS.test(element.getAttribute('class') ?? '') ||
  element.getAttribute('role') === 'menu';

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
function stepOf(element: Element): string {
  const names = (element.getAttribute('class') ?? '').split(' ');
  const name = names.find((one) => one !== '' && !/\d{3}/.test(one)) ?? '';
  const place = element.parentElement?.tagName === 'TR' ? `:${[...element.parentElement.children].indexOf(element)}` : '';
  return `${element.tagName.toLowerCase()}${name ? `.${name}` : ''}${place}`;
}

const isInline = (element: Element): boolean => INLINE.test(element.tagName);

/** The parts of an entry: each element with text of its own, small marks inside it taken along; the date's element is its own part. */
export function partsOf(entry: Element, mark: Element | null): Part[] {
  const parts: Part[] = [];
  const visit = (element: Element, path: string): void => {
    if (element === mark) {
      // What stands in the date's own element beside the date: `18.11.2026, 10:12 Uhr · Email · Tom Hale`.
      const rest = restOfMark(element);
      if (rest) parts.push({ path: `${path}#mark`, element, text: rest });
      return;
    }
    if (isTool(element)) return;
    if (element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement) {
      if (element.value.trim() && element.type !== 'hidden' && element.type !== 'checkbox')
        parts.push({ path, element, text: element.value.trim() });
      return;
    }
    const holdsMark = mark !== null && element.contains(mark);
    let own = false;
    let inline = true;
    for (let node = element.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === Node.TEXT_NODE) own ||= /\p{L}/u.test(node.nodeValue ?? '');
      else if (node.nodeType === Node.ELEMENT_NODE) inline &&= isInline(node as Element);
    }
    if (!holdsMark && (own || (inline && element.tagName === 'P' && element.childElementCount > 2))) {
      const text = readText(element);
      if (text) parts.push({ path, element, text });
      return;
    }
    if (own) parts.push({ path: `${path}#text`, element, text: ownText(element) });
    for (const child of element.children) visit(child, `${path}>${stepOf(child)}`);
  };
  visit(entry, '');
  return parts;
}

/** The words beside the date in the element that shows it; empty where it shows nothing else. */
function restOfMark(mark: Element): string {
  const text = oneLine(mark.textContent ?? '');
  const date = leadingDate(text);
  const rest = date && text.length < 160 ? text.slice(date.length).replace(/^[\s,;:–—|·•-]*(?:uhr|h|hrs)?[\s,;:–—|·•-]*/i, '') : '';
  return /\p{L}{2}/u.test(rest) ? rest : '';
}

interface Column {
  path: string;
  parts: Part[];
  mean: number;
  presence: number;
}

function columnsOf(sample: readonly (readonly Part[])[]): Column[] {
  const byPath = new Map<string, Part[]>();
  for (const parts of sample) for (const part of parts) byPath.set(part.path, [...(byPath.get(part.path) ?? []), part]);
  return [...byPath].map(([path, parts]) => ({
    path,
    parts,
    mean: parts.reduce((sum, { text }) => sum + text.length, 0) / parts.length,
    presence: sample.filter((own) => own.some((part) => part.path === path)).length / sample.length,
  }));
}

const share = (column: Column, test: (text: string) => boolean): number =>
  column.parts.filter(({ text }) => test(text)).length / column.parts.length;
const lastStep = (path: string): string => path.split('>').at(-1) ?? '';

/** Whether a text says who speaks or to whom. */
const tellsPeople = (text: string, known: readonly string[]): boolean => {
  const { from, to } = readHead(text, known);
  return from !== null || to !== null || isSelf(text);
};

/** Learns where author, subject and text stand, from the parts of some entries. `known` are the names of people on the page. */
export function learnShape(sample: readonly (readonly Part[])[], known: readonly string[]): EntryShape {
  const columns = columnsOf(sample);
  const named = columns.filter(
    (column) =>
      column.mean < 60 &&
      AUTHOR.test(lastStep(column.path)) &&
      share(column, (text) => text.length < 60) === 1 &&
      share(column, (text) => nameIn(text, known) !== null || text.includes('@') || isSelf(text)) > 0.6,
  );
  const looking = columns.filter((column) => column.mean < 90 && share(column, (text) => tellsPeople(text, known)) > 0.7);
  const author = (named[0] ?? looking.sort((a, b) => b.presence - a.presence || a.mean - b.mean)[0])?.path ?? null;
  const rest = columns.filter(({ path }) => path !== author);
  const body = rest
    .filter(({ mean, path }) => mean >= 15 && !/^h[1-6]/.test(lastStep(path)))
    .sort((a, b) => b.mean * Math.min(1, b.presence + 0.4) - a.mean * Math.min(1, a.presence + 0.4))[0];
  const isSubject = ({ path, mean }: Column): boolean =>
    mean > 3 && mean < 120 && (SUBJECT.test(lastStep(path)) || /^(h[1-6]|strong|b)(\.|$)/.test(lastStep(path)));
  const isType = (text: string): boolean => typeOfWords(text) !== null && !text.includes(' ');
  const titled = rest.find((column) => column !== body && isSubject(column) && share(column, isType) < 0.5);
  // A short line of several words right before the text, in nearly every entry.
  const depthOf = (path: string): number => path.split('>').length;
  const before = rest.find(
    (column) =>
      body !== undefined &&
      column !== body &&
      !column.path.endsWith('#text') &&
      column.presence >= 0.8 &&
      column.mean > 5 &&
      column.mean < Math.min(90, body.mean) &&
      columns.indexOf(column) < columns.indexOf(body) &&
      depthOf(column.path) === depthOf(body.path) &&
      share(column, (text) => text.includes(' ') && !isType(text) && nameIn(text, known) === null) >= 0.5,
  );
  const subject = titled ?? before;
  const kinds = rest.filter((column) => column !== body && column.mean < 30 && share(column, (text) => typeOfWords(text) !== null) > 0.6);
  return { author, subject: subject?.path ?? null, body: body?.path ?? null, kinds: new Set(kinds.map(({ path }) => path)) };
}

const CUT = /\s*(…|\.\.\.)$/;

/** A text that is cut off on the page, in full where an attribute of its element or one inside keeps it. */
export function fullTextOf(element: Element, text: string): string {
  if (!CUT.test(text)) return text;
  const start = text.replace(CUT, '');
  for (const part of [element, ...element.querySelectorAll('*')]) {
    for (const { value } of part.attributes) {
      const full = value.length > start.length ? value.trim() : '';
      if (full !== '' && full.replace(/\s+/g, ' ').startsWith(start.replace(/\s+/g, ' '))) return full;
    }
  }
  return text;
}

/** Whether a text is cut off on the page, and nothing there has the rest. */
export const isCut = (text: string): boolean => /…$/.test(text);

/** The text of an entry: the largest part around its text parts that holds nothing else, read as a person reads it. */
export function bodyOf(
  entry: Element,
  parts: readonly Part[],
  shape: EntryShape,
  mark: Element | null,
): { text: string; elements: Element[] } {
  const others = [
    mark,
    ...parts.filter(({ path }) => path === shape.author || path === shape.subject || shape.kinds.has(path)).map(({ element }) => element),
  ].filter((element): element is Element => element !== null);
  const own = parts.filter(({ path }) => path === shape.body);
  const chosen =
    own.length > 0
      ? own
      : parts.filter(({ path, text }) => path !== shape.author && path !== shape.subject && text.length >= 20).slice(0, 1);
  const roots = chosen.map(({ element }) => {
    let at = element;
    while (at !== entry && at.parentElement && at.parentElement !== entry && !others.some((other) => at.parentElement?.contains(other)))
      at = at.parentElement;
    return at;
  });
  const unique = [...new Set(roots)];
  const text = unique.map((element, index) => {
    if (element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement) return element.value.trim();
    const direct = others.some((other) => element.contains(other)) || element === mark;
    return fullTextOf(element, direct ? (chosen[index]?.text ?? '') : readText(element));
  });
  return { text: text.filter(Boolean).join('\n\n'), elements: unique };
}
