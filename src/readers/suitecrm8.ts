/** SuiteCRM 8, opportunity pages on any host. Written from its own templates, 8.7; fields are known by their translated labels only. */
import type { ActivityType } from '../model/deal.ts';
import type { PageReading } from '../model/page-reading.ts';
import { type DateStyle, findDayOrder, findWrittenDay, findWrittenMoment, unreadDayReason } from './dates-in-words.ts';
import { findText, readText } from './dom.ts';
import { collectEntries, type EntryDraft } from './entries.ts';
import { toReading } from './found-deal.ts';
import { readMoney, unreadMoneyReasons } from './money-in-words.ts';
import type { DealPlace, PageKind, PageReader, ReaderSite } from './reader.ts';
import { findShownValue } from './shown-value.ts';
import { statusOfStage, UNKNOWN_STAGE } from './sugar-stages.ts';
import { fieldOfLabel, type Suite8Field } from './suitecrm8-labels.ts';

function pageAt(url: URL): PageKind {
  const [, view, id] = /^#\/opportunities(?:\/(\w+)(?:\/([\w-]+))?)?\/?(?:\?.*)?$/.exec(url.hash) ?? [];
  if (view === 'record' && id) return { kind: 'deal', dealId: id };
  return !id && /^#\/opportunities(\/index)?\/?(\?.*)?$/.test(url.hash) ? { kind: 'list' } : { kind: 'none' };
}

/** The value cells by what their labels name; the first of each, since panels may repeat a field. [SRC] field-layout.component.html */
function readFields(record: Element): Map<Suite8Field, Element> {
  const fields = new Map<Suite8Field, Element>();
  for (const group of record.querySelectorAll('.field-layout-field-group-wrapper')) {
    const field = fieldOfLabel(findText(group, '.field-layout-field-label-wrapper label, label') ?? '');
    const value = group.querySelector('.field-layout-field-value-wrapper');
    if (field && value && !fields.has(field)) fields.set(field, value);
  }
  return fields;
}

// [SRC] history-timeline.adapter: the entry's colour comes from its kind, the same in every language.
const TYPE_OF_COLOUR: ReadonlyMap<string, ActivityType> = new Map([
  ['entry-yellow', 'call'],
  ['entry-green', 'task'],
  ['entry-blue', 'meeting'],
  ['entry-orange', 'note'],
]);
const TYPE_OF_MODULE: ReadonlyMap<string, ActivityType> = new Map([
  ['calls', 'call'],
  ['tasks', 'task'],
  ['meetings', 'meeting'],
  ['notes', 'note'],
  ['emails', 'email'],
]);

/** One entry of the history; null for audit entries, which tell of changed fields and link nowhere. */
function readEntry(entry: Element, style: DateStyle): EntryDraft | null {
  const title = entry.querySelector('.history-timeline-entry-title a, .history-timeline-entry-title');
  const href = entry.querySelector('.history-timeline-entry-title a[href]')?.getAttribute('href') ?? '';
  const [, module = '', id = null] = /#?\/([\w-]+)\/record\/([\w-]+)/.exec(href) ?? [];
  if (entry.classList.contains('entry-purple') || !title) return null;
  const colour = [...entry.classList].find((name) => TYPE_OF_COLOUR.has(name));
  const type = TYPE_OF_MODULE.get(module) ?? (module === '' ? TYPE_OF_COLOUR.get(colour ?? '') : null) ?? null;
  const description = entry.querySelector('.history-timeline-entry-description');
  return {
    id: id && `${module}-${id}`,
    at: findWrittenMoment(findText(entry, '.history-timeline-entry-date') ?? '', style),
    type,
    direction: type === 'email' ? null : 'internal',
    author: findText(entry, '.history-timeline-entry-user') ?? '',
    subject: title.textContent?.trim() || null,
    text: description ? readText(description) : '',
    // Only audit entries show their text here.
    cut: !description && (type === 'note' || type === 'email'),
  };
}

function* readDeal(root: ParentNode, url: URL): Generator<void, PageReading> {
  const place = pageAt(url);
  if (place.kind !== 'deal') return { ok: false, reason: 'This is not a deal page.', asUsual: true };
  const record = root.querySelector('.record-view-container, .record-view, scrm-record-container');
  const fields = record && readFields(record);
  const heading = findText(root, '.record-view-name-label, .record-view-name');
  const name = heading ?? findShownValue(fields?.get('name') ?? null);
  if (!record || !fields || !name) return { ok: false, reason: 'The deal is not on the page.' };
  if (fields.size === 0) return { ok: false, reason: 'The labels on this page are in a language that is not known.' };
  const history = record.querySelector('.history-timeline-viewport');
  if (!history) return { ok: false, reason: 'The history at the side is not open on the page.' };
  const style: DateStyle = { lang: '', order: findDayOrder([record.textContent ?? '']) };
  const timeline = yield* collectEntries(
    history.querySelectorAll('.history-timeline-entry'),
    (entry) => readEntry(entry, style),
    JSON.stringify(style),
  );
  const textOf = (field: Suite8Field): string | null => findShownValue(fields.get(field) ?? null);
  const money = readMoney(textOf('amount') ?? '', '');
  const closing = textOf('closeDate');
  const closeDate = findWrittenDay(closing ?? '', style);
  const stage = textOf('stage');
  const status = statusOfStage(stage);
  return toReading({
    id: place.dealId,
    name,
    stage,
    status,
    ...money,
    closeDate,
    owner: textOf('owner'),
    lostReason: null,
    contacts: [],
    timeline,
    total: null,
    reasons: {
      ...unreadMoneyReasons(textOf('amount'), money),
      status: stage && !status ? UNKNOWN_STAGE : null,
      closeDate: unreadDayReason(closing, closeDate),
      contacts: 'contacts stand in a list further down that is not read',
    },
  });
}

function findDeals(root: ParentNode, url: URL): DealPlace[] {
  if (pageAt(url).kind !== 'list') return [];
  return [...root.querySelectorAll('table.list-view-table tr')].flatMap((element) => {
    const href = element.querySelector('a[href*="/opportunities/record/"]')?.getAttribute('href') ?? '';
    const dealId = /\/opportunities\/record\/([\w-]+)/.exec(href)?.[1];
    return dealId ? [{ dealId, element }] : [];
  });
}

export const site: ReaderSite = {
  id: 'suitecrm8',
  name: 'SuiteCRM 8',
  hosts: [],
  pageAt,
  // [SRC] shell: app.component.html and index.html
  isOn: (root) => root.querySelector('app-root scrm-navbar-ui, link[href*="themes/suite8/"]') !== null,
};

export const page: PageReader = { readDeal, findDeals };
