/** The people of a deal on a page that we do not know: lists of contacts, and cards with an address for email or a telephone number. */
import type { Contact } from '../model/deal.ts';
import { TITLES_BEFORE_NAME } from '../model/person-titles.ts';
import { pairsOf } from './general-fields.ts';
import type { Part } from './general-outside.ts';
import type { Pair } from './general-pairs.ts';
import { cellsOf, headsOf, isRow } from './general-tables.ts';
import { plainLabel } from './labels.ts';

const HEADING =
  'h1, h2, h3, h4, h5, h6, caption, legend, summary, [role="heading"], [class*="title"], [class*="heading"], [class*="header"]';
const PEOPLE =
  /(^|\s)(contacts?|people|stakeholders?|buying (group|committee)|contact roles|participants?|ansprechpartner(in|innen)?|kontakte?|kontaktpersonen|personen|interlocuteurs?|personnes|contactos?|personas|contatti|contatto|referenti|persone|contactpersonen|contacten|personen|contatos?|pessoas)(\s|$)/i;
const ONLY_PEOPLE = new RegExp(`^${PEOPLE.source}$`, 'i');
const NAME = new RegExp(
  `^${TITLES_BEFORE_NAME}\\p{Lu}[\\p{L}'’.-]*(?:\\s+(?:\\p{Lu}[\\p{L}'’.-]*|de|da|di|do|dos|van|der|den|von|zu|la|le|del|y|e|bin|al)){1,5}$`,
  'u',
);
const CONTACT_LINK = 'a[href^="mailto:"], a[href^="tel:"]';

/** Whether a text reads like the name of a person. */
export function isPersonName(text: string): boolean {
  return text.length <= 60 && !/[\d@:;!?]/.test(text) && NAME.test(text.trim());
}

const texts = (item: Element): string[] => {
  const walker = item.ownerDocument.createTreeWalker(item, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement?.closest('button, script, style, .avatar, [class*="avatar"]')) continue;
    found.push(...(node.nodeValue ?? '').split(/\s[–—|·•]\s|,\s|\s\(|\)|\n/).map((text) => text.replace(/\s+/g, ' ').trim()));
  }
  return found.filter(Boolean);
};

const isAddress = (text: string): boolean => /@|^\+?[\d\s()/.-]{6,}$|^https?:/.test(text);

