/** The activity feed of a Copper record. Rests on what others read from the running product in July 2026. */
import type { ActivityType, Direction } from '../model/deal.ts';
import { findAttribute, findText, readText } from './dom.ts';
import type { EntryDraft } from './entries.ts';

/** Who is who, which tells in which direction an email went. */
export interface People {
  owner: string | null;
  contacts: readonly string[];
}

// The kind's name in the entry's class, then the words of the heading, which Copper writes in English. [CODE]
const KINDS: readonly (readonly [RegExp, ActivityType])[] = [
  [/e-?mail/i, 'email'],
  [/\bphone|\bcall\b|phonecall/i, 'call'],
  [/meeting|calendar/i, 'meeting'],
  [/\bto.?do\b|\btask\b/i, 'task'],
  [/\bnote\b/i, 'note'],
];

function findType(item: Element, heading: string): ActivityType | null {
  const kind = [...item.classList].find((name) => name.startsWith('ActivityItem-'))?.slice('ActivityItem-'.length) ?? '';
  const named = KINDS.find(([pattern]) => pattern.test(kind.replace(/[-_]|(?<=[a-z])(?=[A-Z])/g, ' ')));
  const told = KINDS.find(([pattern]) => pattern.test(heading));
  return (named ?? told)?.[1] ?? null;
}

function emailDirection(author: string, { owner, contacts }: People): Direction | null {
  if (contacts.includes(author)) return 'inbound';
  return author !== '' && author === owner ? 'outbound' : null;
}

/** One entry of the feed; null for what tells only of changed fields, which has a heading and no text. */
export function readItem(item: Element, people: People): EntryDraft | null {
  const actor = findText(item, '.ActivityItem_headerContent a') ?? '';
  const heading = (findText(item, '.ActivityItem_headerContent') ?? '').replace(actor, '');
  const content = item.querySelector('.ActivityItem_contentWrapper');
  const text = content ? readText(content) : '';
  const type = findType(item, heading) ?? (text ? 'note' : null);
  if (!type || (text === '' && !/\blogged\b/i.test(heading))) return null;
  const self = /^you$/i.test(actor);
  const author = self ? (people.owner ?? '') : actor;
  const direction = type !== 'email' ? 'internal' : self ? 'outbound' : emailDirection(author, people);
  const at = findAttribute(item, '.ActivityItem_date time[datetime]', 'datetime');
  const subject = type === 'email' ? findText(item, '[class*="ActivityItem_subject"]') : null;
  return { id: null, at: at && !Number.isNaN(Date.parse(at)) ? at : null, type, direction, author, subject, text };
}
