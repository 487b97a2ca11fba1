/** The timeline of a page that we do not know: its groups of entries, each read by the shape that the group shows. */
import type { ActivityType, Direction } from '../model/deal.ts';
import { readText } from './dom.ts';
import { collectEntries, type EntryDraft, type Timeline } from './entries.ts';
import { readFrames } from './frame-text.ts';
import { type DateMark, leadingDate, momentOf } from './general-dates.ts';
import { bodyOf, type EntryShape, isCut, learnShape, type Part, partsOf } from './general-entry.ts';
import { commonSelector, type EntryGroup } from './general-groups.ts';
import { isSelf, nameIn, readHead } from './general-head.ts';
import { isTableOfEntries, rowReader } from './general-rows.ts';
import { headsOf } from './general-tables.ts';
import { directionOfWords, marksOf, typeOfWords } from './general-words.ts';
import { plainLabel } from './labels.ts';
import type { DateHabits } from './page-dates.ts';
import { findShownValue } from './shown-value.ts';

/** Who is who on the page, for authors and directions. */
export interface Voices {
  owner: string | null;
  contacts: readonly string[];
}

/** Reads one entry of a group; null for what is none. */
export interface EntryReader {
  read(entry: Element): EntryDraft | null;
  /** Everything that it goes by besides the entry's own markup; null where that cannot be told. */
  context: string | null;
}

const same = (a: string, b: string): boolean => plainLabel(a) === plainLabel(b);

/** What marks and words say of the direction. A mark outweighs who wrote; a word of a sentence does not (`Priya sent an email`). */
export interface ToldDirection {
  mark: Direction | null;
  word: Direction | null;
}

/** Who speaks: told by marks, or by who writes to whom. Calls and meetings have two sides, notes are ours. */
export function directionOf(
  type: ActivityType | null,
  author: string,
  told: ToldDirection,
  { owner, contacts }: Voices,
  to: string | null = null,
): Direction | null {
  const isTheirs = (who: string): boolean =>
    who !== '' &&
    contacts.some((name) => same(name, who) || (who.includes(' ') && name.includes(who)) || (name.includes(' ') && who.includes(name)));
  const isOurs = (who: string): boolean => owner !== null && who !== '' && same(owner, who);
  if (type === 'note' && isTheirs(author)) return 'inbound';
  if (type !== 'email') return 'internal';
  if (told.mark) return told.mark;
  if (isTheirs(author)) return 'inbound';
  if (isOurs(author)) return 'outbound';
  if (to && isTheirs(to)) return 'outbound';
  if (to && isOurs(to)) return 'inbound';
  return told.word;
}

const you = (author: string, owner: string | null): string => (isSelf(author) && owner ? owner : author);

const wordOf = (text: string): ToldDirection => ({ mark: null, word: directionOfWords(text) });

const ownId = (entry: Element): string | null =>
  ['data-id', 'data-entry-id', 'data-activity-id', 'data-record-id', 'data-note-id', 'data-event-id', 'data-key', 'id']
    .map((name) => entry.getAttribute(name))
    .find((id) => id && /\d/.test(id) && !/^:r|^ember\d|^ext-/.test(id)) ?? null;

/** The first date of an entry, at the place where the group keeps it. */
function findMark(entry: Element, marks: ReadonlyMap<Element, string>, habits: DateHabits, usual: string | null): DateMark | null {
  const there = usual && entry.querySelector(usual);
  const told = there && (marks.get(there) ?? momentOf(there, habits));
  if (told) return { element: there, at: told };
  const elements = [entry, ...entry.querySelectorAll('time, [datetime], abbr[title], relative-time, [data-date], [data-timestamp]')];
  for (const element of entry.querySelectorAll('*')) if (marks.has(element)) return { element, at: marks.get(element) ?? '' };
  for (const element of elements.slice(1)) {
    const at = momentOf(element, habits);
    if (at) return { element, at };
  }
  for (const element of entry.querySelectorAll('span, small, div, p, td, em, i, b, strong, h3, h4, h5, h6, a')) {
    if (element.childElementCount > 1 || (element.textContent?.length ?? 0) > 70) continue;
    const at = momentOf(element, habits);
    if (at) return { element, at };
  }
  const at = momentOf(entry, habits);
  return at ? { element: entry, at } : null;
}