/** A person of one item of a list: the first name in it, and what stands beside it as the role. */
function readPerson(item: Element): Contact | null {
  const parts = texts(item).filter((text) => !isAddress(text));
  const name = parts.find(isPersonName);
  if (!name) return null;
  const marked = item
    .querySelector('[class*="role"], [class*="position"], [class*="job"], [class*="function"], [data-field*="role"]')
    ?.textContent?.trim();
  const role = marked || parts.slice(parts.indexOf(name) + 1).find((text) => text.length > 1 && text.length < 60 && text !== name);
  return { name, role: role?.replace(/^[:(–—-]\s*/, '') ?? null };
}

/** Rows of a list of contacts: by its columns where it has headings. */
function readRow(row: Element): Contact | null {
  const heads = headsOf(row);
  const cells = cellsOf(row).map((cell) => cell.textContent?.replace(/\s+/g, ' ').trim() ?? '');
  const at = (words: RegExp): string | null => cells[heads.findIndex((head) => words.test(head))] || null;
  const name = at(/name|nom|nombre|naam|nome|contact|kontakt|person|ansprechpartner|referente/);
  if (!name || !isPersonName(name)) return readPerson(row);
  return { name, role: at(/role|rolle|rôle|rol|ruolo|função|papel|cargo|title|position|funktion|fonction|functie|funzione/) };
}

/** What follows a heading, up to the next one. */
function* after(heading: Element): Generator<Element> {
  const { parentElement: parent } = heading;
  const wrapped = heading.matches(HEADING) || parent?.childElementCount === 1;
  const start = heading.nextElementSibling || !wrapped ? heading : parent;
  for (
    let next = start?.nextElementSibling;
    next && !next.matches(HEADING) && !next.querySelector('h1, h2');
    next = next.nextElementSibling
  )
    yield next;
}

const lengthOf = (element: Element): number => element.textContent?.trim().length ?? 0;

/** The part that a heading stands over: the box around it that holds more than the heading, else what follows it. */
function partUnder(heading: Element): Element[] {
  for (let at: Element | null = heading; at && !/^(BODY|MAIN)$/.test(at.tagName); at = at.parentElement) {
    if (lengthOf(at) <= lengthOf(heading) + 3) continue;
    // One heading, and it leads: the box is its own.
    const others = [...at.querySelectorAll(HEADING)].filter(
      (other) => !other.contains(heading) && !heading.contains(other) && headsPart(other),
    );
    return others.length === 0 && at.textContent?.trim().startsWith(heading.textContent?.trim() ?? '') ? [at] : [...after(heading)];
  }
  return [...after(heading)];
}

/** Whether an element heads a part of the page, and is not a person's line that is made like a title. */
const headsPart = (element: Element): boolean =>
  /^(H\d|CAPTION|LEGEND|SUMMARY)$/.test(element.tagName) && lengthOf(element) > 0 && !isPersonName(element.textContent ?? '');

/** Elements with names of their own, as components have them. */
const components = (root: Part): Element[] =>
  [...root.querySelectorAll(':not(:defined)')].filter(({ localName }) => /-(title|header|heading|label)$/.test(localName));

function peopleLists(root: Part, isOwn: (element: Element) => boolean): Element[] {
  const headed = [...root.querySelectorAll(`${HEADING}, b, strong, div, span, p, [class]`), ...components(root)].filter((heading) => {
    const long = heading.textContent ?? '';
    if (long.length > 200 || !PEOPLE.test(long) || heading.closest('label') || heading.querySelector('label, input, select, textarea'))
      return false;
    const text = long.replace(/[\d()]/g, ' ').trim();
    // What is no heading by its tag or class has to be one by its words.
    return text.length > 3 && text.length < 40 && (heading.matches(HEADING) ? PEOPLE : ONLY_PEOPLE).test(text) && isOwn(heading);
  });
  const labelled = [...root.querySelectorAll('[aria-label], [id*="contacts"], [class*="contacts"], [data-region="contacts"]')].filter(
    (list) => list.matches('[id*="contacts"], [class*="contacts"], [data-region]') || PEOPLE.test(list.getAttribute('aria-label') ?? ''),
  );
  return [
    ...headed.flatMap(partUnder),
    ...labelled.filter(
      (list) => list.matches('ul, ol, section, div, aside, table') && isOwn(list) && !list.closest('nav, header, [role="navigation"]'),
    ),
  ];
}

const ROWS = 'li, tbody tr, tr, dd, [role="row"], [role="listitem"]';

/** The parts of a list that stand for one person each. */
function itemsOf(list: Element, isOwn: (element: Element) => boolean): Element[] {
  const rows = [...list.querySelectorAll(ROWS)].filter(
    (item) => !item.querySelector('li, tr, th, [role="columnheader"], [role="row"]') && isOwn(item),
  );
  if (rows.length > 0) return rows;
  const links = [...list.querySelectorAll(CONTACT_LINK)].map((link) => link.parentElement ?? link);
  if (links.length > 0) return links;
  return repeatedParts(list, isOwn) ?? [list];
}

/** The outermost children of one kind of which each holds a name: chips, cards, lines of a list made of plain boxes. */
function repeatedParts(list: Element, isOwn: (element: Element) => boolean): Element[] | null {
  let level: Element[] = [list];
  for (let depth = 0; depth < 6 && level.length > 0; depth++) {
    for (const parent of level) {
      const named = [...parent.children].filter((child) => !child.matches(HEADING) && isOwn(child) && texts(child).some(isPersonName));
      const kinds = new Set(named.map((child) => `${child.tagName} ${child.className}`));
      if (named.length > 1 && kinds.size === 1) return named;
    }
    level = level.flatMap((parent) => [...parent.children]);
  }
  const named = [...list.children].filter((child) => !child.matches(HEADING) && isOwn(child));
  return named.some((part) => part.matches('div, article, p, section')) ? named : null;
}

/** Everybody on the deal. `isOwn` says which elements count (of the record, outside its timeline); `owner` is ours and no contact. */
export function readPeople(root: Part, pairs: readonly Pair[], owner: string | null, isOwn: (element: Element) => boolean): Contact[] {
  const people = new Map<string, Contact>();
  const add = (person: Contact | null) => {
    if (!person || plainLabel(person.name) === plainLabel(owner)) return;
    const before = people.get(plainLabel(person.name));
    if (!before || (!before.role && person.role)) people.set(plainLabel(person.name), person);
  };
  for (const list of peopleLists(root, isOwn)) {
    for (const item of itemsOf(list, isOwn)) add(isRow(item) ? readRow(item) : readPerson(item));
  }
  for (const link of root.querySelectorAll(CONTACT_LINK)) {
    const around = link.closest('li, tr, address, article, [class*="contact"], [class*="person"], [class*="card"]') ?? link.parentElement;
    if (isOwn(link) && around && !around.querySelector('h1') && !around.closest('header')) add(readPerson(around));
  }
  for (const { value, element } of pairsOf(pairs, 'contact')) {
    // Several lines in one element: the first is the name.
    const lines = element.childElementCount > 0 && value === element.textContent?.replace(/\s+/g, ' ').trim() ? texts(element) : [];
    if (lines.filter(isPersonName).length > 1) continue;
    const [name = '', ...rest] = lines.length > 1 ? lines : (value ?? '').split(/\s*[(,–—|]\s*/);
    if (isPersonName(name)) add({ name, role: rest.join(' ').replace(/\)$/, '').trim() || null });
  }
  return [...people.values()];
}
