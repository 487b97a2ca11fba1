import { canDecide } from '../ledger/deciding-role.ts';
import { type Day, dayOf } from '../model/day.ts';
import type { Activity, Contact } from '../model/deal.ts';
import type { DealView } from '../model/deal-view.ts';
import { isTwoWay } from './timeline.ts';

const TITLE = /^(dr|prof|mr|mrs|ms|miss|herr|frau|sir|ing)\.?$/i;

function namesOf({ name }: Contact): string[] {
  const parts = name.split(/\s+/).filter((part) => part.length > 2 && !TITLE.test(part));
  return [...new Set([name, parts.at(-1) ?? name, parts[0] ?? name])];
}

const isLetter = (char: string | undefined): boolean => char !== undefined && /\p{L}/u.test(char);

/** Whether a text names a person: full name, last name or first name, as a word of its own. */
export function names(text: string, contact: Contact): boolean {
  return namesOf(contact).some((name) => {
    const at = text.indexOf(name);
    return at >= 0 && !isLetter(text[at - 1]) && !isLetter(text[at + name.length]);
  });
}

/** Whether a contact took part in an entry in which both sides were in touch: wrote it, or is named in the note of a talk. */
function tookPart(contact: Contact, activity: Activity): boolean {
  if (!isTwoWay(activity)) return false;
  if (activity.direction === 'inbound') return activity.author === contact.name;
  return names(activity.text, contact);
}

/** The days on which a contact wrote or talked with us, oldest first. */
export function contactDays(view: DealView, contact: Contact): Day[] {
  return view.deal.activities.filter((activity) => tookPart(contact, activity)).map((activity) => dayOf(activity.at));
}

/** Contacts that were in touch on a day or later. */
export function liveContacts(view: DealView, since: Day): Contact[] {
  const recent = view.deal.activities.filter((activity) => dayOf(activity.at) >= since);
  return view.deal.contacts.filter((contact) => recent.some((activity) => tookPart(contact, activity)));
}

/** Contacts whose role can decide and who have been in touch at all. */
export function decidersMet(view: DealView): Contact[] {
  return view.deal.contacts.filter((contact) => canDecide(contact.role) === 'decides' && contactDays(view, contact).length > 0);
}
