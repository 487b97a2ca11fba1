/** The chatter of an Odoo record: messages, notes, logged and planned activities, and the history of fields. Written for 17 to 19. */
import { addDays } from '../model/day.ts';
import type { ActivityType, Direction } from '../model/deal.ts';
import { type DateStyle, findWrittenDay, findWrittenMoment } from './dates-in-words.ts';
import { findAttribute, findText, readText } from './dom.ts';
import type { EntryDraft } from './entries.ts';

/** Who is who on the page, which tells in which direction a message went. */
export interface People {
  owner: string | null;
  contacts: readonly string[];
}

// Activity types can be renamed; their pictures rarely are. [SRC] the types Odoo installs.
const TYPE_OF_ICON: ReadonlyMap<string, ActivityType> = new Map([
  ['fa-phone', 'call'],
  ['fa-users', 'meeting'],
  ['fa-calendar', 'meeting'],
  ['fa-envelope', 'email'],
  ['fa-tasks', 'task'],
  ['fa-check', 'task'],
]);

function typeOfIcon(icon: Element | null): ActivityType | null {
  for (const name of icon?.classList ?? []) {
    const type = TYPE_OF_ICON.get(name);
    if (type) return type;
  }
  return null;
}

/** The text of a message without its subject line and without the links that fold quoted text. */
function readBody(body: Element): string {
  const subject = body.querySelector(':scope > em');
  const text = readText(body);
  const prefix = subject ? readText(subject) : '';
  const folds = findFolds(body).map((fold) => readText(fold));
  const bare = prefix && text.startsWith(prefix) ? text.slice(prefix.length) : text;
  return folds
    .filter((fold) => fold !== '')
    .reduce((rest, fold) => rest.replace(fold, ''), bare)
    .trim();
}

function findFolds(body: Element): Element[] {
  const parts: ParentNode[] = [body, ...[...body.querySelectorAll('div')].flatMap((part) => part.shadowRoot ?? [])];
  return parts.flatMap((part) => [...part.querySelectorAll('.o-mail-read-more-less')]);
}

/** Emails keep their text in an open shadow root, whose host has no name. [SRC] */
const isEmail = (body: Element): boolean => [...body.querySelectorAll('div')].some((part) => part.shadowRoot !== null);

/** Only people of the house leave notes and change fields: whoever does is not the prospect. */
export function findColleagues(chatter: Element): Set<string> {
  const inside = '.o-mail-Message:is(.o-selfAuthored, :has(.o-note, .o-mail-Message-tracking)) .o-mail-Message-author';
  return new Set([...chatter.querySelectorAll(inside)].flatMap((author) => author.textContent?.trim() || []));
}

function directionOf(message: Element, body: Element, author: string, people: People, colleagues: ReadonlySet<string>): Direction | null {
  if (message.classList.contains('o-selfAuthored') || author === people.owner) return 'outbound';
  // A person of a company may be shown as "Company, Person".
  const isContact = people.contacts.some((name) => name === author || author.endsWith(`, ${name}`) || author.startsWith(`${name}, `));
  if (isContact) return 'inbound';
  if (colleagues.has(author)) return 'outbound';
  // The mail gateway shows the bare address of a sender it does not know.
  return author.includes('@') || isEmail(body) ? 'inbound' : null;
}

/** What a squashed message leaves out, taken from the one before it. */
export interface Header {
  at: string | null;
  author: string;
}

/** The author and moment of a message, or those of the message before where it has none of its own. */
export function readHeader(message: Element, before: Header, style: DateStyle): Header {
  const date = message.querySelector('.o-mail-Message-date');
  // The title is the full date in the user's language; the text leaves the year out when it is the current one. [SRC]
  const title = date?.getAttribute('title');
  const own = date ? findWrittenMoment(title || (date.textContent ?? ''), style) : null;
  const author = findText(message, '.o-mail-Message-author');
  const squashed = !author && !message.querySelector('.o-mail-Message-header');
  return { at: own ?? (squashed ? before.at : null), author: author ?? (squashed ? before.author : '') };
}

/** One message; null for what is no entry: field changes and notices of the system, which have no text of their own. */
export function readMessage(message: Element, header: Header, people: People, colleagues: ReadonlySet<string>): EntryDraft | null {
  const body = message.querySelector('.o-mail-Message-body');
  const text = body ? readBody(body) : '';
  if (!body || text === '' || (message.querySelector('.o-mail-Message-tracking') && !body.classList.contains('o-note'))) return null;
  const logged = typeOfIcon(body.querySelector('p .fa, .o-mail-Message-richBody > .fa, :scope > .fa'));
  const internal = body.classList.contains('o-note') || logged !== null;
  const subject = findText(body, ':scope > em')?.replace(/^[^:]*:\s*/, '') ?? null;
  return {
    id: message.getAttribute('data-message-id'),
    ...header,
    type: logged ?? (internal ? 'note' : 'email'),
    direction: internal ? 'internal' : directionOf(message, body, header.author, people, colleagues),
    subject,
    text,
  };
}

/** One planned activity. Its colour says in every language whether the number of days lies ahead or behind. [SRC] */
export function readPlanned(activity: Element, today: string, owner: string | null): EntryDraft {
  const info = activity.querySelector('.o-mail-Activity-info');
  const due = info?.querySelector(':is(.text-success, .text-danger, .text-warning)');
  const days = Number(/\d+/.exec(due?.textContent ?? '')?.[0] ?? 1);
  const delay = due?.classList.contains('text-success') ? days : due?.classList.contains('text-danger') ? -days : 0;
  const user = findText(activity, '.o-mail-Activity-user') ?? '';
  const note = activity.querySelector('.o-mail-Activity-note');
  const title = info?.querySelector(':scope > .fw-bolder:not(.text-success, .text-danger, .text-warning)');
  const subject = title?.textContent?.replace(/^[\s"“”«»]+|[\s"“”«»]+$/g, '') || null;
  return {
    id: null,
    at: due ? addDays(today, delay) : null,
    type: typeOfIcon(activity.querySelector('.o-mail-Activity-iconContainer i')) ?? 'task',
    direction: 'internal',
    author: owner && user.endsWith(owner) ? owner : '',
    subject,
    text: note ? readText(note) : '',
  };
}

/** The days that a date field had, oldest first, from the changes that the chatter shows. `label` is the field's label on this page. */
export function readDayHistory(chatter: Element, label: string, style: DateStyle): string[] {
  const changes = [...chatter.querySelectorAll('.o-mail-Message-tracking')].filter(
    (change) => findText(change, '.o-mail-Message-trackingField')?.replace(/^\(|\)$/g, '') === label,
  );
  const texts = changes
    .reverse()
    .flatMap((change, index) => [
      index === 0 ? findText(change, '.o-mail-Message-trackingOld') : null,
      findText(change, '.o-mail-Message-trackingNew'),
    ]);
  return texts.flatMap((text) => findWrittenDay(text ?? '', style) ?? []);
}

/** Whether the chatter's messages are still on their way. */
export const isLoading = (chatter: Element): boolean =>
  findAttribute(chatter, '.o-mail-Message', 'class') === null && chatter.querySelector('.fa-spin, .placeholder-glow') !== null;
