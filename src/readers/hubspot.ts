/**
 * HubSpot, deal records. Not seen on a running portal: the test ids rest on public code that runs against live ones ([CODE], 2024 to 2026);
 * what is only likely is marked [GUESS]. Property names (`amount`, `closedate`) are the same in every language.
 */
import type { ActivityType, Contact, DealStatus, Direction } from '../model/deal.ts';
import type { PageReading } from '../model/page-reading.ts';
import { findText, readText } from './dom.ts';
import { collectEntries, type EntryDraft } from './entries.ts';
import { toReading } from './found-deal.ts';
import { readFramedText } from './frame-text.ts';
import { findPeople, findTypeWord } from './hubspot-wording.ts';
import { shownMoney } from './money-in-words.ts';
import { type DateHabits, dateHabits, findDay, findZonedMoment } from './page-dates.ts';
import type { DealPlace, PageKind, PageReader, ReaderSite } from './reader.ts';
import { isHidden } from './shown.ts';

// 0-3 is the deal among HubSpot's objects. [CODE]; `/deal/` in older links.
const RECORD = /\/contacts\/\d+\/(?:record\/0-3|deal)\/(\d+)(?:\/|$)/;
const LINK = 'a[href*="/record/0-3/"], a[href*="/deal/"]';
const TIMELINE = '[data-test-id="crm-events-viz-timeline"]';
// [CODE] the card; the others are older or of single kinds.
const CARD = '[data-selenium-test="timeline-card"], [data-selenium-test="timeline-task"], [data-test-id="timeline-note-event"]';

function pageAt(url: URL): PageKind {
  const dealId = RECORD.exec(url.pathname)?.[1];
  if (dealId) return { kind: 'deal', dealId };
  const view = /\/contacts\/\d+\/objects\/0-3\/views\/[^/]+\/(list|board)\/?$/.exec(url.pathname)?.[1];
  return view === 'board' ? { kind: 'board' } : { kind: view ? 'list' : 'none' };
}

/** Where a deal's property may stand, the surest first. */
const places = (name: string): string[] => [
  // [CODE] the strip on top.
  `[data-test-id="highlight-property-display-${name}"]`,
  // [CODE] a property card's row: both its mark and its input carry the name.
  `[data-selenium-test="property-input-${name}"]`,
  `[data-test-id="property-input-${name}"]`,
  // [CODE] bare names occur on other things too, so only with the input's root inside.
  `[data-test-id="${name}"]:has([data-deferred-property-input-root])`,
];

/** Whether an element belongs to a card of another object (a contact's amount beside the deal's). */
function isOfOther(element: Element): boolean {
  const card = element.closest('[data-card-id]')?.getAttribute('data-card-id') ?? '';
  const wrapper = element.closest('[data-test-id^="card-wrapper-ASSOCIATION"]');
  const object = /\/(\d+-\d+)(?:\/|$)/.exec(card)?.[1];
  return wrapper !== null || (object !== undefined && object !== '0-3');
}

/** The value in a property's place: the input's, else what stands after its label, else all text. */
function valueIn(place: Element): string {
  const input = place.querySelector<HTMLInputElement | HTMLTextAreaElement>('input:not([type="checkbox"]), textarea');
  if (input?.value) return input.value.trim();
  const after = place.querySelector('[data-test-id="hover-content-wrapper"]')?.nextElementSibling;
  return (after && readText(after)) || readText(place);
}

/** A property of the deal by its internal name; null when it is not on the page or empty. */
function property(root: ParentNode, name: string): string | null {
  for (const selector of places(name)) {
    for (const place of root.querySelectorAll(selector)) {
      const value = isOfOther(place) ? '' : valueIn(place);
      if (value && !/^[-–—]+$/.test(value)) return value.replace(/\s+/g, ' ');
    }
  }
  return null;
}

// The names of a new portal's last two stages, in the languages where they are known. [MEM]
const WON = /^(closedwon|closed won|abgeschlossen und gewonnen|fermée? gagnée?|cierre ganado|fechado ganho|ganho)\b/i;
const LOST = /^(closedlost|closed lost|abgeschlossen und verloren|fermée? perdue?|cierre perdido|fechado perdido|perdido)\b/i;

function statusOf(stage: string): DealStatus | null {
  if (WON.test(stage)) return 'won';
  return LOST.test(stage) ? 'lost' : null;
}

function readContacts(root: ParentNode): Contact[] {
  // [CODE] the association card of contacts (0-1) and its items, in both spellings.
  const cards = [
    ...root.querySelectorAll(
      '[data-test-id^="card-wrapper-ASSOCIATION"][data-test-id*="/0-1"], [id^="card-wrapper-ASSOCIATION"][id*="/0-1"]',
    ),
  ];
  const names = cards.flatMap((card) => {
    const items = card.querySelectorAll('[data-test-id^="chicklet-"], [data-test-id^="chiclet-"]');
    const links =
      items.length > 0
        ? [...items].flatMap((item) => item.querySelector('a[href*="/record/0-1/"]') ?? [])
        : [...card.querySelectorAll('a[href*="/record/0-1/"]')];
    return links.map((link) => link.textContent?.replace(/\s+/g, ' ').trim() ?? '');
  });
  // The label of an association (its role) has no mark that is known.
  return [...new Set(names)].filter(Boolean).map((name) => ({ name, role: null }));
}