/** The selector of elements of one kind by tag and classes; null where no class or telling tag marks them. */
function classedSelector(elements: readonly Element[]): string | null {
  const selector = elements.length > 1 ? commonSelector(elements) : null;
  return selector && (selector.includes('.') || selector === 'time') ? selector : null;
}

/** An entry that is one text with a date in front: `12.11.2026 14:02 Anna Berg: We would like …`. */
function readPlain(entry: Element, at: string, known: readonly string[]): { author: string; text: string; at: string; lead: string } {
  const full = entry.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  const rest = full.slice(leadingDate(full).length).replace(/^[\])\s,;:–—|-]+/, '');
  const [, lead = '', text = ''] = /^([^:–—|]{2,50})\s*[:–—|]\s+(.+)$/su.exec(rest) ?? [];
  const author = lead && nameIn(lead.replace(/\(.*\)/, '').trim(), known);
  return { author: author || '', text: author || typeOfWords(lead) ? text : rest, at, lead };
}

/** What the entry is: attributes first, then icons and classes, then a short mark, then the words of its head. */
function typeOf(
  entry: Element,
  parts: readonly Part[],
  shape: EntryShape,
  body: readonly Element[],
  heading: string,
  known: readonly string[],
): { type: ActivityType | null; told: ToldDirection } {
  const inBody = (element: Element) => body.some((part) => part !== entry && part.contains(element));
  const { attributes, classes } = marksOf(entry, inBody);
  // Of the author's part only what stands beside the name (`Email from Ravi Patel`); nothing of the text.
  const heads = parts.map(({ path, text, element }) => {
    if (path === shape.body || inBody(element)) return '';
    return path === shape.author ? readHead(text, known).rest : text;
  });
  const badges = parts.flatMap(({ path, element }, index) => {
    const text = heads[index] ?? '';
    return path !== shape.subject && path !== shape.body && !inBody(element) && text !== '' && text.length < 25 ? [text] : [];
  });
  // A list of one kind (`Notes`): what its entries are called says nothing else.
  const ofOneKind = heading.trim().split(/\s+/).length === 1 ? typeOfWords(heading) : null;
  const type =
    typeOfWords(attributes) ??
    badges.map(typeOfWords).find(Boolean) ??
    typeOfWords(classes) ??
    ofOneKind ??
    heads.map((text) => typeOfWords(text.split(' ').slice(0, 8).join(' '))).find(Boolean) ??
    typeOfWords(heading);
  const alone = badges.filter((text) => text.split(' ').length < 3);
  const mark = directionOfWords(attributes) ?? directionOfWords(alone.join(' ')) ?? directionOfWords(classes);
  return { type: type ?? null, told: { mark, word: directionOfWords(heads.join(' ').slice(0, 200)) } };
}

/** The text of a taught part, wherever the page keeps it. */
const textOf = (element: Element): string =>
  element.matches('input, textarea, select') ? (findShownValue(element) ?? '') : readText(element);

/** Whether an entry carries only its time, under the heading of its day. */
const hasTimeOfDay = (entry: Element, hours: readonly Element[]): boolean => hours.some((hour) => entry.contains(hour));

