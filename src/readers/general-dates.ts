/** Where dates stand on a page that we do not know. */
import type { Day } from '../model/day.ts';
import { fieldOfLabel } from './general-labels.ts';
import { type DateHabits, findDay, findMoment, findZonedMoment } from './page-dates.ts';

const LOOKS_DATED =
  /\d{4}|\d{1,2}[./-]\s?\d{1,2}|(?<!\p{L})(today|yesterday|heute|gestern|aujourd|hier|hoy|ayer|vandaag|gisteren|hoje|ontem|oggi|ieri)(?!\p{L})/iu;
const MARKED =
  'time, [datetime], input, abbr[title], [data-date], [data-timestamp], [data-time], [data-utime], span[title], a[title], small[title], div[title], relative-time';
/** Longer texts are not dates; a date at their start may still be one of an entry without parts. */
export const MAX_DATE_TEXT = 70;

/** An element that shows a moment. */
export interface DateMark {
  element: Element;
  at: string;
  /** Its day stands in a heading above. */
  underDay?: true;
}

function fromUnix(text: string | null): string | null {
  if (!text || !/^1\d{9}(\d{3})?$/.test(text)) return null;
  return new Date(text.length === 10 ? Number(text) * 1000 : Number(text)).toISOString().replace('.000', '');
}

/** The moment that an element shows: in an attribute for programs, in its title, or in words. Null when it is not certain. */
export function momentOf(element: Element, habits: DateHabits): string | null {
  for (const name of ['datetime', 'data-date', 'data-timestamp', 'data-time', 'data-utime', 'title', 'data-original-title', 'data-title']) {
    const text = element.getAttribute(name);
    const moment = text && text.length < MAX_DATE_TEXT ? (fromUnix(text) ?? findZonedMoment(text, habits)) : null;
    if (moment) return moment;
  }
  const control = element.matches('input') ? (element as HTMLInputElement).value : null;
  const text = control ?? element.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  if (!LOOKS_DATED.test(text)) return null;
  return findZonedMoment(text.length <= MAX_DATE_TEXT ? text : leadingDate(text), habits);
}

/** The part of a long text in which a date may lead (`12.11.2026 14:02, Anna Berg: …`). */
export function leadingDate(text: string): string {
  return (
    /^[[(]?(?:\p{L}{2,10}\.?,?\s+)?(?:\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}|\d{1,2}\.?\s+(?:de\s+)?\p{L}+\.?,?(?:\s+(?:de\s+)?\d{4})?|\p{L}{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4})(?:,?\s+(?:at\s+|um\s+|à\s+)?\d{1,2}[:h]\d{2}(?:\s?[ap]m)?)?/iu.exec(
      text,
    )?.[0] ?? ''
  );
}

const isLabel = (text: string | null | undefined): boolean => fieldOfLabel((text ?? '').trim()) !== null;

/** The value of a field (`Close date: 18 December 2026`), not the date of an entry. */
function isFieldValue(element: Element): boolean {
  const text = element.textContent?.trim() ?? '';
  const lead = /^([^:\d]{2,40}):\s/.exec(text)?.[1];
  if (lead && (isLabel(lead) || text.length < lead.length + 25)) return true;
  const { parentElement: parent } = element;
  const beside = [element.previousElementSibling, parent?.previousElementSibling, parent?.firstElementChild];
  const [label] = element instanceof HTMLInputElement ? (element.labels ?? []) : [];
  return (
    isLabel(label?.textContent) ||
    beside.some((part) => part && part !== element && (part.textContent?.length ?? 99) < 50 && isLabel(part.textContent))
  );
}

const PER_SHAPE = 60;
/** So many elements of one shape without a date: it is none that shows dates. */
const IN_VAIN = 150;
const TIME_ALONE = /^\d{1,2}[:.h]\d{2}(?:\s?[ap]\.?m\.?|\s?uhr)?$/i;
const MAX_DAY_HEAD = 40;

/** A heading of a day, under which entries carry only their time. */
interface DayHead {
  element: Element;
  day: Day;
}

/** The day that an element is the heading of: it says that and nothing else. */
function dayHead(element: Element, text: string, habits: DateHabits): DayHead | null {
  if (text.length > MAX_DAY_HEAD || TIME_ALONE.test(text) || element.matches('time[datetime], input')) return null;
  const day = findDay(text, habits);
  return day && (element.textContent?.trim().length ?? 0) <= MAX_DAY_HEAD ? { element, day } : null;
}

/** A time by itself, of the day whose heading stands over it; null for other texts. */
function timeUnder(head: DayHead | null, element: Element, text: string, habits: DateHabits): string | null {
  if (!head || !TIME_ALONE.test(text) || head.element.contains(element)) return null;
  return findMoment(`${head.day} ${text.replace(/(\d)[.h](\d)/i, '$1:$2')}`, habits);
}

/** The first `limit` dated elements of the page, in its order: enough to know how its entries are built. */
export function findDateMarks(root: Node, habits: DateHabits, isOwn: (element: Element) => boolean, limit = 300): DateMark[] {
  const marks = new Map<Element, string>();
  const heads = new Set<Element>();
  const hours = new Set<Element>();
  const shapes = new Map<string, { dated: number; asked: number }>();
  const consider = (element: Element) => {
    // Of one shape so many are enough to know where the entries of a list show their date.
    const shape = `${element.tagName} ${element.className} ${element.parentElement?.className}`;
    const seen = shapes.get(shape) ?? { dated: 0, asked: 0 };
    if (seen.dated >= PER_SHAPE || (seen.dated === 0 && seen.asked >= IN_VAIN) || marks.has(element)) return;
    shapes.set(shape, seen);
    seen.asked++;
    if (!isOwn(element) || isFieldValue(element)) return;
    const at = momentOf(element, habits);
    if (!at) return;
    marks.set(element, at);
    seen.dated++;
  };
  for (const element of (root as ParentNode & Node).querySelectorAll(MARKED)) {
    if (marks.size >= limit) break;
    consider(element);
  }
  const walker = (root.ownerDocument ?? (root as Document)).createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let head: DayHead | null = null;
  for (let node = walker.nextNode(); node && marks.size < limit * 2; node = walker.nextNode()) {
    const element = node.parentElement;
    const text = node.nodeValue ?? '';
    if (!element || text.length < 4) continue;
    const time = text.length < 20 && isOwn(element) ? timeUnder(head, element, text.trim(), habits) : null;
    if (time && head) {
      heads.add(head.element);
      marks.set(element, time);
      hours.add(element);
      continue;
    }
    if (text.length < 5 || (text.length > 40 && !/\d/.test(text)) || !LOOKS_DATED.test(text.slice(0, 90))) continue;
    head = dayHead(element, text.trim(), habits) ?? head;
    if (marks.has(element)) continue;
    if (element.childElementCount > 0 && (element.textContent?.length ?? 0) > MAX_DATE_TEXT && !leadingDate(text.trim())) continue;
    consider(element);
  }
  for (const element of heads) marks.delete(element);
  return [...marks].map(([element, at]) => ({ element, at, ...(hours.has(element) ? { underDay: true as const } : {}) }));
}
