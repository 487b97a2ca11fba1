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

/** Where a text names a person, by full name, last name or first name as a word of its own. */
function placesOf(text: string, contact: Contact): { start: number; end: number }[] {
  return namesOf(contact).flatMap((name) => {
    const start = text.indexOf(name);
    const end = start + name.length;
    return start >= 0 && !isLetter(text[start - 1]) && !isLetter(text[end]) ? [{ start, end }] : [];
  });
}

/** Whether a text names a person. */
export const names = (text: string, contact: Contact): boolean => placesOf(text, contact).length > 0;

/** The first line of a note up to its first full stop: who was there stands here. */
const OPENING = /^[^\n]*?(?:(?<!\b(?:dr|mr|ms|mrs|prof))[.!?](?=\s)|\n|$)/i;
const BESIDE = /(?:\bwith|\band|\+|&|\bplus|\bjoined by)\s+(?:(?:dr|mr|ms|mrs|prof)\.?\s+)?(?:\p{Lu}\p{L}+\s+)?$/iu;
const TOOK_PART =
  /^[\s\p{L}().,'-]{0,25}?\b(joined|sat in|was (there|present)|asked|said|says|took part|came|dialled in|listened|stayed)\b/iu;

/** Whether the note of a talk shows that a person was there; being spoken of is not enough. */
function wasThere(text: string, contact: Contact): boolean {
  const opening = OPENING.exec(text)?.[0].length ?? 0;
  return placesOf(text, contact).some(({ start, end }) => {
    return start < opening || BESIDE.test(text.slice(Math.max(0, start - 30), start)) || TOOK_PART.test(text.slice(end, end + 50));
  });
}

/** Whether a contact took part in an entry in which both sides were in touch: wrote it, or was there by the note of a talk. */
function tookPart(contact: Contact, activity: Activity): boolean {
  if (!isTwoWay(activity)) return false;
  if (activity.direction === 'inbound') return activity.author === contact.name;
  return wasThere(activity.text, contact);
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
