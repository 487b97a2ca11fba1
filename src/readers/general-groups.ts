/** Which parts of a page that we do not know are the entries of its timeline: parts of one shape, each with a date and some text. */
import type { DateMark } from './general-dates.ts';

/** Entries of one shape, and the words over them. */
export interface EntryGroup {
  entries: Element[];
  heading: string;
  /** Whether heading or class say that this is a timeline. */
  named: boolean;
  /** Entries that are only a heading: what follows each of them up to the next. */
  tails?: ReadonlyMap<Element, Element[]>;
  /** Where the parts of an entry stand, for those that the rep has taught; null for an entry without that part. */
  taught?: Partial<Record<'date' | 'author' | 'text', (entry: Element) => Element | null>>;
}

const TIMELINE =
  /timeline|activit|(?<!audit.?)histor|\bfeed|stream|chatter|\bnotes?\b|notizen?|comment|kommentare?|journal|communicat|correspond|conversation|interaction|\bemails?\b|e-mails?|messages?\b|nachrichten|\bcalls?\b|anrufe|meetings?|besprechungen|termine|aktivität|verlauf|kommunikation|historie|chronik|activité|historique|échanges|actividad|historial|attività|storico|cronologia|activiteit|tijdlijn|geschiedenis|notities|atividade|histórico|linha do tempo|línea de tiempo|fil d|log\b/i;
const OTHER =
  /\baudit|products?|produkte|lines|line items?|positionen|quotes?|angebote|invoices?|orders?|files?|dateien|attachments?|documents?|dokumente|other deals|related|similar|recent(ly)?|changes|änderungen|field history|stage history|phasenverlauf|contacts?|kontakte|upcoming|open tasks|notifications?|sidebar/i;
const MIN_TEXT = 20;

const stableClasses = (element: Element): string[] =>
  [...element.classList].filter((name) => !/\d{3}|^(active|open|selected|odd|even|first|last)$|^(is|has)-|^(odd|even)[A-Z]/.test(name));
const placeOf = (element: Element): string =>
  element.parentElement?.tagName === 'TR' ? String([...element.parentElement.children].indexOf(element)) : '';
const shapeOf = (element: Element): string => `${element.tagName}.${stableClasses(element).sort().join('.')}${placeOf(element)}`;

