/** Who is who on a page of Creme: the linked contacts and our own users, by their links and their addresses for email. */
import type { Direction } from '../model/deal.ts';
import { BRICKS } from './creme-bricks.ts';

/** The people of a page, looked up once for all its entries. */
export interface CremePeople {
  /** Whole names by the address of the person's page: users are shown as `Dana R.` elsewhere. */
  names: ReadonlyMap<string, string>;
  /** Who has an address for email: their side and their whole name. */
  mailboxes: ReadonlyMap<string, { ours: boolean; name: string | null }>;
}

const textOf = (element: Element | null): string => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

/** Looks up everybody in the bricks of contacts and of those responsible. */
export function findPeople(record: Element): CremePeople {
  const names = new Map<string, string>();
  const mailboxes = new Map<string, { ours: boolean; name: string | null }>();
  for (const [brick, ours] of [[BRICKS.managers, true] as const, [BRICKS.contacts, false] as const]) {
    for (const row of record.querySelectorAll(`${brick} tbody tr`)) {
      const name = textOf(row.querySelector('[data-table-primary-column] a')) || null;
      for (const link of row.querySelectorAll('a[href]')) {
        const href = link.getAttribute('href') ?? '';
        if (href.startsWith('mailto:')) mailboxes.set(href.slice('mailto:'.length), { ours, name });
        else if (!names.has(href) && textOf(link)) names.set(href, textOf(link));
      }
    }
  }
  return { names, mailboxes };
}

/** A person's whole name by the link to their page; as the link shows it where they stand nowhere else, null without a link. */
export function fullName({ names }: CremePeople, link: Element | null): string | null {
  return names.get(link?.getAttribute('href') ?? '') ?? (textOf(link) || null);
}

/** Who wrote an email, by the addresses beside the linked contacts and the rep's own. Null when neither end is known. */
export function directionOf({ mailboxes }: CremePeople, sender: string, recipient: string): Direction | null {
  const [from, to] = [mailboxes.get(sender), mailboxes.get(recipient)];
  if (from?.ours === false || to?.ours) return 'inbound';
  return to?.ours === false || from?.ours ? 'outbound' : null;
}
