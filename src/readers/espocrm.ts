/** EspoCRM, opportunity pages on any host. Written from its own templates, 7 to 10; every cell carries its field's name. */
import type { Contact, DealStatus } from '../model/deal.ts';
import type { PageReading } from '../model/page-reading.ts';
import { type DateStyle, findDayOrder, findWrittenDay, unreadDayReason } from './dates-in-words.ts';
import { findText } from './dom.ts';
import { collectEntries } from './entries.ts';
import { readCloseDates, readPanelRow, readStreamRow } from './espocrm-stream.ts';
import { toReading } from './found-deal.ts';
import { readMoney, unreadMoneyReasons } from './money-in-words.ts';
import { findDay } from './page-dates.ts';
import type { DealPlace, PageKind, PageReader, ReaderSite } from './reader.ts';
import { findShownValue } from './shown-value.ts';

// The names that Espo gives its own last stages, in the languages it ships. [SRC] i18n/*/Opportunity.json
const WON = new Set([
  'closed won',
  'gewonnen',
  'conclusion gagnante',
  'cerrado ganado',
  'gesloten gewonnen',
  'ganha',
  'chiuso positivamente',
]);
const LOST = new Set([
  'closed lost',
  'verloren',
  'conclusion perdante',
  'cerrado perdido',
  'gesloten verloren',
  'perdida',
  'chiuso negativamente',
]);

function pageAt(url: URL): PageKind {
  const [, view, id] = /^#Opportunity(?:\/(\w+)(?:\/([^/&?]+))?)?/.exec(url.hash) ?? [];
  if (view === 'view') return id ? { kind: 'deal', dealId: id } : { kind: 'none' };
  if (view === 'kanban') return { kind: 'board' };
  return /^#Opportunity(\/list.*)?$/.test(url.hash) ? { kind: 'list' } : { kind: 'none' };
}

/** The record of the page: quick views of other records stand in dialogs, with the same names on their cells. */
const findRecord = (root: ParentNode): Element | null =>
  [...root.querySelectorAll('.detail[data-scope="Opportunity"]')].find((record) => !record.closest('.modal, .dialog')) ?? null;

function fieldValue(record: Element, name: string): string | null {
  const field = record.querySelector(`.cell[data-name="${name}"] .field[data-name="${name}"]`);
  return field?.querySelector('.none-value, .loading-value') ? null : findShownValue(field);
}

function findStatus(stage: string | null, probability: string | null): DealStatus | null {
  const name = stage?.toLowerCase() ?? '';
  if (WON.has(name)) return 'won';
  if (LOST.has(name)) return 'lost';
  // A stage under another name, at one of the ends: it may be either.
  return stage === null || /^(0|100)\s*%?$/.test(probability ?? '') ? null : 'open';
}

function readContacts(record: Element): Contact[] {
  const found = new Map<string, string | null>();
  for (const link of record.querySelectorAll('.field[data-name="contacts"] a[href^="#Contact/view/"]')) {
    const name = link.textContent?.trim();
    const around = link.parentElement;
    const role = around?.matches('.field') ? null : findText(around ?? link, 'span.small, span.label');
    if (name) found.set(name, role);
  }
  for (const row of record.querySelectorAll('.panel[data-name="contacts"] .list-row')) {
    const name = findText(row, '[data-name="name"] a');
    const role = findText(row, '[data-name="role"], [data-name="opportunityRole"], [data-name="contactRole"]');
    if (name) found.set(name, found.get(name) ?? role);
  }
  return [...found].map(([name, role]) => ({ name, role }));
}

/** The lists that make up the timeline: the stream first, since it holds the texts. */
const LISTS = [
  '.list-container:is([data-role="stream"], [data-role="pinned"]) .list-row[data-id]',
  '.panel:is([data-name="history"], [data-name="activities"], [data-name="tasks"]) .list-row[data-id]',
];

function* readDeal(root: ParentNode, url: URL, today: string): Generator<void, PageReading> {
  const place = pageAt(url);
  if (place.kind !== 'deal') return { ok: false, reason: 'This is not a deal page.', asUsual: true };
  const record = findRecord(root);
  const main = record?.closest('#main') ?? root;
  const name = record && (fieldValue(record, 'name') ?? findText(main, '.header-title > :last-child'));
  if (!record || !name) return { ok: false, reason: 'The deal is not on the page.' };
  const stream = record.querySelector('.list-container[data-role="stream"]');
  if (!stream) return { ok: false, reason: 'The stream was not found.' };
  if (!stream.querySelector('.list-row, .no-data')) return { ok: false, reason: 'The stream is still loading.', asUsual: true };
  const lang = record.closest('[lang]')?.getAttribute('lang') ?? '';
  const order = findDayOrder([record.textContent ?? '']);
  const style: DateStyle = { lang, order, today };
  const rows = LISTS.flatMap((list) => [...record.querySelectorAll(list)]);
  const timeline = yield* collectEntries(
    rows,
    (row) => (row.querySelector('.stream-head-container') ? readStreamRow(row, style) : readPanelRow(row, style)),
    JSON.stringify(style),
  );
  const amountText = fieldValue(record, 'amount');
  const money = readMoney(amountText ?? '', lang);
  const closing = fieldValue(record, 'closeDate');
  const closeDate = findWrittenDay(closing ?? '', style) ?? findDay(closing, { lang, order, today });
  const stage = fieldValue(record, 'stage');
  const status = findStatus(stage, fieldValue(record, 'probability'));
  const more = record.querySelector('.show-more:not(.hidden)') !== null;
  return toReading({
    id: place.dealId,
    name,
    stage,
    status,
    ...money,
    closeDate,
    closeDateHistory: readCloseDates(stream, style),
    owner: fieldValue(record, 'assignedUser'),
    lostReason: null,
    contacts: readContacts(record),
    timeline,
    total: more || timeline.missing.some(({ field }) => field === 'entries') ? null : timeline.activities.length,
    reasons: {
      ...unreadMoneyReasons(amountText, money),
      status: status ? null : 'the name of the stage is not one of EspoCRM’s own',
      closeDate: unreadDayReason(closing, closeDate),
      closeDateHistory: more && stream.querySelector('.show-more:not(.hidden)') ? 'older changes stand further down the stream' : null,
    },
  });
}

function findDeals(root: ParentNode, url: URL): DealPlace[] {
  if (!/^(list|board)$/.test(pageAt(url).kind)) return [];
  // [SRC] kanban.tpl, list.tpl
  const places = root.querySelectorAll('.list-kanban .group-column-list .item[data-id], .list-container tr.list-row[data-id]');
  return [...places]
    .filter((element) => !element.closest('.modal'))
    .map((element) => ({ dealId: element.getAttribute('data-id') ?? '', element }));
}

export const site: ReaderSite = {
  id: 'espocrm',
  name: 'EspoCRM',
  hosts: ['*://*.espocloud.com/*'],
  pageAt,
  // [SRC] html/main.html: the loader's parameters since 7, the footer's link that the licence asks for
  isOn: (root) => root.querySelector('script[data-name="loader-params"], .credit a[href*="//www.espocrm.com"]') !== null,
};

export const page: PageReader = { readDeal, findDeals };
