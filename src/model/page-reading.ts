import type { Deal } from './deal.ts';

/** A field that a page should have shown and did not, or not for certain. Absent with a reason, never a guess. */
export interface Unread {
  field: string;
  reason: string;
}

/**
 * What a reader got from a page: a deal with what is missing and how much of the timeline was visible, or why there is none. `asUsual` marks
 * reasons that the product's pages give now and then (still loading, another kind of page): they are no sign that its pages have changed.
 */
export type PageReading =
  | { ok: true; deal: Deal; shown: number; total: number | null; missing: Unread[]; entryElements: Map<string, Element> }
  | { ok: false; reason: string; asUsual?: true };
