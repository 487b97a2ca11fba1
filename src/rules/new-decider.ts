import { daysBetween } from '../model/day.ts';
import { dealFinding } from './facts.ts';
import { contactDays, names } from './people.ts';
import type { Rule } from './rule.ts';
import { addressOf } from './words.ts';

const RECENT_DAYS = 60;

/** Somebody else decides now, and we have not spoken with them. Speaks only when the entry names one of the deal's contacts. */
export const newDecider: Rule = {
  id: 'new-decider',
  when: 'to-be-won',
  check(view, today) {
    const signal = view.signals.filter(({ type }) => type === 'new-decision-maker').at(-1);
    if (!signal || daysBetween(signal.on, today) > RECENT_DAYS) return [];
    const entry = view.deal.activities.find((activity) => activity.id === signal.in);
    const person =
      view.deal.contacts.find((contact) => names(signal.evidence, contact)) ??
      view.deal.contacts.find(
        (contact) => names(entry?.text ?? '', contact) && contactDays(view, contact).every((day) => day <= signal.on),
      );
    if (!person || contactDays(view, person).some((day) => day > signal.on) || entry?.author === person.name) return [];
    const evidence = { in: signal.in, on: signal.on, quote: signal.evidence };
    return [
      dealFinding('new-decider', 'ask', { person: addressOf(person.name), 'full name': person.name, 'said on': signal.on }, evidence),
    ];
  },
};
