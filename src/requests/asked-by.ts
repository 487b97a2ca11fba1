import type { Activity, Contact } from '../model/deal.ts';
import { mayBePersonTitle } from '../model/person-titles.ts';

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The first place at which a contact is named in a text (full name, else first name, else last name), or -1. */
function placeOf(contact: Contact, text: string): number {
  const parts = contact.name.split(/\s+/).filter((part) => part.length > 1 && !mayBePersonTitle(part) && !/^\p{L}\.$/u.test(part));
  for (const name of [contact.name, parts[0], parts.at(-1)]) {
    if (!name) continue;
    const found = new RegExp(`(?<![\\p{L}])${escaped(name)}(?![\\p{L}])`, 'u').exec(text);
    if (found) return found.index;
  }
  return -1;
}

/**
 * Who asked: the author of what the prospect wrote or said; in a note or in the rep's own mail the contact who is named in the sentence,
 * else the only contact named in the entry. Null where nobody is named.
 */
export function findAskedBy(activity: Activity, sentence: string, contacts: readonly Contact[]): string | null {
  if (activity.direction === 'inbound') return activity.author || null;
  const named = contacts.map((contact) => ({ name: contact.name, at: placeOf(contact, sentence) })).filter(({ at }) => at >= 0);
  if (named.length > 0) return named.sort((a, b) => a.at - b.at)[0]!.name;
  const inEntry = contacts.filter((contact) => placeOf(contact, activity.text) >= 0);
  return inEntry.length === 1 ? inEntry[0]!.name : null;
}
