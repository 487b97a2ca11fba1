import { canDecide } from '../ledger/deciding-role.ts';
import { addDays, type Day, dayOf, daysBetween } from '../model/day.ts';
import type { Contact } from '../model/deal.ts';
import type { DealView } from '../model/deal-view.ts';
import type { Evidence, SignalReading } from '../model/reading.ts';
import type { Thresholds } from '../model/settings.ts';
import { deferralCount } from './deferrals.ts';
import { knownOnly, shortQuote } from './facts.ts';
import { findNewDecider } from './new-decider.ts';
import { contactDays, liveContacts } from './people.ts';
import { priceSpoken } from './price.ts';
import { replyDays } from './reply-days.ts';
import { addressOf, inWords } from './words.ts';

/** One other explanation of a put-off: pure facts, worded by the playbook. */
export interface ExplanationFound {
  id: string;
  facts: Record<string, string>;
  evidence: Evidence | null;
}

const OFTEN = 2;
const ENOUGH_ENTRIES = 5;
const RIVALS =
  /competit|another (vendor|supplier|provider|tool|product)|other (vendors?|suppliers?|providers?|offers?|options?|tools?)|alternatives?|else (are you|they are|is) looking|shortlist|tender/i;

const asEvidence = (signal: SignalReading): Evidence => ({ in: signal.in, on: signal.on, quote: signal.evidence });
const lastSignal = (view: DealView, type: SignalReading['type']): SignalReading | null =>
  view.signals.filter((signal) => signal.type === type).at(-1) ?? null;

function newDecider(view: DealView): ExplanationFound[] {
  const { signal, person } = findNewDecider(view) ?? {};
  if (!signal || (person && contactDays(view, person).some((day) => day > signal.on))) return [];
  const facts = knownOnly({ 'said on': signal.on, person: person?.name, 'short person': addressOf(person?.name ?? null) });
  return [{ id: 'new-decider', facts, evidence: asEvidence(signal) }];
}

/** A contact who decides, who was in touch more than once, and has been silent for long while the deal went on without them. */
function silentSponsor(view: DealView, today: Day, { sponsorSilentDays }: Thresholds): ExplanationFound[] {
  const sponsor = findSilentSponsor(view, today, sponsorSilentDays);
  if (!sponsor) return [];
  const facts = knownOnly({
    person: sponsor.contact.name,
    'short person': addressOf(sponsor.contact.name),
    'last word on': sponsor.lastOn,
  });
  return [{ id: 'silent-sponsor', facts, evidence: null }];
}

/** The sponsor that went quiet, and the day of their last word; null when there is none. */
export function findSilentSponsor(view: DealView, today: Day, silentDays: number): { contact: Contact; lastOn: Day } | null {
  for (const contact of view.deal.contacts) {
    if (canDecide(contact.role) !== 'decides') continue;
    const days = contactDays(view, contact);
    const lastOn = days.at(-1);
    if (lastOn && days.length > 1 && daysBetween(lastOn, today) >= silentDays) return { contact, lastOn };
  }
  return null;
}

function competitor(view: DealView): ExplanationFound[] {
  const signal = lastSignal(view, 'competitor');
  const facts = signal && knownOnly({ 'said on': signal.on, quote: shortQuote(signal.evidence) });
  if (signal && facts) return [{ id: 'competitor', facts, evidence: asEvidence(signal) }];
  const first = view.deal.activities[0];
  const { length } = view.deal.activities;
  if (!first || view.unread > 0 || length < ENOUGH_ENTRIES || view.deal.activities.some(({ text }) => RIVALS.test(text))) return [];
  return [{ id: 'competitor-unasked', facts: { entries: String(length), since: dayOf(first.at) }, evidence: null }];
}

function slowerReplies(view: DealView): ExplanationFound[] {
  const replies = replyDays(view);
  if (!replies) return [];
  const said = (days: number): string => (days === 1 ? 'one day' : `${inWords(days)} days`);
  const facts = { 'first days': said(replies.first), 'last days': said(replies.last), 'last word on': replies.lastOn };
  return [{ id: 'slower-replies', facts, evidence: null }];
}

function oneContact(view: DealView, today: Day, { liveContactDays }: Thresholds): ExplanationFound[] {
  const since = addDays(today, -liveContactDays);
  const live = liveContacts(view, since);
  if (live.length !== 1 || !live[0]) return [];
  const facts = knownOnly({ since, person: live[0].name, 'short person': addressOf(live[0].name) });
  return [{ id: 'one-contact', facts, evidence: null }];
}

function price(view: DealView): ExplanationFound[] {
  const first = view.deal.activities[0];
  if (!first || view.unread > 0 || view.deal.activities.length < ENOUGH_ENTRIES || priceSpoken(view)) return [];
  return [{ id: 'price-unspoken', facts: { entries: String(view.deal.activities.length), since: dayOf(first.at) }, evidence: null }];
}

/**
 * "What else could explain this?" for a deal that was put off twice or more: only facts with their days, the rep's own to weigh. Empty
 * for any other deal.
 */
export function findExplanations(view: DealView, today: Day, thresholds: Thresholds): ExplanationFound[] {
  if (view.deal.status !== 'open' || deferralCount(view) < OFTEN) return [];
  return [
    ...newDecider(view),
    ...silentSponsor(view, today, thresholds),
    ...competitor(view),
    ...slowerReplies(view),
    ...oneContact(view, today, thresholds),
    ...price(view),
  ];
}
