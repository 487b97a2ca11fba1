import { daysBetween } from '../model/day.ts';
import type { Contact } from '../model/deal.ts';
import type { DealView } from '../model/deal-view.ts';
import type { SignalReading } from '../model/reading.ts';
import { dealFinding } from './facts.ts';
import { contactDays, names } from './people.ts';
import type { Rule } from './rule.ts';
import { addressOf } from './words.ts';

const RECENT_DAYS = 60;

/** Who decides by now, as far as an entry names one of the deal's contacts: with the signal that says so, and null for a person it does not name. */
export function findNewDecider(view: DealView): { signal: SignalReading; person: Contact | null } | null {
  const signal = view.signals.filter(({ type }) => type === 'new-decision-maker').at(-1);
  if (!signal) return null;
  const entry = view.deal.activities.find((activity) => activity.id === signal.in);
  const unmet = (contact: Contact): boolean => contactDays(view, contact).every((day) => day <= signal.on);
  const person =
    view.deal.contacts.find((contact) => names(signal.evidence, contact)) ??
    view.deal.contacts.find((contact) => contact.name !== entry?.author && names(entry?.text ?? '', contact) && unmet(contact));
  return { signal, person: person ?? null };
}

/** Somebody else decides now, and we have not spoken with them. Speaks only when the entry names one of the deal's contacts. */
export const newDecider: Rule = {
  id: 'new-decider',
  when: 'to-be-won',
  check(view, today) {
    const { signal, person } = findNewDecider(view) ?? {};
    if (!signal || !person || daysBetween(signal.on, today) > RECENT_DAYS) return [];
    const author = view.deal.activities.find((activity) => activity.id === signal.in)?.author;
    if (author === person.name || contactDays(view, person).some((day) => day > signal.on)) return [];
    const evidence = { in: signal.in, on: signal.on, quote: signal.evidence };
    return [
      dealFinding('new-decider', 'ask', { person: addressOf(person.name), 'full name': person.name, 'said on': signal.on }, evidence),
    ];
  },
};
