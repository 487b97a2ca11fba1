/**
 * Dynamics 365 Sales, the opportunity form of the model-driven app. Not seen on a running organisation: field containers rest on Microsoft's
 * own page objects ([POM] EasyRepro), the timeline on public code ([CODE]), addresses on the documentation ([DOC]). Logical names are the
 * same in every language; values stand in inputs.
 */
import type { Contact, DealStatus } from '../model/deal.ts';
import type { PageReading } from '../model/page-reading.ts';
import { findText, readText } from './dom.ts';
import { findTimeline, hasMore, isLoading, readTimeline } from './dynamics-timeline.ts';
import { toReading } from './found-deal.ts';
import { shownMoney } from './money-in-words.ts';
import { dateHabits, findDay } from './page-dates.ts';
import type { DealPlace, PageKind, PageReader, ReaderSite } from './reader.ts';
import { isHidden } from './shown.ts';

// [DOC] the data centres: crm, crm2, crm3 …
const REGIONS = ['', 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 14, 15, 16, 17, 19, 20, 21];
const GUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;

function pageAt(url: URL): PageKind {
  const asked = (name: string): string => (url.searchParams.get(name) ?? '').toLowerCase();
  if (!/\/main\.aspx$/i.test(url.pathname) || asked('etn') !== 'opportunity') return { kind: 'none' };
  // [DOC] the id may stand in braces.
  const dealId = GUID.exec(asked('id'))?.[0];
  if (asked('pagetype') === 'entityrecord' && dealId) return { kind: 'deal', dealId };
  return { kind: asked('pagetype') === 'entitylist' ? 'list' : 'none' };
}

/** The places of a field: in the form, in the header, in the flyout of the business process. [POM] */
const places = (name: string): string[] => [
  `[data-id="${name}-FieldSectionItemContainer"]`,
  `[data-id="header_${name}-FieldSectionItemContainer"]`,
  `[data-id^="${name}.fieldControl"]`,
  `[data-id^="header_${name}.fieldControl"]`,
  `[data-id^="header_process_${name}.fieldControl"]`,
];

/** What a control shows: a lookup's tag, the chosen option, an input's value, a title, else its text. Empty fields show `---`. */
function shownIn(place: Element): string {
  const tag = place.querySelector('[data-id*="_selected_tag_text"]') ?? place.querySelector('[data-id*="_selected_tag"]');
  const inside = <Kind extends Element>(selector: string): Kind | null =>
    place.matches(selector) ? (place as unknown as Kind) : place.querySelector<Kind>(selector);
  const select = inside<HTMLSelectElement>('select');
  const input = inside<HTMLInputElement>('input:not([type="checkbox"]), textarea');
  const titled = inside<Element>('[data-id*="fieldControl"][title]');
  const text =
    (tag && (tag.getAttribute('title') || readText(tag))) ||
    (select ? (select.selectedOptions[0]?.textContent ?? '') : input ? input.value : titled?.getAttribute('title') || readText(place));
  return /^[-–—\s]*$/.test(text) ? '' : text.trim();
}

/** A field by its logical name; null when it is not on the form or empty. */
function field(form: Element, name: string): string | null {
  for (const selector of places(name)) {
    for (const place of form.querySelectorAll(selector)) {
      const value = shownIn(place);
      if (value) return value;
    }
  }
  return null;
}

// The states and their reasons: en, de, fr, es, nl, pt, it. [MEM] for all but English.
const STATES: readonly (readonly [DealStatus, RegExp])[] = [
  ['won', /^(won|gewonnen|gagnée?|conclue|ganada|ganha|vinta)$/i],
  ['lost', /^(lost|canceled|cancelled|out-sold|verloren|perdue|perdida|persa|abgebrochen|annulée?|cancelada)$/i],
  ['open', /^(open|in progress|on hold|offen|in bearbeitung|ouverte?|en cours|abierta|en curso|aberta|em andamento|aperta|in corso)$/i],
];

function readStatus(form: Element): DealStatus | null {
  // [DOC] the option's number is the same in every language: 0 open, 1 won, 2 lost.
  const select = form.querySelector<HTMLSelectElement>('select[data-id*="statecode.fieldControl"]');
  const byNumber = (['open', 'won', 'lost'] as const)[Number(select?.value || Number.NaN)];
  if (byNumber) return byNumber;
  const shown = [field(form, 'statecode'), field(form, 'statuscode'), findText(form, '[data-id*="pickliststatus-comboBox_text-value"]')];
  for (const text of shown) {
    const found = STATES.find(([, words]) => words.test(text ?? ''));
    if (found) return found[0];
  }
  return null;
}

