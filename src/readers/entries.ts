/** The entries of a timeline: collected in slices, dated or left out, each with an id that lasts. */
import type { Activity, ActivityType, Direction } from '../model/deal.ts';
import { fingerprint } from '../model/fingerprint.ts';
import type { Unread } from '../model/page-reading.ts';

/** What one entry's element says. Null where the page does not tell for certain; `id` where the CRM gives none; `cut` when text is cut off. */
export interface EntryDraft {
  id: string | null;
  at: string | null;
  type: ActivityType | null;
  direction: Direction | null;
  author: string;
  subject: string | null;
  text: string;
  cut?: boolean;
}

/** What a timeline gave: entries oldest first with their elements, and what could not be read of it. */
export interface Timeline {
  activities: Activity[];
  elements: Map<string, Element>;
  /** How many entries stand on the page and were left out. */
  left: number;
  missing: Unread[];
}

interface Kept {
  element: Element;
  draft: EntryDraft & { at: string; type: ActivityType };
}

const counted = (count: number, reason: string, field = 'entries'): Unread[] =>
  count > 0 ? [{ field, reason: `${count} ${reason}` }] : [];

/** Timestamps in the order of their minutes. By their letters, not by a language's rules, which cost more than all the reading. */
function byMinute(a: string, b: string): number {
  const [one, other] = [a.slice(0, 16), b.slice(0, 16)];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** The same entry shown twice (pinned on top and in its place). */
function sameEntry({ id, at, type, author, subject, text }: EntryDraft): string {
  return id ?? [at, type, author, subject, text].join('\n');
}

/** Makes activities of drafts; counts how often a key without an id of its own came, so that entries of one moment keep their ids. */
function activityMaker(): (draft: Kept['draft'], ids: ReadonlyMap<string, Element>) => Activity {
  const counts = new Map<string, number>();
  return ({ id, at, type, direction, author, subject, text }, ids) => {
    let own = id;
    if (!own || ids.has(own)) {
      // Not of the text, so that an edited note keeps its id.
      const key = `${at}\n${type}\n${author}`;
      let ordinal = counts.get(key) ?? 0;
      do own = fingerprint(`${key}\n${ordinal++}`);
      while (ids.has(own));
      counts.set(key, ordinal);
    }
    return { id: own, at, type, direction: direction ?? 'internal', author, ...(subject ? { subject } : {}), text };
  };
}

/** What an element said before, and what it was read with. */
interface Remembered {
  context: string;
  html: string;
  draft: EntryDraft | null;
}

const remembered = new WeakMap<Element, Remembered>();
// What stands in these is not in the markup.
const ELSEWHERE = /<(?:iframe|[a-z]+-)/i;
const CONTROL = /<(?:input|textarea|select)/i;
const CONTROLS = 'input, textarea, select';

/** An element's markup, with the values that its controls hold now. */
function markupOf(element: Element): string {
  const html = element.outerHTML;
  if (!CONTROL.test(html)) return html;
  return [html, ...Array.from(element.querySelectorAll<HTMLInputElement>(CONTROLS), (control) => control.value)].join('\n');
}

/** Reads an element, or takes what was read of it before where its markup has not changed since. */
function readOnce(element: Element, read: (element: Element) => EntryDraft | null, context: string): EntryDraft | null {
  const before = remembered.get(element);
  const html = markupOf(element);
  if (before?.context === context && before.html === html) return before.draft;
  const draft = read(element);
  if (!ELSEWHERE.test(html)) remembered.set(element, { context, html, draft });
  return draft;
}

/**
 * Reads every entry, yielding after each. `read` gives null for elements that are no entry (system posts, empty places). An entry without a
 * certain date or type is left out and counted in `missing`; an email whose direction is unknown counts as internal and is counted too.
 * `context` is everything that `read` goes by besides the element's own markup, as a text: with it, an element that has not changed since the
 * last reading is not read again. Null where entries hold what their markup does not show (shadow roots, frames).
 */
export function* collectEntries(
  elements: Iterable<Element>,
  read: (element: Element) => EntryDraft | null,
  context: string | ((element: Element) => string | null) | null = null,
): Generator<void, Timeline> {
  const kept = new Map<string, Kept>();
  let undated = 0;
  let untyped = 0;
  for (const element of elements) {
    const known = typeof context === 'function' ? context(element) : context;
    const draft = known === null ? read(element) : readOnce(element, read, known);
    const { at, type } = draft ?? {};
    if (draft && at && type) {
      const key = sameEntry(draft);
      if (!kept.has(key)) kept.set(key, { element, draft: { ...draft, at, type } });
    } else if (draft) {
      if (draft.at) untyped++;
      else undated++;
    }
    yield;
  }
  // Timelines show the newest first; entries of the same moment keep the order in which they happened.
  const all = [...kept.values()].reverse().sort((a, b) => byMinute(a.draft.at, b.draft.at));
  const byId = new Map<string, Element>();
  const toActivity = activityMaker();
  const activities = all.map(({ element, draft }) => {
    const activity = toActivity(draft, byId);
    byId.set(activity.id, element);
    return activity;
  });
  const drafts = all.map(({ draft }) => draft);
  return {
    activities,
    elements: byId,
    left: undated + untyped,
    missing: [
      ...counted(undated, 'left out without a certain date'),
      ...counted(untyped, 'left out without a certain type'),
      ...counted(drafts.filter(({ type, direction }) => type === 'email' && !direction).length, 'without a certain direction', 'emails'),
      ...counted(drafts.filter(({ cut }) => cut).length, 'of which not all is on the page', 'entry texts'),
    ],
  };
}
