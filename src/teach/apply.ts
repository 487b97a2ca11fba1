/** Puts what the rep has taught over what the structure of a page shows by itself. */
import type { TaughtField, TaughtPage } from '../model/taught-page.ts';
import type { EntryGroup } from '../readers/general-groups.ts';
import { fieldOfLabel, labelOfField } from '../readers/general-labels.ts';
import { type Pair, shownOrNull } from '../readers/general-pairs.ts';
import type { Structure } from '../readers/general-structure.ts';
import { entriesIn, findPart } from './entries.ts';
import { findPlace } from './find-place.ts';

const FIELDS: readonly TaughtField[] = ['name', 'amount', 'currency', 'closeDate', 'stage', 'status', 'owner'];

/** A structure with the taught places in it, and why taught places were not found again, by field. */
export interface Applied {
  structure: Structure;
  reasons: Record<string, string>;
}

function applyField(applied: Applied, field: TaughtField, page: TaughtPage): Applied {
  const place = page.fields[field];
  if (!place) return applied;
  const { structure } = applied;
  const found = findPlace(structure.root, place, structure.pairs);
  const pairs = structure.pairs.filter(({ label }) => fieldOfLabel(label)?.field !== field);
  if (!found.element) {
    const title = field === 'name' ? { title: null } : {};
    return { structure: { ...structure, ...title, pairs }, reasons: { ...applied.reasons, [field]: found.reason } };
  }
  const value = found.pair ? found.pair.value : withoutLabel(shownOrNull(found.element));
  const taught: Pair = { label: labelOfField(field), value, element: found.element };
  const title = field === 'name' ? { title: value ? { text: value, element: found.element, sure: true } : null } : {};
  return { structure: { ...structure, ...title, pairs: [taught, ...pairs] }, reasons: applied.reasons };
}

/** `Amount: 48,000` as the text of one element. */
const withoutLabel = (value: string | null): string | null => value?.replace(/^\p{L}[^:\d]{1,40}:\s+/u, '') ?? null;

function applyTimeline(applied: Applied, page: TaughtPage): Applied {
  const { timeline } = page;
  if (!timeline) return applied;
  const { structure } = applied;
  const found = findPlace(structure.root, timeline.container, structure.pairs);
  const entries = found.element ? entriesIn(found.element, timeline) : [];
  if (!found.element || entries.length === 0) {
    const reason = found.element ? 'the taught entries are not on the page' : found.reason;
    return { structure: { ...structure, groups: [] }, reasons: { ...applied.reasons, timeline: reason } };
  }
  const { date, author, text } = timeline;
  const group: EntryGroup = {
    entries,
    heading: structure.groups.find((own) => own.entries.some((entry) => entries.includes(entry)))?.heading ?? '',
    named: true,
    taught: {
      ...(date ? { date: (entry) => findPart(entry, date) } : {}),
      ...(author ? { author: (entry) => findPart(entry, author) } : {}),
      ...(text ? { text: (entry) => findPart(entry, text) } : {}),
    },
  };
  return { structure: { ...structure, groups: [group] }, reasons: applied.reasons };
}

/** Applies a taught page. A taught place that cannot be found again makes its field missing: what stands there by itself is not put in its place. */
export function applyTaught(page: TaughtPage, structure: Structure): Applied {
  const fields = FIELDS.reduce<Applied>((applied, field) => applyField(applied, field, page), { structure, reasons: {} });
  return applyTimeline(fields, page);
}
