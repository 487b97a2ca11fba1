/** The stream and the activity panels of an EspoCRM record. Written from its own templates, 7 to 10. */
import type { ActivityType, Direction } from '../model/deal.ts';
import { type DateStyle, findWrittenDay, findWrittenMoment } from './dates-in-words.ts';
import { findAttribute, findText, readText } from './dom.ts';
import type { EntryDraft } from './entries.ts';
import { readFramedText } from './frame-text.ts';

const TYPE_OF_SCOPE: ReadonlyMap<string, ActivityType> = new Map([
  ['Call', 'call'],
  ['Meeting', 'meeting'],
  ['Task', 'task'],
  ['Email', 'email'],
]);

/**
 * The moment of a date that is shown short (`16:05` for today, `20 Nov`) with the whole one in its title. Espo leaves the year out exactly
 * when it is the current one. [SRC] fields/datetime-short, fields/datetime
 */
export function readMoment(element: Element | null, style: DateStyle): string | null {
  const text = element?.textContent?.trim() ?? '';
  const title = findAttribute(element ?? document.createElement('i'), '[title]', 'title') ?? element?.getAttribute('title') ?? '';
  const told = findWrittenMoment(title, style) ?? findWrittenMoment(text, style);
  if (told) return told;
  // Only today's entries show nothing but the time; their title begins with a word for "today".
  if (!style.today || !/^\d{1,2}[:.]\d{2}\s*([ap]m)?$/i.test(text)) return null;
  return findWrittenMoment(`${style.today} ${text.replace('.', ':')}`, style);
}

/** Sent emails name the user who sent them, received ones the contact or nobody. [SRC] stream/notes/email-received, email-sent */
function emailDirection(row: Element): { direction: Direction | null; author: string } {
  const link = row.querySelector('.message > a[href*="/view/"]:not([href^="#Email"])');
  const author = link?.textContent?.trim() ?? '';
  if (row.querySelector('img.avatar[src*="id=system&"]')) return { direction: 'inbound', author };
  if (!link) return { direction: 'inbound', author };
  return { direction: link.getAttribute('href')?.startsWith('#User/') ? 'outbound' : 'inbound', author };
}

/** A post or an email of the stream; null for what tells only that something was changed, linked or created. */
export function readStreamRow(row: Element, style: DateStyle): EntryDraft | null {
  const email = row.querySelector('.stream-subject-container a[href^="#Email/view/"]');
  const post = row.querySelector('.stream-post-container .cell-post');
  if (!email && !post) return null;
  const at = readMoment(row.querySelector('.stream-date-container a, .stream-date-container span'), style);
  const text = post ? readText(post) : '';
  if (!email) {
    const author = findText(row, '.message [data-key="user"]') ?? findText(row, '.message a[href^="#User/view/"]') ?? '';
    return { id: row.getAttribute('data-id'), at, type: 'note', direction: 'internal', author, subject: null, text };
  }
  const body = row.querySelector('.stream-details-container [data-name="body"]');
  const whole = body ? readFramedText(body) : null;
  const id = `Email-${/view\/([^/?]+)/.exec(email.getAttribute('href') ?? '')?.[1]}`;
  const subject = email.textContent?.trim() || null;
  // An email's text is on the page only once it has been unfolded.
  return { id, at, type: 'email', ...emailDirection(row), subject, text: whole ?? text, cut: whole === null };
}

/** A row of the panels of planned and past activities and tasks. They show no text, only what it was about. */
export function readPanelRow(row: Element, style: DateStyle): EntryDraft | null {
  const link = row.querySelector('[data-name="name"] a[href*="/view/"]');
  const [, scope = '', id = ''] = /^#(\w+)\/view\/([^/?]+)/.exec(link?.getAttribute('href') ?? '') ?? [];
  const type = TYPE_OF_SCOPE.get(scope);
  if (!link || !type) return null;
  const at = readMoment(row.querySelector('[data-name="dateStart"], [data-name="dateEnd"], [data-name="dateSent"]'), style);
  const author = findText(row, '[data-name="assignedUser"]') ?? '';
  const direction = type === 'email' ? null : 'internal';
  return { id: `${scope}-${id}`, at, type, direction, author, subject: link.textContent?.trim() || null, text: '' };
}

/** The closing days that the audited changes of the stream tell, oldest first. Their table is in the page even while it is folded. */
export function readCloseDates(stream: Element, style: DateStyle): string[] {
  const rows = [...stream.querySelectorAll('.audited-summary-table [data-name="closeDate"]')].reverse();
  const texts = rows.flatMap((row, index) => [index === 0 ? findText(row, '.cell-was') : null, findText(row, '.cell-became')]);
  return texts.flatMap((text) => findWrittenDay(text ?? '', style) ?? []);
}
