/** The people of a deal on a page that we do not know: lists of contacts, and cards with an address for email or a telephone number. */
import type { Contact } from '../model/deal.ts';
import { pairsOf } from './general-fields.ts';
import type { Pair } from './general-pairs.ts';
import { plainLabel } from './labels.ts';

const HEADING =
  'h1, h2, h3, h4, h5, h6, caption, legend, summary, [role="heading"], [class*="title"], [class*="heading"], [class*="header"]';
const PEOPLE =
  /(^|\s)(contacts?|people|stakeholders?|buying (group|committee)|contact roles|participants?|ansprechpartner(in|innen)?|kontakte?|kontaktpersonen|personen|interlocuteurs?|personnes|contactos?|personas|contatti|contatto|referenti|persone|contactpersonen|contacten|personen|contatos?|pessoas)(\s|$)/i;
const NAME =
  /^(?:(?:Dr|Mr|Mrs|Ms|Prof|Herr|Frau|Ing|M|Mme)\.?\s+)*\p{Lu}[\p{L}'’.-]*(?:\s+(?:\p{Lu}[\p{L}'’.-]*|de|da|di|do|dos|van|der|den|von|zu|la|le|del|y|e|bin|al)){1,5}$/u;
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
  const heads = [...(row.closest('table')?.querySelectorAll('thead th, tr:first-child > th') ?? [])].map((head) =>
    plainLabel(head.textContent),
  );
  const cells = [...row.children].map((cell) => cell.textContent?.replace(/\s+/g, ' ').trim() ?? '');
  const at = (words: RegExp): string | null => cells[heads.findIndex((head) => words.test(head))] || null;
  const name = at(/name|nom|nombre|naam|contact|kontakt|person|ansprechpartner|referente/);
  if (!name || !isPersonName(name)) return readPerson(row);
  return { name, role: at(/role|rolle|rôle|rol|ruolo|função|papel|cargo|title|position|funktion|fonction|functie|funzione/) };
}

/** What follows a heading, up to the next one. */
function* after(heading: Element): Generator<Element> {
  const start = heading.nextElementSibling ? heading : heading.parentElement;
  for (
    let next = start?.nextElementSibling;
    next && !next.matches(HEADING) && !next.querySelector('h1, h2');
    next = next.nextElementSibling
  )
    yield next;
}

function peopleLists(root: ParentNode, isOwn: (element: Element) => boolean): Element[] {
  const headed = [...root.querySelectorAll(HEADING)].filter((heading) => {
    const text = (heading.textContent ?? '').replace(/[\d()]/g, ' ').trim();
    return text.length < 40 && PEOPLE.test(text) && isOwn(heading);
  });
  const lists = headed.flatMap((heading) => {
    const around = heading.closest(
      'section, table, fieldset, details, [class*="card"], [class*="panel"], [class*="section"], [class*="widget"]',
    );
    return around && !around.querySelector('h1') ? [around] : [...after(heading)];
  });
  const labelled = [...root.querySelectorAll('[aria-label], [id*="contacts"], [class*="contacts"], [data-region="contacts"]')].filter(
    (list) => list.matches('[id*="contacts"], [class*="contacts"], [data-region]') || PEOPLE.test(list.getAttribute('aria-label') ?? ''),
  );
  return [
    ...lists,
    ...labelled.filter((list) => list.matches('ul, ol, section, div, aside, table') && isOwn(list) && !list.closest('nav, header')),
  ];
}

/** The parts of a list that stand for one person each. */
function itemsOf(list: Element, isOwn: (element: Element) => boolean): Element[] {
  const rows = [...list.querySelectorAll('li, tbody tr, dd')].filter((item) => !item.querySelector('li, tr, th') && isOwn(item));
  if (rows.length > 0) return rows;
  const links = [...list.querySelectorAll(CONTACT_LINK)].map((link) => link.parentElement ?? link);
  if (links.length > 0) return links;
  const parts = [...list.children].filter((child) => !child.matches(HEADING));
  return parts.some((part) => part.matches('div, article, p, section')) ? parts : [list];
}

/** Everybody on the deal. `isOwn` says which elements count (of the record, outside its timeline); `owner` is ours and no contact. */
export function readPeople(
  root: ParentNode,
  pairs: readonly Pair[],
  owner: string | null,
  isOwn: (element: Element) => boolean,
): Contact[] {
  const people = new Map<string, Contact>();
  const add = (person: Contact | null) => {
    if (!person || plainLabel(person.name) === plainLabel(owner)) return;
    const before = people.get(plainLabel(person.name));
    if (!before || (!before.role && person.role)) people.set(plainLabel(person.name), person);
  };
  for (const list of peopleLists(root, isOwn)) {
    for (const item of itemsOf(list, isOwn)) add(item.tagName === 'TR' ? readRow(item) : readPerson(item));
  }
  for (const link of root.querySelectorAll(CONTACT_LINK)) {
    const around = link.closest('li, tr, address, article, [class*="contact"], [class*="person"], [class*="card"]') ?? link.parentElement;
    if (isOwn(link) && around && !around.querySelector('h1') && !around.closest('header')) add(readPerson(around));
  }
  for (const { value } of pairsOf(pairs, 'contact')) {
    const [name = '', ...rest] = (value ?? '').split(/\s*[(,–—|]\s*/);
    if (isPersonName(name)) add({ name, role: rest.join(' ').replace(/\)$/, '').trim() || null });
  }
  return [...people.values()];
}
