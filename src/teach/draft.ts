/** A page being taught: one thing after another, each pointed at. Pure but for looking at the page. */
import type { TaughtField, TaughtPage, TaughtTimeline } from '../model/taught-page.ts';
import { scan } from '../readers/general-structure.ts';
import { patternOf } from './address.ts';
import { entriesIn, partOf, timelineOf } from './entries.ts';
import { findPlace } from './find-place.ts';
import { placeOf } from './ways.ts';

/** What can be taught: a field, the entries (by two of them), and the parts of an entry. */
export type Lesson = TaughtField | 'entries' | 'date' | 'author' | 'text';

/** What came of a pick: the page with it, or why it was not taken. */
export type Taken = { ok: true; page: TaughtPage } | { ok: false; reason: string };

/** A page with nothing taught yet; null where the address does not say which record it shows. */
export function newTaughtPage(url: URL, today: string): TaughtPage | null {
  const urlPattern = patternOf(url);
  return urlPattern ? { version: 1, site: url.origin, urlPattern, taughtOn: today, fields: {} } : null;
}

const pairsOn = (root: ParentNode, today: string) => scan(root, today).pairs;

/** Teaches a field by the element that shows it. */
export function teachField(page: TaughtPage, field: TaughtField, element: Element, root: ParentNode): Taken {
  const pairs = pairsOn(root, page.taughtOn);
  const place = placeOf(root, element, pairs);
  const back = findPlace(root, place, pairs);
  if (!back.element) return { ok: false, reason: 'This place could not be found again by any lasting mark. Point at the value itself.' };
  return { ok: true, page: { ...page, fields: { ...page.fields, [field]: place } } };
}

/** Teaches the timeline by an element in each of two entries. What was taught of the old one's parts goes. */
export function teachEntries(page: TaughtPage, first: Element, second: Element, root: ParentNode): Taken {
  const { pairs, marks } = scan(root, page.taughtOn);
  const dates = marks.map(({ element }) => element);
  const timeline = timelineOf(root, first, second, pairs, dates);
  if (!timeline) return { ok: false, reason: 'These two do not look like entries of one list. Point at the text of two entries.' };
  return { ok: true, page: { ...page, timeline } };
}

/** The taught entries as they are on the page now. */
export function entriesOn(timeline: TaughtTimeline, root: ParentNode, today: string): Element[] {
  const found = findPlace(root, timeline.container, pairsOn(root, today));
  return found.element ? entriesIn(found.element, timeline) : [];
}

/** Teaches one part of the entries by that part of one entry. */
export function teachPart(page: TaughtPage, part: 'date' | 'author' | 'text', element: Element, root: ParentNode): Taken {
  const { timeline } = page;
  if (!timeline) return { ok: false, reason: 'Point at two entries first.' };
  const ways = partOf(entriesOn(timeline, root, page.taughtOn), element);
  if (!ways) return { ok: false, reason: 'This does not lie inside one of the entries.' };
  return { ok: true, page: { ...page, timeline: { ...timeline, [part]: ways } } };
}

/** Takes a lesson back. */
export function forget(page: TaughtPage, lesson: Lesson): TaughtPage {
  const { timeline, fields, ...rest } = page;
  if (lesson === 'entries') return { ...rest, fields };
  if (lesson === 'date' || lesson === 'author' || lesson === 'text')
    return { ...page, ...(timeline ? { timeline: { ...timeline, [lesson]: undefined } } : {}) };
  return { ...page, fields: { ...fields, [lesson]: undefined } };
}
