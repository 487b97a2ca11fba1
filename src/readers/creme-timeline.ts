/** The timeline of a Creme opportunity: memos, activities and emails stand in bricks of their own, ten to a page. Seen on 2.8.6. */
import type { Activity, ActivityType, Direction } from '../model/deal.ts';
import { BRICKS, cellOf, fullName } from './creme-bricks.ts';
import { findScheduledMoment, findWrittenDay, findWrittenMoment } from './creme-dates.ts';
import { findAttribute, findText, readText } from './dom.ts';

// An activity's type is a word of the database; its picture is named by the product.
const TYPE_OF_PICTURE: ReadonlyMap<string, ActivityType> = new Map([
  ['phone', 'call'],
  ['meeting', 'meeting'],
  ['task', 'task'],
]);

interface Found {
  element: Element;
  entry: Activity | null;
}

const idIn = (row: Element, links: string): string | null =>
  /\/(\d+)(?:\/popup)?\/?$/.exec(findAttribute(row, links, 'href') ?? '')?.[1] ?? null;

function readMemo(record: Element, brick: Element, row: Element, lang: string): Activity | null {
  const id = idIn(row, 'a[href*="/assistants/memo/edit/"]');
  const at = findWrittenDay(cellOf(brick, row, 'creation_date')?.textContent ?? '', lang);
  const content = cellOf(brick, row, 'content');
  if (!id || !at || !content) return null;
  const author = fullName(record, row.querySelector('[data-table-primary-column] a')) ?? '';
  return { id: `memo-${id}`, at, type: 'note', direction: 'internal', author, text: readText(content) };
}

/** One activity. Only its minutes are on the page; its description is not. */
function readActivity(item: Element, lang: string): Activity | null {
  const id = idIn(item, '.activity-title a');
  const at = findScheduledMoment(findText(item, '.activity-schedule-beginning') ?? '', lang);
  if (!id || !at) return null;
  const picture = /\/([a-z]+)_\d+[^/]*$/.exec(findAttribute(item, '.activity-type-icon', 'src') ?? '')?.[1] ?? '';
  // The minutes come last, if there are any; the groups before hold the title and the links to subjects and participants.
  const last = [...item.querySelectorAll('.activity-info-group > .activity-group-value')].at(-1);
  const minutes = last?.querySelector('.activity-title, .activity-relation') ? null : last;
  const type = TYPE_OF_PICTURE.get(picture) ?? 'meeting';
  const subject = findText(item, '.activity-title') ?? '';
  return { id: `activity-${id}`, at, type, direction: 'internal', author: '', subject, text: minutes ? readText(minutes) : '' };
}

/** Who wrote an email, by the addresses beside the linked contacts and the rep's own. Null when neither end is known. */
function directionOf(record: Element, sender: string, recipient: string): Direction | null {
  const mailbox = (brick: string, address: string): boolean =>
    record.querySelector(`${brick} a[href="mailto:${CSS.escape(address)}"]`) !== null;
  if (mailbox(BRICKS.contacts, sender) || mailbox(BRICKS.managers, recipient)) return 'inbound';
  return mailbox(BRICKS.contacts, recipient) || mailbox(BRICKS.managers, sender) ? 'outbound' : null;
}

/** One email: its subject only. The text opens in a dialog, in a frame that scripts cannot read. */
function readEmail(record: Element, row: Element, lang: string): Activity | null {
  const id = idIn(row, 'a[href*="/emails/mail/"]');
  const at = findWrittenMoment(findText(row, '.email-sending-date') ?? '', lang);
  const sender = findText(row, '.email-sender') ?? '';
  const direction = directionOf(record, sender, findText(row, '.email-recipient') ?? '');
  if (!id || !at || !direction) return null;
  const address = `:is(${BRICKS.contacts}, ${BRICKS.managers}) tr:has(a[href="mailto:${CSS.escape(sender)}"])`;
  const author = findText(record, `${address} [data-table-primary-column] a`) ?? sender;
  const subject = findText(row, '.email-subject');
  return { id: `email-${id}`, at, type: 'email', direction, author, ...(subject ? { subject } : {}), text: '' };
}

/** Every entry of the page with its element, brick by brick; what was not understood has no entry. */
function* findEntries(record: Element, lang: string): Generator<Found> {
  for (const memos of record.querySelectorAll(BRICKS.memos)) {
    for (const row of memos.querySelectorAll('tbody tr')) yield { element: row, entry: readMemo(record, memos, row, lang) };
  }
  for (const item of record.querySelectorAll(`:is(${BRICKS.past}, ${BRICKS.future}) .activity-item`))
    yield { element: item, entry: readActivity(item, lang) };
  for (const row of record.querySelectorAll(`${BRICKS.emails} tbody tr`)) yield { element: row, entry: readEmail(record, row, lang) };
}

/** The entries of the page, oldest first, with their elements; yields after each. `lang` is the page's language code. */
export function* readTimeline(record: Element, lang: string): Generator<void, { activities: Activity[]; elements: Map<string, Element> }> {
  const activities: Activity[] = [];
  const elements = new Map<string, Element>();
  for (const { element, entry } of findEntries(record, lang)) {
    if (entry && !elements.has(entry.id)) {
      activities.push(entry);
      elements.set(entry.id, element);
    }
    yield;
  }
  // As texts: a memo has a day only, and all moments are the user's own, without a zone.
  return { activities: activities.sort((a, b) => a.at.localeCompare(b.at)), elements };
}