/** Elements of the same kind: the same tag, and every class that at least half of the sample carries. */
export function commonSelector(sample: readonly Element[]): string | null {
  const tags = new Set(sample.map((element) => element.tagName));
  const [tag] = tags;
  if (tags.size !== 1 || !tag) return null;
  const counts = new Map<string, number>();
  for (const element of sample) for (const name of stableClasses(element)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const shared = [...counts].filter(([, count]) => count === sample.length).map(([name]) => `.${CSS.escape(name)}`);
  return tag.toLowerCase() + shared.join('');
}

/** How often each ancestor holds a mark of the group. */
function countAround(marks: readonly Element[]): Map<Element, number> {
  const counts = new Map<Element, number>();
  for (const mark of marks) for (let at: Element | null = mark; at; at = at.parentElement) counts.set(at, (counts.get(at) ?? 0) + 1);
  return counts;
}

/** The largest part around a mark that holds no other mark of its kind. */
function widest(mark: Element, counts: ReadonlyMap<Element, number>): Element {
  let at = mark;
  while (at.parentElement && counts.get(at.parentElement) === 1 && !/^(BODY|MAIN|TABLE|TBODY)$/.test(at.parentElement.tagName))
    at = at.parentElement;
  return at;
}

/** The shape that most parts have; a part that is larger (the only one of its day) is cut down to it. */
function align(parts: readonly Element[], marks: readonly Element[]): Element[] {
  const counts = new Map<string, Element[]>();
  for (const part of parts) {
    const key = `${part.tagName}.${stableClasses(part)[0] ?? ''}`;
    counts.set(key, [...(counts.get(key) ?? []), part]);
  }
  const main = [...counts.values()].sort((a, b) => b.length - a.length)[0] ?? [];
  // Entries of other types beside them (`entry call`, `entry mail`) are of the same kind.
  const most = parts.filter(
    (part) => main.includes(part) || main.some((own) => own.tagName === part.tagName && own.parentElement === part.parentElement),
  );
  const selector = most.length > 1 ? commonSelector(most) : null;
  if (!selector) return [...parts];
  const container = commonAncestor(most);
  const aligned = marks.map((mark, index) => mark.closest(selector) ?? parts[index] ?? mark).filter((part) => part.matches(selector));
  const depth = container ? depthOf(most[0] as Element, container) : 0;
  const parents = new Set(most.flatMap((part) => (part.parentElement ? [shapeOf(part.parentElement)] : [])));
  const isKin = (part: Element): boolean => part.parentElement !== null && parents.has(shapeOf(part.parentElement));
  // Parts of that shape without a date belong to the timeline too: they are counted as undated.
  const all = [...(container?.querySelectorAll(selector) ?? [])].filter(
    (part) => container && depthOf(part, container) === depth && isKin(part),
  );
  const found = new Set(all);
  if (aligned.every((part) => found.has(part))) return all;
  return [...new Set([...aligned, ...all])].sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
}

function depthOf(element: Element, ancestor: Element): number {
  let depth = 0;
  for (let at: Element | null = element; at && at !== ancestor; at = at.parentElement) depth++;
  return depth;
}

/** The nearest element around all of them; null for none. */
export function commonAncestor(elements: readonly Element[]): Element | null {
  let at = elements[0]?.parentElement ?? null;
  while (at && !elements.every((element) => at?.contains(element))) at = at.parentElement;
  return at;
}

const HEADINGS = 'caption, legend, summary, h1, h2, h3, h4, h5, h6, header, [class*="header"], [class*="heading"], [role="heading"]';

/** The words over an entry: the nearest heading before it or its list, or the label of what lies around. */
export function headingOver(entry: Element): string {
  let inner = entry;
  for (let level = 0; level < 6 && inner.parentElement && !/^(BODY|MAIN)$/.test(inner.tagName); level++, inner = inner.parentElement) {
    for (let before = inner.previousElementSibling; before; before = before.previousElementSibling) {
      if (before.matches('h1') || before.querySelector('h1')) return '';
      const text = before.textContent?.trim() ?? '';
      if (before.matches(HEADINGS) && before.tagName !== entry.tagName && text !== '' && text.length < 60) return text;
    }
    const around = inner.parentElement;
    const label = around.getAttribute('aria-label') ?? labelledBy(around) ?? tabLabel(around);
    if (label) return label;
  }
  return '';
}

const labelledBy = (element: Element): string | null => {
  const id = element.getAttribute('aria-labelledby')?.split(' ')[0];
  return (id && element.ownerDocument.getElementById(id)?.textContent?.trim()) || null;
};

/** The label of the tab that shows a part. */
function tabLabel(element: Element): string | null {
  if (!element.id) return null;
  const id = CSS.escape(element.id);
  const tab = element.ownerDocument.querySelector(
    `a[href="#${id}"], [aria-controls="${id}"], [data-bs-target="#${id}"], [data-target="#${id}"]`,
  );
  return tab?.textContent?.trim() || null;
}

function namesAround(element: Element): string {
  const names: string[] = [];
  let at: Element | null = element;
  for (let level = 0; at && level < 4 && !/^(BODY|MAIN)$/.test(at.tagName); level++, at = at.parentElement)
    names.push(at.id, at.getAttribute('class') ?? '', at.getAttribute('data-region') ?? '');
  return names.join(' ').replace(/[-_]/g, ' ');
}

/** What stands between an entry and the next one, where entries are mere headings in one row (`<h4>date, author</h4><p>text</p>`). */
function tailsOf(entries: readonly Element[]): Map<Element, Element[]> {
  const own = new Set(entries);
  return new Map(
    entries.map((entry) => {
      const tail: Element[] = [];
      for (let next = entry.nextElementSibling; next && !own.has(next) && !next.matches('h1, h2, h3'); next = next.nextElementSibling)
        tail.push(next);
      return [entry, tail];
    }),
  );
}

const textLength = (entry: Element): number =>
  (entry.textContent ?? '').replace(/\s+/g, ' ').trim().length +
  [...entry.getElementsByTagName('textarea')].reduce((sum, area) => sum + area.value.length, 0) +
  // An email in a frame, whose length no entry tells.
  entry.getElementsByTagName('iframe').length * MIN_TEXT * 2;

interface Scored extends EntryGroup {
  score: number;
}

function score(marks: readonly Element[]): Scored | null {
  const counts = countAround(marks);
  const entries = align(
    marks.map((mark) => widest(mark, counts)),
    marks,
  );
  const first = entries[0];
  if (!first) return null;
  const heading = headingOver(first);
  const around = namesAround(first);
  if (OTHER.test(heading) && !TIMELINE.test(heading.replace(OTHER, ''))) return null;
  const named = TIMELINE.test(heading) || TIMELINE.test(around);
  const holding = countAround(marks);
  const dated = entries.filter((entry) => holding.has(entry));
  const isHeads = dated.length > 1 && dated.every((entry) => entry.matches('h3, h4, h5, h6, dt, p, strong, b') && textLength(entry) < 70);
  const tails = isHeads ? tailsOf(dated) : null;
  const lengths = (
    tails ? dated.map((entry) => (tails.get(entry) ?? []).reduce((sum, part) => sum + textLength(part), 12)) : dated.map(textLength)
  ).map((length) => length - 12);
  const full = lengths.filter((length) => length >= MIN_TEXT);
  if (full.length < (named ? 1 : 2) || full.length < dated.length * 0.5) return null;
  const text = full.reduce((sum, length) => sum + Math.min(length, 200), 0);
  return { entries: tails ? dated : entries, ...(tails ? { tails } : {}), heading, named, score: text * (named ? 3 : 1) };
}

const overlap = (a: EntryGroup, b: EntryGroup): boolean =>
  a.entries.some((one) => b.entries.some((other) => one.contains(other) || other.contains(one)));

/** The timeline's entries: of every group that a heading or a class names as one; else of the one that holds most. Best first. */
export function findEntryGroups(marks: readonly DateMark[]): EntryGroup[] {
  // Tables are lists of their own, however alike their cells are.
  const tables = new Map<Element | null, number>();
  const tableOf = (element: Element): number => {
    const table = element.closest('td, th, [role="gridcell"]')?.closest('table, [role="grid"], [role="table"]') ?? null;
    if (!tables.has(table)) tables.set(table, tables.size);
    return tables.get(table) ?? 0;
  };
  const byShape = new Map<string, Element[]>();
  for (const { element } of marks) {
    const key = `${tableOf(element)} ${shapeOf(element)}<${element.parentElement ? shapeOf(element.parentElement) : ''}`;
    byShape.set(key, [...(byShape.get(key) ?? []), element]);
  }
  const loose = new Map<string, Element[]>();
  for (const { element } of marks) {
    const key = `${tableOf(element)} ${element.tagName}${placeOf(element)}${element.parentElement ? placeOf(element.parentElement) : ''}`;
    loose.set(key, [...(loose.get(key) ?? []), element]);
  }
  // The looser groups are tried only where they hold more than one shape does.
  const known = new Map([...byShape.values()].map((group) => [group[0], group.length]));
  const wider = [...loose.values()].filter((group) => known.get(group[0]) !== group.length);
  const strict = [...byShape.values()].flatMap((group) => {
    const scored = score(group);
    return scored && group.length > 1 ? [{ group, scored }] : scored ? [{ group: [], scored }] : [];
  });
  // Two lists that are each whole by themselves (emails and calls) are not one list of two shapes.
  const whole = new Set(strict.flatMap(({ group }) => group));
  const needed = wider.filter((group) => !group.every((mark) => whole.has(mark)));
  const groups = [...strict.map(({ scored }) => scored), ...needed.flatMap((group) => score(group) ?? [])].sort(
    (a, b) => b.score - a.score,
  );
  const pool = groups.some(({ named }) => named) ? groups.filter(({ named }) => named) : groups.slice(0, 1);
  const chosen: Scored[] = [];
  for (const group of pool) if (!chosen.some((other) => overlap(group, other))) chosen.push(group);
  return chosen;
}