function readStage(form: Element): string | null {
  // [POM] the stages on top of the form; that the active one is marked so is likely only.
  const step = 'li[id*="processHeaderStage"]:is([aria-current="step"], [aria-current="true"], [aria-selected="true"])';
  return field(form, 'stepname') ?? field(form, 'salesstage') ?? findText(form, step);
}

function readContacts(form: Element): Contact[] {
  const main = field(form, 'parentcontactid');
  // [POM] the container of a grid; the names of grid and columns as Microsoft's form has them. [MEM]
  const grid = form.querySelector('[id="dataSetRoot_Stakeholders" i], [data-id="Stakeholders-pcf_grid_control_container" i]');
  const cell = (row: Element, column: string): string | null => findText(row, `[col-id="${column}"]`);
  const rows = [...(grid?.querySelectorAll('[role="row"]') ?? [])].flatMap((row) => {
    const name = row.querySelector('[role="columnheader"]') ? null : cell(row, 'record2id');
    return name ? [{ name, role: cell(row, 'record2roleid') }] : [];
  });
  return main && !rows.some(({ name }) => name === main) ? [{ name: main, role: null }, ...rows] : rows;
}

function findName(form: Element): string | null {
  const title = form.querySelector('[data-id="header_title"], [data-id="formHeaderTitle"], h1[title]');
  // Beside the name the heading says whether the form is saved; its title does not.
  return field(form, 'name') ?? (title?.getAttribute('title')?.trim() || null);
}

function* readDeal(root: ParentNode, url: URL, today: string): Generator<void, PageReading> {
  const place = pageAt(url);
  if (place.kind !== 'deal') return { ok: false, reason: 'This is not a deal page.', asUsual: true };
  const forms = [...root.querySelectorAll('[data-id="editFormRoot"]')].filter((form) => !isHidden(form));
  const [form] = forms;
  if (!form || forms.length > 1) return { ok: false, reason: 'The form of the opportunity is not on the page, or still loading.' };
  const name = findName(form);
  if (!name) return { ok: false, reason: 'The name of the deal was not found.' };
  const timeline = findTimeline(form);
  if (!timeline) return { ok: false, reason: 'The timeline was not found. Open the tab of the form that shows it.' };
  if (isLoading(timeline)) return { ok: false, reason: 'The timeline is still loading.', asUsual: true };
  const lang = form.closest('html')?.lang ?? '';
  const closing = field(form, 'estimatedclosedate');
  const habits = dateHabits(`${closing} ${field(form, 'actualclosedate')} ${timeline.textContent}`, lang, today);
  const read = yield* readTimeline(timeline, habits);
  const status = readStatus(form);
  const money = shownMoney((status === 'won' ? field(form, 'actualvalue') : null) ?? field(form, 'estimatedvalue'), lang);
  const stage = readStage(form);
  return toReading({
    ...{ id: place.dealId, name, stage, status, amount: money.amount, currency: money.currency },
    ...{ closeDate: findDay(closing, habits), owner: field(form, 'ownerid'), contacts: readContacts(form), timeline: read },
    total: hasMore(timeline) ? null : read.activities.length + read.left,
    reasons: { amount: money.reason, closeDate: closing && 'readable as different days' },
  });
}

function findDeals(root: ParentNode, url: URL): DealPlace[] {
  if (pageAt(url).kind !== 'list') return [];
  const found = new Map<Element, string>();
  for (const link of root.querySelectorAll('a[href*="etn=opportunity"]')) {
    const id = GUID.exec(/[?&]id=([^&]+)/.exec(link.getAttribute('href') ?? '')?.[1] ?? '')?.[0];
    if (id && !isHidden(link)) found.set(link.closest('[role="row"]') ?? link, id.toLowerCase());
  }
  return [...found].map(([element, dealId]) => ({ dealId, element }));
}

export const site: ReaderSite = {
  id: 'dynamics',
  name: 'Dynamics 365 Sales',
  hosts: REGIONS.map((region) => `*://*.crm${region}.dynamics.com/*`),
  pageAt,
  isOn: (root) => root.querySelector('[data-id="editFormRoot"]') !== null,
};

export const page: PageReader = { readDeal, findDeals };
