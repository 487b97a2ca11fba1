/** The blocks of a page of Creme CRM ("bricks"): each carries its name in `data-brick-id`. An administrator may remove or move them. */
import { findAttribute } from './dom.ts';

/** Where the parts that are read stand. */
export const BRICKS = {
  /** The card on top; its last part differs when another kind of card is configured. */
  card: '[data-brick-id^="hat-"]',
  managers: '[data-brick-id="regular-opportunities-responsibles"]',
  contacts: '[data-brick-id="regular-opportunities-linked_contacts"]',
  history: '[data-brick-id="regular-creme_core-history"]',
  memos: '[data-brick-id="regular-assistants-memos"]',
  past: '[data-brick-id="regular-activities-past_activities"]',
  future: '[data-brick-id="regular-activities-future_activities"]',
  emails: '[data-brick-id="regular-emails-mails_history"]',
};

/** The number that a brick's title begins with (`4 Memos`); an empty brick has no number. Null without the brick. */
export function countOf(record: Element, brick: string): number | null {
  const found = record.querySelector(brick);
  return found ? Number.parseInt(findAttribute(found, '.brick-title', 'title') ?? '', 10) || 0 : null;
}

/** The column of a brick's table whose head names a field; null without it. */
export function columnOf(brick: Element, field: string): number | null {
  const heads = [...brick.querySelectorAll('thead th')];
  const index = heads.findIndex((head) => head.getAttribute('data-key') === `regular_field-${field}`);
  return index < 0 ? null : index;
}
