import type { Deal } from './deal.ts';

/** A field that a page should have shown and did not, or not for certain. Absent with a reason, never a guess. */
export interface Unread {
  field: string;
  reason: string;
}

/** What a reader got from a page: a deal with what is missing and how much of the timeline was visible, or why there is none. */
export type PageReading =
  | { ok: true; deal: Deal; shown: number; total: number | null; missing: Unread[]; entryElements: Map<string, Element> }
  | { ok: false; reason: string };