/** Makes the reader of one group's entries: learns its shape from the first forty. */
function groupReader(
  group: EntryGroup,
  marks: ReadonlyMap<Element, string>,
  habits: DateHabits,
  voices: Voices,
  hours: readonly Element[],
): EntryReader {
  const known = [...voices.contacts, ...(voices.owner ? [voices.owner] : [])];
  const { taught = {} } = group;
  if (!group.taught && isTableOfEntries(group.entries))
    return {
      read: rowReader(group, habits, (type, author, told, to) => directionOf(type, author, told, voices, to), voices.owner),
      context: JSON.stringify(['row', habits, voices, group.heading, headsOf(group.entries[0] as Element)]),
    };
  let usual: string | null = null;
  const markOf = (entry: Element): DateMark | null => {
    if (!taught.date) return findMark(entry, marks, habits, usual);
    const element = taught.date(entry);
    const at = element && (momentOf(element, habits) ?? (element.parentElement && momentOf(element.parentElement, habits)));
    return element && at ? { element, at } : null;
  };
  // Where the first entries show their date, so do the others.
  const first = group.entries.slice(0, 40).flatMap((entry) => findMark(entry, marks, habits, null)?.element ?? []);
  usual = first.every((element, index) => element !== group.entries[index]) ? classedSelector(first) : null;
  const sample = group.entries.slice(0, 40).map((entry) => partsOf(entry, markOf(entry)?.element ?? null));
  const shape = learnShape(sample, known);
  // Their parts stand outside them, or the rep has said where.
  const apart = group.taught || group.tails || group.entries.some((entry) => hasTimeOfDay(entry, hours));
  const context = apart ? null : JSON.stringify([habits, voices, group.heading, { ...shape, kinds: [...shape.kinds] }]);
  const read = (entry: Element): EntryDraft | null => {
    const mark = markOf(entry);
    const empty = { id: ownId(entry), at: mark?.at ?? null, type: null, direction: null, author: '', subject: null, text: '' };
    if (!mark) return (entry.textContent?.trim().length ?? 0) < 20 ? null : empty;
    const tail = group.tails?.get(entry);
    if (tail) {
      const head = (entry.textContent ?? '').replace(leadingDate(entry.textContent?.trim() ?? ''), ' ');
      const author = you(nameIn(head.replace(/\(.*?\)/g, ' '), known) ?? '', voices.owner);
      const type = typeOfWords(head.replace(author, ' ')) ?? typeOfWords(group.heading) ?? 'note';
      const text = tail.map(readText).filter(Boolean).join('\n\n');
      return { ...empty, type, author, text, direction: directionOf(type, author, wordOf(head), voices, readHead(head, known).to) };
    }
    if (mark.element === entry) {
      const { author, text, lead } = readPlain(entry, mark.at, known);
      const type = typeOfWords(lead) ?? typeOf(entry, [], shape, [], group.heading, known).type ?? 'note';
      return { ...empty, type, author, text, direction: directionOf(type, author, wordOf(lead), voices, readHead(lead, known).to) };
    }
    const parts = partsOf(entry, mark.element);
    const written = taught.text?.(entry);
    const body = written ? { text: textOf(written), elements: [written] } : bodyOf(entry, parts, shape, mark.element);
    const { type, told } = typeOf(entry, parts, shape, body.elements, group.heading, known);
    const speaker = taught.author?.(entry);
    const said = speaker ? textOf(speaker) : (parts.find(({ path }) => path === shape.author)?.text ?? '');
    const beside =
      parts.find(({ path, text }) => path.endsWith('#text') && text.length < 60 && nameIn(text, known))?.text ??
      mark.element.textContent ??
      '';
    const head = readHead(said, known);
    const author = you((said ? (head.from ?? (head.to ? '' : said)) : (nameIn(beside, known) ?? '')).trim(), voices.owner);
    const subject = parts.find(({ path }) => path === shape.subject)?.text ?? null;
    // What stands in a frame is read where scripts may read it; where not, the entry counts and its text is said to be missing.
    const framed = readFrames(entry);
    const text = [body.text, framed].filter(Boolean).join('\n\n') || subject || '';
    if (!text && framed !== null) return null;
    // A plain entry of a timeline that names no types is a note.
    const certain = type ?? 'note';
    return {
      ...empty,
      type: certain,
      author,
      subject: body.text ? subject : null,
      text,
      direction: directionOf(certain, author, told, voices, head.to),
      cut: framed === null || isCut(text),
    };
  };
  return { read, context };
}

/** Reads the entries of all groups, yielding after each. */
export function* readGroups(
  groups: readonly EntryGroup[],
  dates: readonly DateMark[],
  habits: DateHabits,
  voices: Voices,
): Generator<void, Timeline> {
  const marks = new Map(dates.map(({ element, at }) => [element, at]));
  const hours = dates.filter(({ underDay }) => underDay).map(({ element }) => element);
  const readers = new Map<Element, EntryReader>();
  for (const group of groups) {
    const reader = groupReader(group, marks, habits, voices, hours);
    for (const entry of group.entries) readers.set(entry, reader);
    yield;
  }
  return yield* collectEntries(
    readers.keys(),
    (entry) => readers.get(entry)?.read(entry) ?? null,
    (entry) => readers.get(entry)?.context ?? null,
  );
}
