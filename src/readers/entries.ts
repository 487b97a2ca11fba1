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

/** The same entry shown twice (pinned on top and in its place). */
function sameEntry({ id, at, type, author, subject, text }: EntryDraft): string {
  return id ?? [at, type, author, subject, text].join('\n');
}

function toActivity({ id, at, type, direction, author, subject, text }: Kept['draft'], ids: Map<string, Element>): Activity {
  let own = id;
  // Not of the text, so that an edited note keeps its id.
  for (let ordinal = 0; !own || ids.has(own); ordinal++) own = fingerprint([at, type, author, ordinal].join('\n'));
  return { id: own, at, type, direction: direction ?? 'internal', author, ...(subject ? { subject } : {}), text };
}

/**
 * Reads every entry, yielding after each. `read` gives null for elements that are no entry (system posts, empty places). An entry without a
 * certain date or type is left out and counted in `missing`; an email whose direction is unknown counts as internal and is counted too.
 */
export function* collectEntries(elements: Iterable<Element>, read: (element: Element) => EntryDraft | null): Generator<void, Timeline> {
  const kept = new Map<string, Kept>();
  let undated = 0;
  let untyped = 0;
  for (const element of elements) {
    const draft = read(element);
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
  const all = [...kept.values()].reverse().sort((a, b) => a.draft.at.slice(0, 16).localeCompare(b.draft.at.slice(0, 16)));
  const byId = new Map<string, Element>();
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