/** Whose an email is: the sender is one of the deal's contacts, or the owner; else who of them received it. */
function directionOf(from: string, to: string, contacts: readonly string[], owner: string | null): Direction | null {
  const names = (text: string, name: string | null): boolean => name !== null && name !== '' && text.includes(name);
  if (contacts.some((name) => names(from, name))) return 'inbound';
  if (names(from, owner)) return 'outbound';
  if (contacts.some((name) => names(to, name))) return 'outbound';
  return names(to, owner) ? 'inbound' : null;
}

interface Known {
  habits: DateHabits;
  owner: string | null;
  contacts: readonly string[];
}

/** [CODE] the mark of a note; [GUESS] the same form for the other kinds. */
function markedType(card: Element): ActivityType | null {
  const mark = [card, ...card.querySelectorAll('[data-test-id^="timeline-"]')].map((element) => element.getAttribute('data-test-id') ?? '');
  const kind = mark.map((id) => /^timeline-(note|email|call|meeting|task)-event$/.exec(id)?.[1]).find(Boolean);
  return (kind as ActivityType | undefined) ?? null;
}

function readCard(card: Element, { habits, owner, contacts }: Known): EntryDraft {
  const header = findText(card, '[data-test-id="header-message"]') ?? '';
  const type = markedType(card) ?? findTypeWord(header);
  const { from, to } = findPeople(header, habits.lang);
  // [CODE] the body; its class carries a hash at the end only.
  const body = card.querySelector('[data-selenium-test="timeline-editable-section"], [class*="SanitizedText__StyledText-"]');
  const text = body && readFramedText(body);
  const link = card.querySelector('a[href*="engagement="], [data-engagement-id]');
  return {
    id: link?.getAttribute('data-engagement-id') ?? /engagement=(\d+)/.exec(link?.getAttribute('href') ?? '')?.[1] ?? null,
    at: findZonedMoment(findText(card, '[data-test-id="event-timestamp"]'), habits),
    type,
    direction: type === 'email' ? directionOf(from, to, contacts, owner) : 'internal',
    author: from,
    subject: null,
    text: text ?? '',
    cut: !text,
  };
}

function* readDeal(root: ParentNode, url: URL, today: string): Generator<void, PageReading> {
  const place = pageAt(url);
  if (place.kind !== 'deal') return { ok: false, reason: 'This is not a deal page.', asUsual: true };
  // [CODE] the name's own mark, and an older one.
  const name =
    property(root, 'dealname') ?? findText(root, '[data-test-id="highlight-record-label"], [data-selenium-test="highlightTitle"]');
  if (!name) return { ok: false, reason: 'The name of the deal was not found.' };
  // The contents of other tabs stay on the page, hidden.
  const timelines = [...root.querySelectorAll(TIMELINE)];
  const timeline = timelines.find((one) => !isHidden(one)) ?? timelines[0];
  if (!timeline) return { ok: false, reason: 'The timeline was not found. It stands on the tab "Activities".' };
  const isLoading = timeline.querySelector('[data-test-id="timeline-event-container-loading-state"]') !== null;
  const cards = [...timeline.querySelectorAll(CARD)].filter((card) => !card.parentElement?.closest(CARD));
  if (isLoading && cards.length === 0) return { ok: false, reason: 'The timeline is still loading.', asUsual: true };
  const lang = timeline.closest('html')?.lang ?? '';
  const closing = property(root, 'closedate');
  const habits = dateHabits(`${closing} ${timeline.textContent}`, lang, today);
  const owner = property(root, 'hubspot_owner_id');
  const contacts = readContacts(root);
  const known = { habits, owner, contacts: contacts.map((contact) => contact.name) };
  const read = yield* collectEntries(cards, (card) => readCard(card, known), JSON.stringify(known));
  const money = shownMoney(property(root, 'amount'), lang);
  const stage = property(root, 'dealstage') ?? property(root, 'hs_pipeline_stage');
  return toReading({
    ...{ id: place.dealId, name, stage, status: statusOf(stage ?? ''), owner, contacts, timeline: read },
    ...{ amount: money.amount, currency: money.currency ?? property(root, 'deal_currency_code') },
    closeDate: findDay(closing, habits),
    lostReason: property(root, 'closed_lost_reason'),
    // The timeline loads more while the rep scrolls and never says how many entries exist.
    total: null,
    reasons: {
      amount: money.reason,
      closeDate: closing && 'readable as different days',
      status: stage && 'the name of the stage does not tell whether the deal is closed',
    },
  });
}

function findDeals(root: ParentNode, url: URL): DealPlace[] {
  if (!['list', 'board'].includes(pageAt(url).kind)) return [];
  const found = new Map<Element, string>();
  for (const link of root.querySelectorAll(LINK)) {
    const id = /\/(?:record\/0-3|deal)\/(\d+)/.exec(link.getAttribute('href') ?? '')?.[1];
    // A row of the table; on the board, whose cards have no mark that is known, the link itself.
    if (id && !isHidden(link)) found.set(link.closest('tr, li') ?? link, id);
  }
  return [...found].map(([element, dealId]) => ({ dealId, element }));
}

export const site: ReaderSite = {
  id: 'hubspot',
  name: 'HubSpot',
  hosts: ['app', 'app-na2', 'app-na3', 'app-eu1', 'app-ap1'].map((host) => `*://${host}.hubspot.com/*`),
  pageAt,
  isOn: (root) => root.querySelector(`${TIMELINE}, [data-test-id="record-highlight-content"]`) !== null,
};

export const page: PageReader = { readDeal, findDeals };
