/** The activity timeline of a Salesforce record. By the design system's classes first: the standard timeline and most custom ones carry them. */
import type { ActivityType, Direction } from '../model/deal.ts';
import { readText } from './dom.ts';
import { collectEntries, type EntryDraft, type Timeline } from './entries.ts';
import { readFramedText } from './frame-text.ts';
import { plainLabel } from './labels.ts';
import { type DateHabits, findDay, findMoment } from './page-dates.ts';
import { labelsOf, YOU } from './salesforce-labels.ts';
import { findAll } from './shown.ts';

/** What is known of the deal when its timeline is read. */
export interface TimelineContext {
  habits: DateHabits;
  owner: string | null;
  contacts: readonly string[];
}

// [DOC] the design system's activity timeline.
const ITEM = '.slds-timeline__item_expandable';
// [POM] activities/activityTimelineFixedStencil: the older one.
const STENCIL = 'li.runtime_sales_activitiesActivityTimelineFixedStencil';
// [DOC] the list; [POM] the composer and the wrapper of the timeline; the rest from flexipage component names [CODE].
const FRAME =
  '.slds-timeline, .skip-timeline-wrapper, past-activity-groups, .standardTimelineUpcomingActivities, runtime_sales_activities-activity-panel';

const TYPE_OF_WORD: Readonly<Record<string, ActivityType>> = {
  task: 'task',
  call: 'call',
  logacall: 'call',
  email: 'email',
  emailmessage: 'email',
  event: 'meeting',
  note: 'note',
};

function findType(item: Element): ActivityType | null {
  const classes = item.getAttribute('class') ?? '';
  const icon = item.querySelector('[class*="slds-icon-standard-"]')?.getAttribute('class') ?? '';
  const words = [
    /slds-timeline__item_(?!expandable)(\w+)/.exec(classes)?.[1],
    /slds-icon-standard-([\w-]+)/.exec(icon)?.[1],
    ...classes.split(/\s+/),
  ];
  for (const word of words) {
    const type = TYPE_OF_WORD[(word ?? '').toLowerCase().replace(/[_-]/g, '')];
    if (type) return type;
  }
  return null;
}

/** The month and year above a group of past activities (`November • 2026`), as the first of that month; null without one. */
function findGroupMonth(item: Element, habits: DateHabits): string | null {
  for (let at = item.parentElement, depth = 0; at && depth < 6; at = at.parentElement, depth++) {
    const heading = at.querySelector(':scope > :is(h2, h3), :scope > * > h3')?.textContent ?? '';
    const [, month, year] = /(\p{L}+)[^\p{L}\d]+(\d{4})/u.exec(heading) ?? [];
    if (month) return findDay(`1 ${month} ${year}`, habits);
  }
  return null;
}

function findAt(item: Element, habits: DateHabits): string | null {
  // [DOC] the date; [POM] the due date of the older timeline.
  const element = item.querySelector('.slds-timeline__date, .dueDate');
  const text = element?.getAttribute('title') || element?.textContent || '';
  const at = findMoment(text, habits);
  if (at) return at;
  // Without its year a date is certain only in a group that names month and year.
  const month = findGroupMonth(item, habits)?.slice(0, 7);
  const full = month && findMoment(`${text.trim()}, ${month.slice(0, 4)}`, habits);
  return full?.startsWith(month ?? '-') ? full : null;
}

/** Who the sentence under the subject names: `You logged a call with Ines Vogt`. */
function findPeople(item: Element): Element[] {
  const line = item.querySelector('.slds-media__body > p, .timelineGridItemLeft + p, p.slds-m-horizontal_xx-small');
  return [...(line?.querySelectorAll('a') ?? [])];
}

// The first three characters of a record's id tell its kind: 005 a user, 003 a contact, 00Q a lead.
const KIND_OF_LINK = /\/(?:lightning\/r\/(?:\w+\/)?)?(005|003|00Q)[A-Za-z0-9]{12,15}/;

function findDirection(people: readonly Element[], author: string, { owner, contacts }: TimelineContext): Direction | null {
  const kind = KIND_OF_LINK.exec(people[0]?.getAttribute('href') ?? '')?.[1];
  if (contacts.includes(author) || (kind && kind !== '005')) return 'inbound';
  if (kind || (author && author === owner)) return 'outbound';
  return null;
}

/** The comments of an entry; null when they are not on the page: the standard timeline loads them when an entry is opened. */
function findBody(item: Element): string | null {
  const details = item.querySelector('.slds-timeline__item_details');
  if (!details) return null;
  const names = labelsOf('description');
  const label = [...details.querySelectorAll('.slds-text-title, .slds-form-element__label, dt')].find((one) =>
    names.includes(plainLabel(one.textContent)),
  );
  if (label?.nextElementSibling) return readFramedText(label.nextElementSibling);
  // Custom timelines have no label: all but the list of fields.
  const parts = [...details.children].filter((part) => !part.matches('ul, dl'));
  return parts.length > 0
    ? parts
        .map((part) => readFramedText(part) ?? '')
        .join('\n\n')
        .trim() || null
    : readText(details) || null;
}

function readItem(item: Element, context: TimelineContext): EntryDraft | null {
  const type = findType(item);
  const people = findPeople(item);
  const shown = people[0]?.textContent?.trim() ?? '';
  const isYou = YOU.includes(shown.toLowerCase());
  const author = isYou ? (context.owner ?? '') : shown;
  const heading = item.querySelector('h3, a.subjectLink');
  // The subject is cut off by the style sheet; its full text stands in the title.
  const subject = heading?.getAttribute('title') || heading?.textContent?.replace(/\s+/g, ' ').trim() || null;
  const link = item.querySelector('h3 a[href], a.subjectLink[href]')?.getAttribute('href') ?? '';
  const text = findBody(item);
  const direction = isYou ? 'outbound' : findDirection(people, author, context);
  return {
    id: /\/([0-9A-Za-z]{15,18})\/view/.exec(link)?.[1] ?? null,
    at: findAt(item, context.habits),
    type,
    direction: type === 'email' ? direction : 'internal',
    author,
    subject,
    text: text ?? '',
    cut: text === null,
  };
}

/** Whether the record's page has a timeline at all. */
export function hasTimeline(record: readonly ParentNode[]): boolean {
  return findAll(record, `${FRAME}, ${ITEM}, ${STENCIL}`).length > 0;
}

/** Whether it is still empty because it loads. */
export function isLoading(record: readonly ParentNode[]): boolean {
  const frames = findAll(record, FRAME);
  return (
    findAll(record, `${ITEM}, ${STENCIL}`).length === 0 &&
    frames.some((frame) => frame.querySelector('lightning-spinner, .slds-spinner') !== null)
  );
}

/** The entries of a record's timeline, upcoming ones included. */
export function readTimeline(record: readonly ParentNode[], context: TimelineContext): Generator<void, Timeline> {
  const items = findAll(record, ITEM);
  const older = findAll(record, STENCIL).filter((stencil) => !stencil.querySelector(ITEM));
  return collectEntries([...items, ...older], (item) => readItem(item, context));
}
