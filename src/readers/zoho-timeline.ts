/** Notes and activities of a Zoho record, as public code finds them on live ones ([CODE]). Emails have no marks that are known. */
import type { ActivityType } from '../model/deal.ts';
import { findAttribute, findText, readText } from './dom.ts';
import { collectEntries, type EntryDraft, type Timeline } from './entries.ts';
import { type DateHabits, findZonedMoment } from './page-dates.ts';

const NOTE = 'li.cxNotesLi';
const ACTIVITY = 'crm-activity-rel-list li.actColumnListEle';
const FRAME = `${NOTE}, crm-activity-rel-wrapper, .cxNotesAddedContent`;

const TYPE_OF_MODULE: Readonly<Record<string, ActivityType>> = { Tasks: 'task', Events: 'meeting', Calls: 'call' };

function readNote(note: Element, habits: DateHabits): EntryDraft {
  const body = note.querySelector('div.cxNotesAddedContent');
  const more = note.querySelector('.cruxNoteSeeMore');
  // One link unfolds and folds; its arrow tells which.
  const cut = more?.querySelector('[class*="arrow-solid-up"]') === null;
  const shown = body ? readText(body) : '';
  const word = more ? readText(more) : '';
  const text = word && shown.endsWith(word) ? shown.slice(0, -word.length).replace(/\s*(\.{3}|…)?\s*$/, '') : shown;
  return {
    id: note.getAttribute('data-id') ?? (/\d{9,}/.exec(note.id)?.[0] || null),
    at: findZonedMoment(findAttribute(note, 'span.cxNotesModifiedTimeInfo', 'data-title'), habits),
    type: 'note',
    direction: 'internal',
    author: findAttribute(note, 'span.cxNotesModifiedName', 'data-title') ?? '',
    subject: findAttribute(note, 'lyte-text.cxNoteTitleSpan', 'lt-prop-value'),
    text,
    cut: cut || body === null,
  };
}

// The description's name in en, de, fr, es. [MEM]
const DESCRIPTION = /^(description|beschreibung|descripción|call agenda|call result)/i;

/** The labelled rows that tell what it was about; a component holds the full value where the text is cut off. */
function findDescription(item: Element): string {
  const rows = [...item.querySelectorAll('.actSplitLabel')].filter((label) => DESCRIPTION.test(label.textContent?.trim() ?? ''));
  const texts = rows.map((label) => {
    const row = label.closest('div');
    return findAttribute(row ?? item, 'crux-text-component', 'cx-prop-value') ?? (row && findText(row, '.actSplitValue')) ?? '';
  });
  return texts.filter(Boolean).join('\n');
}

function readActivity(item: Element, habits: DateHabits): EntryDraft | null {
  const subject = findText(item, '.actSubject a');
  // A column without activities says so in an item of its own.
  if (!subject || item.querySelector('.crmNotFoundColor')) return null;
  const module = item.closest('crm-activity-rel-list')?.getAttribute('module') ?? '';
  const text = findDescription(item);
  return {
    id: /\/(\d+)(?:[/?#]|$)/.exec(findAttribute(item, '.actSubject a', 'href') ?? '')?.[1] ?? null,
    at: findZonedMoment(findText(item, '.date_time'), habits),
    type: TYPE_OF_MODULE[module] ?? null,
    direction: 'internal',
    author: findText(item, '.jobSheetLevel .ellipsistext') ?? '',
    subject,
    text,
    cut: text === '',
  };
}

/** Whether notes or activities are on the page: related lists come only once the rep has scrolled to them or chosen them. */
export function hasTimeline(root: ParentNode): boolean {
  return root.querySelector(FRAME) !== null;
}

/** The notes, and the open and closed activities that are on the page. */
export function readTimeline(root: ParentNode, habits: DateHabits): Generator<void, Timeline> {
  return collectEntries(root.querySelectorAll(`${NOTE}, ${ACTIVITY}`), (element) =>
    element.matches(NOTE) ? readNote(element, habits) : readActivity(element, habits),
  );
}
