/** Which parts of a page that we do not know are the entries of its timeline: parts of one shape, each with a date and some text. */
import type { DateMark } from './general-dates.ts';

/** Entries of one shape, and the words over them. */
export interface EntryGroup {
  entries: Element[];
  heading: string;
  /** Whether heading or class say that this is a timeline. */
  named: boolean;
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
  const aligned = marks.map((mark, index) => mark.closest(selector) ?? parts[index] ?? mark);
  const depth = container ? depthOf(most[0] as Element, container) : 0;
  // Parts of that shape without a date belong to the timeline too: they are counted as undated.
  const all = container
    ? [...container.querySelectorAll(selector)].filter(
        (part) =>
          depthOf(part, container) === depth &&
          most.some((own) => own.parentElement && part.parentElement && shapeOf(own.parentElement) === shapeOf(part.parentElement)),
      )
    : [];
  return [...new Set([...aligned.filter((part) => part.matches(selector)), ...all])].sort((a, b) =>
    a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  );
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

/** The words over a part: its own label, or the nearest heading before it, some levels up. */
export function headingOver(element: Element): string {
  let at: Element | null = element;
  for (let level = 0; at && level < 5 && !/^(BODY|MAIN)$/.test(at.tagName); level++, at = at.parentElement) {
    const label = at.getAttribute('aria-label') ?? labelledBy(at) ?? tabLabel(at);
    if (label) return label;
    const own = at.querySelector(
      ':scope > caption, :scope > legend, :scope > summary, :scope > :is(h1,h2,h3,h4,h5,h6), :scope > header :is(h2,h3,h4), :scope > [class*="header"] , :scope > [class*="heading"]',
    );
    if (own && level > 0 && own.textContent && own.textContent.trim().length < 60) return own.textContent.trim();
    for (let before = at.previousElementSibling; before; before = before.previousElementSibling) {
      if (before.matches('h1')) return '';
      if (before.matches('h2,h3,h4,h5,h6,[role="heading"],legend')) return before.textContent?.trim() ?? '';
    }
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

const textLength = (entry: Element): number =>
  (entry.textContent ?? '').replace(/\s+/g, ' ').trim().length +
  [...entry.querySelectorAll('textarea')].reduce((sum, area) => sum + area.value.length, 0);

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
  const heading = headingOver(first.parentElement ?? first);
  const around = namesAround(first);
  if (OTHER.test(heading) && !TIMELINE.test(heading.replace(OTHER, ''))) return null;
  const named = TIMELINE.test(heading) || TIMELINE.test(around);
  const dated = entries.filter((entry) => marks.some((mark) => entry.contains(mark)));
  const lengths = dated.map(textLength).map((length) => length - 12);
  const full = lengths.filter((length) => length >= MIN_TEXT);
  if (full.length < (named ? 1 : 2) || full.length < dated.length * 0.5) return null;
  const text = full.reduce((sum, length) => sum + Math.min(length, 200), 0);
  return { entries, heading, named, score: text * (named ? 3 : 1) };
}

const overlap = (a: EntryGroup, b: EntryGroup): boolean =>
  a.entries.some((one) => b.entries.some((other) => one.contains(other) || other.contains(one)));

/** The timeline's entries: of every group that a heading or a class names as one; else of the one that holds most. Best first. */
export function findEntryGroups(marks: readonly DateMark[]): EntryGroup[] {
  const byShape = new Map<string, Element[]>();
  for (const { element } of marks) {
    const key = `${shapeOf(element)}<${element.parentElement ? shapeOf(element.parentElement) : ''}`;
    byShape.set(key, [...(byShape.get(key) ?? []), element]);
  }
  const loose = new Map<string, Element[]>();
  for (const { element } of marks) {
    const key = `${element.tagName}${placeOf(element)}${element.parentElement ? placeOf(element.parentElement) : ''}`;
    loose.set(key, [...(loose.get(key) ?? []), element]);
  }
  const groups = [...byShape.values(), ...loose.values()].flatMap((group) => score(group) ?? []).sort((a, b) => b.score - a.score);
  const pool = groups.some(({ named }) => named) ? groups.filter(({ named }) => named) : groups.slice(0, 1);
  const chosen: Scored[] = [];
  for (const group of pool) if (!chosen.some((other) => overlap(group, other))) chosen.push(group);
  return chosen;
}
