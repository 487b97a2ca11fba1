/** The timeline of a Creme opportunity: memos, activities and emails stand in bricks of their own, ten to a page. Seen on 2.8.6. */
import type { ActivityType } from '../model/deal.ts';
import { BRICKS, columnOf } from './creme-bricks.ts';
import { findScheduledMoment, findWrittenDay, findWrittenMoment } from './creme-dates.ts';
import { type CremePeople, directionOf, fullName } from './creme-people.ts';
import { findAttribute, findText, readText } from './dom.ts';
import { collectEntries, type EntryDraft, type Timeline } from './entries.ts';

// An activity's type is a word of the database; its picture is named by the product.
const TYPE_OF_PICTURE: ReadonlyMap<string, ActivityType> = new Map([
  ['phone', 'call'],
  ['meeting', 'meeting'],
  ['task', 'task'],
]);

/** What the entries of a page are read with. */
interface Context {
  people: CremePeople;
  lang: string;
}

type Read = (element: Element) => EntryDraft | null;

const idIn = (row: Element, links: string): string | null =>
  /\/(\d+)(?:\/popup)?\/?$/.exec(findAttribute(row, links, 'href') ?? '')?.[1] ?? null;

/** Makes the reader of a brick's memos: where its columns stand is looked up once. */
function memoReader(brick: Element, { people, lang }: Context): Read {
  const [made, written] = [columnOf(brick, 'creation_date'), columnOf(brick, 'content')];
  return (row) => {
    const id = idIn(row, 'a[href*="/assistants/memo/edit/"]');
    const content = written === null ? null : row.children[written];
    if (!id || made === null || !content) return null;
    const at = findWrittenDay(row.children[made]?.textContent ?? '', lang);
    const author = fullName(people, row.querySelector('[data-table-primary-column] a')) ?? '';
    return { id: `memo-${id}`, at, type: 'note', direction: 'internal', author, subject: null, text: readText(content) };
  };
}

/** Makes the reader of activities. Only their minutes are on the page; their description is not. */
const activityReader =
  ({ lang }: Context): Read =>
  (item) => {
    const id = idIn(item, '.activity-title a');
    if (!id) return null;
    const picture = /\/([a-z]+)_\d+[^/]*$/.exec(findAttribute(item, '.activity-type-icon', 'src') ?? '')?.[1] ?? '';
    // The minutes come last, if there are any; the groups before hold the title and the links to subjects and participants.
    const last = [...item.querySelectorAll('.activity-info-group > .activity-group-value')].at(-1);
    const minutes = last?.querySelector('.activity-title, .activity-relation') ? null : last;
    return {
      id: `activity-${id}`,
      at: findScheduledMoment(findText(item, '.activity-schedule-beginning') ?? '', lang),
      type: TYPE_OF_PICTURE.get(picture) ?? 'meeting',
      direction: 'internal',
      author: '',
      subject: findText(item, '.activity-title'),
      text: minutes ? readText(minutes) : '',
    };
  };

/** Makes the reader of emails: their subject only. The text opens in a dialog, in a frame that scripts cannot read. */
const emailReader =
  ({ people, lang }: Context): Read =>
  (row) => {
    const id = idIn(row, 'a[href*="/emails/mail/"]');
    if (!id) return null;
    const sender = findText(row, '.email-sender') ?? '';
    return {
      id: `email-${id}`,
      at: findWrittenMoment(findText(row, '.email-sending-date') ?? '', lang),
      type: 'email',
      direction: directionOf(people, sender, findText(row, '.email-recipient') ?? ''),
      author: people.mailboxes.get(sender)?.name ?? sender,
      subject: findText(row, '.email-subject'),
      text: '',
    };
  };

/** The entries of the page, oldest first, with their elements; yields after each. `lang` is the page's language code. */
export function* readTimeline(record: Element, people: CremePeople, lang: string): Generator<void, Timeline> {
  const context = { people, lang };
  const readers = new Map<Element, Read>();
  for (const brick of record.querySelectorAll(BRICKS.memos)) {
    const read = memoReader(brick, context);
    for (const row of brick.querySelectorAll('tbody tr')) readers.set(row, read);
  }
  const activity = activityReader(context);
  for (const item of record.querySelectorAll(`:is(${BRICKS.past}, ${BRICKS.future}) .activity-item`)) readers.set(item, activity);
  const email = emailReader(context);
  for (const row of record.querySelectorAll(`${BRICKS.emails} tbody tr`)) readers.set(row, email);
  return yield* collectEntries(
    readers.keys(),
    (element) => readers.get(element)?.(element) ?? null,
    JSON.stringify([lang, [...people.names], [...people.mailboxes]]),
  );
}
