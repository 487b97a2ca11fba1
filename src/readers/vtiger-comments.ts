/** The comments and planned activities of a vtiger record. Written from its own templates, layout `v7` (versions 7 and 8). */
import { type DateStyle, findWrittenDay, findWrittenMoment } from './dates-in-words.ts';
import { findAttribute, findText, readText } from './dom.ts';
import type { EntryDraft } from './entries.ts';

/** The whole comment: a long one is cut off on the page and stands whole in an attribute, with its line breaks as markup. [SRC] RecentComments.tpl */
function readComment(comment: Element): { text: string; cut: boolean } {
  const content = comment.querySelector('.commentInfoContent');
  const whole = content?.getAttribute('data-fullcomment');
  if (whole) {
    // Parsing costs; most comments have no markup but line breaks.
    const lines = whole.replace(/\s*<br\s*\/?>\s*/gi, '\n');
    const text = /[<&]/.test(lines) ? readText(new DOMParser().parseFromString(whole, 'text/html').body) : lines.trim();
    return { text, cut: false };
  }
  return { text: content ? readText(content) : '', cut: content?.querySelector('.toggleComment') != null };
}

/** One comment. It is the prospect's own where a contact of the deal wrote it (in the customer portal). */
export function readCommentEntry(comment: Element, contacts: readonly string[], style: DateStyle): EntryDraft | null {
  const { text, cut } = readComment(comment);
  if (text === '') return null;
  const author = findText(comment, '.creatorName') ?? '';
  const id = findAttribute(comment, '[data-commentid]', 'data-commentid') ?? comment.getAttribute('data-commentid');
  return {
    id: id && `comment-${id}`,
    // The text only says how long ago; the title is the day in words and the time.
    at: findWrittenMoment(findAttribute(comment, '.commentTime [title]', 'title') ?? '', style),
    type: 'note',
    direction: contacts.includes(author) ? 'inbound' : 'internal',
    author,
    subject: null,
    text,
    cut,
  };
}

/** One planned activity: its type is a key of the database in every language. Its text is not on the page. */
export function readActivityEntry(entry: Element, style: DateStyle): EntryDraft | null {
  const id = findAttribute(entry, 'input.activityId', 'value');
  const kind = findAttribute(entry, 'input.activityType', 'value');
  const subject = findText(entry, '.summaryViewEntries a');
  if (!id || !subject) return null;
  return {
    id: `activity-${id}`,
    at: findWrittenMoment(findAttribute(entry, 'strong[title]', 'title') ?? '', style),
    type: kind === 'Call' ? 'call' : kind === 'Task' ? 'task' : 'meeting',
    direction: 'internal',
    author: '',
    subject,
    text: '',
  };
}

/** The closing days that the list of updates tells, oldest first. `label` is the field's label on this page. [SRC] RecentActivities.tpl */
export function readCloseDates(root: ParentNode, label: string, style: DateStyle): string[] {
  const changes = [...root.querySelectorAll('.updates_timeline .updateInfoContainer')].filter(
    (change) => findText(change, '.update-name .field-name') === label,
  );
  const texts = changes
    .reverse()
    .flatMap((change, index) => [index === 0 ? findText(change, '.update-from em') : null, findText(change, '.update-to em')]);
  return texts.flatMap((text) => findWrittenDay(text ?? '', style) ?? []);
}
