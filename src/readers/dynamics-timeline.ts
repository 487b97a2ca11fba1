/** The timeline of a form in Dynamics 365. Part names and icon classes as public code finds them on live forms ([CODE]). */
import type { ActivityType, Direction } from '../model/deal.ts';
import { readText } from './dom.ts';
import { collectEntries, type EntryDraft, type Timeline } from './entries.ts';
import { readFramedText } from './frame-text.ts';
import { type DateHabits, findZonedMoment } from './page-dates.ts';
import { isHidden } from './shown.ts';

const ROOT = '[data-id="notescontrol"], [data-control-name="notescontrol"], [data-lp-id*="TimelineWall"], section[data-id="Timeline"]';
const RECORD = '[id^="timeline_record_control"]';
const RECORD_OR_PART = '[data-id*="timeline_record"][data-id*="notescontrol"]';
const MORE = '[data-id="notescontrol-seeMoreRecords"] :is(a, button)';

// [CODE] the font of the product's icons. `SystemPost` and the like are what the system wrote.
const TYPE_OF_ICON: Readonly<Record<string, ActivityType>> = {
  Email: 'email',
  EmailIncoming: 'email',
  EmailOutgoing: 'email',
  Note: 'note',
  PhoneCall: 'call',
  PhoneCallIncoming: 'call',
  PhoneCallOutgoing: 'call',
  Appointment: 'meeting',
  Task: 'task',
};
const DIRECTION_OF_ICON: Readonly<Record<string, Direction>> = { EmailIncoming: 'inbound', EmailOutgoing: 'outbound' };

// The types as headings name them: en, de, fr, es, nl, pt, it. [MEM] for all but English.
const TYPE_OF_WORD: readonly (readonly [ActivityType, RegExp])[] = [
  ['email', /^(e-?mail|courrier électronique|correo electrónico)/i],
  ['call', /^(phone ?call|telefonanruf|appel téléphonique|llamada de teléfono|telefoongesprek|telefonema|chamada telefônica|telefonata)/i],
  ['meeting', /^(appointment|termin|rendez-vous|cita|afspraak|compromisso|appuntamento)(?!\p{L})/iu],
  ['task', /^(task|aufgabe|tâche|tarea|taak|tarefa|attività)(?!\p{L})/iu],
  ['note', /^(note|notiz|remarque|nota|notitie|anotação)(?!\p{L})/iu],
];

/** The name of the record's icon: the first of the classes, since buttons for replying and the like follow it. */
function findIcon(record: Element): string {
  for (const element of record.querySelectorAll('[class*="-symbol"]')) {
    const name = /(?:^|\s)(\w+)-symbol/.exec(element.getAttribute('class') ?? '')?.[1] ?? '';
    if (name in TYPE_OF_ICON || /Post$/.test(name)) return name;
  }
  return '';
}

const part = (record: Element, name: string): Element | null => record.querySelector(`[data-id*="${name}"], [id*="${name}"]`);

function findAt(record: Element, habits: DateHabits): string | null {
  // When an email was sent or a call ended; else when the entry was made. [CODE]
  for (const name of ['timeline_field_actualend', 'timeline_field_createdon']) {
    const field = part(record, name);
    const at = field && (findZonedMoment(field.textContent, habits) ?? findZonedMoment(field.getAttribute('title'), habits));
    if (at) return at;
  }
  // [CODE] "Created on: …", "Modified on: …" as a tooltip.
  for (const element of record.querySelectorAll('[title], [aria-label]')) {
    const text = element.getAttribute('title') || element.getAttribute('aria-label') || '';
    const at = text.length < 60 && /\d{4}/.test(text) ? findZonedMoment(text, habits) : null;
    if (at) return at;
  }
  return findZonedMoment(part(record, 'timeline_field_modifiedon')?.textContent ?? null, habits);
}

/** A person's name in one of the record's parts: the link's, without the label before it. */
function findPerson(record: Element): string {
  for (const name of ['timeline_field_from', 'timeline_field_createdby', 'timeline_field_owner']) {
    const field = part(record, name);
    const link = field?.querySelector('a, [role="link"], [title]');
    const text = (link?.getAttribute('title') || link?.textContent || field?.textContent || '').replace(/^[^:]{0,20}:\s*/, '').trim();
    if (text) return text;
  }
  return '';
}

/** The text, and whether more of it is folded away: the preview is cut off, the description and frames are not. */
function findBody(record: Element): { text: string; cut: boolean } {
  const full = part(record, 'timeline_field_description');
  const whole = full && readFramedText(full);
  if (whole) return { text: whole, cut: false };
  const preview = part(record, 'timeline_record_content');
  const text = preview && readFramedText(preview);
  const folded = record.querySelector('[aria-expanded="false"]') !== null || /(…|\.\.\.)$/.test(text ?? '');
  return { text: text ?? '', cut: !text || folded };
}

function readRecord(record: Element, habits: DateHabits): EntryDraft | null {
  const icon = findIcon(record);
  if (/Post$/.test(icon)) return null;
  const heading = part(record, 'timeline_record_header_title')?.textContent?.trim() ?? '';
  const type = TYPE_OF_ICON[icon] ?? TYPE_OF_WORD.find(([, word]) => word.test(heading))?.[0] ?? null;
  const subject = part(record, 'timeline_record_title_text') ?? part(record, 'timeline_field_subject')?.querySelector('label') ?? null;
  const guid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i.exec(`${record.id} ${record.getAttribute('data-id') ?? ''}`);
  return {
    id: guid?.[0].toLowerCase() ?? null,
    at: findAt(record, habits),
    type,
    direction: type === 'email' ? (DIRECTION_OF_ICON[icon] ?? null) : 'internal',
    author: findPerson(record),
    subject: (subject && readText(subject)) || null,
    ...findBody(record),
  };
}

/** The timeline shown on a form; null when there is none. */
export function findTimeline(form: ParentNode): Element | null {
  return [...form.querySelectorAll(ROOT)].find((root) => !isHidden(root)) ?? null;
}

/** The elements of a timeline's records: the outermost, since parts are named like them. */
export function findRecords(timeline: Element): Element[] {
  const exact = [...timeline.querySelectorAll(RECORD)];
  const all = exact.length > 0 ? exact : [...timeline.querySelectorAll(RECORD_OR_PART)];
  return all.filter((record) => !record.parentElement?.closest(exact.length > 0 ? RECORD : RECORD_OR_PART));
}

/** Whether it is empty only because it loads. */
export function isLoading(timeline: Element): boolean {
  return findRecords(timeline).length === 0 && timeline.querySelector('.indeterminateProgressRing, [role="progressbar"]') !== null;
}

/** Whether more records can be loaded. */
export function hasMore(timeline: Element): boolean {
  return [...timeline.querySelectorAll(MORE)].some((button) => !isHidden(button));
}

/** The entries of a timeline. */
export function readTimeline(timeline: Element, habits: DateHabits): Generator<void, Timeline> {
  return collectEntries(findRecords(timeline), (record) => readRecord(record, habits), JSON.stringify(habits));
}
