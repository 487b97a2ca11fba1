/**
 * Pipedrive, deal pages. Little is known of its pages: the name, the texts of notes and the cards of the board rest on public code ([CODE],
 * 2022 to 2025); the fields' keys are those of its own form for new deals, and that they stand on a deal's page too is a guess ([GUESS]).
 * What is not found is reported as missing; nothing is read by its place or look.
 */
import type { PageReading } from '../model/page-reading.ts';
import { findText, readText } from './dom.ts';
import { collectEntries, type EntryDraft } from './entries.ts';
import { toReading } from './found-deal.ts';
import { shownMoney } from './money-in-words.ts';
import { type DateHabits, dateHabits, findDay, findZonedMoment } from './page-dates.ts';
import type { DealPlace, PageKind, PageReader, ReaderSite } from './reader.ts';
import { isHidden } from './shown.ts';

// [CODE] the text of a note in a deal's history.
const NOTE = '[data-test="activity-note"]';

function pageAt(url: URL): PageKind {
  // [CODE]; the number of a pipeline [MEM].
  const dealId = /^\/deal\/(\d+)(?:\/|$)/.exec(url.pathname)?.[1];
  if (dealId) return { kind: 'deal', dealId };
  if (/^\/deals\/list\b/.test(url.pathname)) return { kind: 'list' };
  return { kind: /^\/pipeline(\/\d+)?\/?$/.test(url.pathname) ? 'board' : 'none' };
}

/** The view that is shown: those opened before stay on the page, hidden. [CODE] Null when several are shown. */
function findView(root: ParentNode): ParentNode | null {
  const views = [...root.querySelectorAll('.viewContainer')];
  if (views.length === 0) return root;
  const shown = views.filter((view) => !isHidden(view));
  return shown.length === 1 ? (shown[0] ?? null) : null;
}

/** An element's value: of the field in it, else its text. */
function valueIn(element: Element): string {
  const field = element.matches('input, textarea') ? element : element.querySelector('input, textarea');
  return ((field as HTMLInputElement | null)?.value || readText(element)).trim();
}

function findName(view: ParentNode): string | null {
  // [CODE] the title is a field that grows, or its text.
  const places = ['[data-testid="header-title"]', '[data-test="editable-input-content"]', 'h1'];
  for (const selector of places) {
    const place = view.querySelector(selector);
    const name = place && !isHidden(place) ? valueIn(place) : '';
    if (name) return name;
  }
  return null;
}

/** A field by its key. [GUESS] on a deal's page. */
function field(view: ParentNode, key: string): string | null {
  const place = view.querySelector(`[data-test-key="${key}"]`);
  return (place && valueIn(place)) || null;
}

/** One note. Its author has no mark that is known. */
function readNote(note: Element, habits: DateHabits): EntryDraft {
  // [GUESS] that a note's item is a list item or an article, and holds its date as programs write it, or as a tooltip.
  const item = note.closest('li, article') ?? note;
  const time = item.querySelector('time');
  const texts = [time?.getAttribute('datetime'), time?.getAttribute('title'), findText(item, 'time')];
  const at = texts.map((text) => findZonedMoment(text ?? null, habits)).find(Boolean) ?? null;
  return { id: null, at, type: 'note', direction: 'internal', author: '', subject: null, text: readText(note) };
}

function* readDeal(root: ParentNode, url: URL, today: string): Generator<void, PageReading> {
  const place = pageAt(url);
  if (place.kind !== 'deal') return { ok: false, reason: 'This is not a deal page.', asUsual: true };
  const view = findView(root);
  const name = view && findName(view);
  if (!view || !name) return { ok: false, reason: 'The name of the deal was not found.' };
  const notes = [...view.querySelectorAll(NOTE)];
  // An empty history and one that was not recognised look the same: neither is taken for "nothing was asked".
  if (notes.length === 0) return { ok: false, reason: 'No notes were found. Of Pipedrive’s history, only notes can be read.' };
  const lang = root.querySelector('html')?.lang ?? '';
  const closing = field(view, 'expected_close_date');
  const habits = dateHabits(`${closing} ${notes.map((note) => (note.closest('li, article') ?? note).textContent).join(' ')}`, lang, today);
  const timeline = yield* collectEntries(notes, (note) => readNote(note, habits));
  const { amount, currency, reason } = shownMoney(field(view, 'value'), lang);
  const person = field(view, 'person_id');
  return toReading({
    ...{ id: place.dealId, name, stage: field(view, 'stage_id'), status: null, amount, currency },
    ...{ closeDate: findDay(closing, habits), owner: field(view, 'user_id'), contacts: person ? [{ name: person, role: null }] : [] },
    ...{ timeline, total: null },
    reasons: {
      amount: reason,
      closeDate: closing && 'readable as different days',
      status: 'its mark on the page is not known',
      authors: 'their marks on the page are not known',
      history: 'only notes are read: no emails, calls, meetings or tasks',
    },
  });
}

function findDeals(root: ParentNode, url: URL): DealPlace[] {
  if (!['list', 'board'].includes(pageAt(url).kind)) return [];
  const found = new Map<Element, string>();
  for (const link of root.querySelectorAll('a[href*="/deal/"]')) {
    const id = /\/deal\/(\d+)/.exec(link.getAttribute('href') ?? '')?.[1];
    // [CODE] a card of the board; a row of the list.
    if (id && !isHidden(link)) found.set(link.closest('[data-test="pipeline-deal-tile"], tr, [role="row"]') ?? link, id);
  }
  return [...found].map(([element, dealId]) => ({ dealId, element }));
}

export const site: ReaderSite = {
  id: 'pipedrive',
  name: 'Pipedrive',
  hosts: ['*://*.pipedrive.com/*'],
  pageAt,
  isOn: (root) => root.querySelector('[data-test="pipeline-view"], [data-test="pipeline-deal-tile"]') !== null,
};

export const page: PageReader = { readDeal, findDeals };
