/** SuiteCRM 7 (theme SuiteP), opportunity pages on any host. Written from its own templates, 7.10 to 7.14. */
import type { Contact, DealStatus } from '../model/deal.ts';
import type { PageReading } from '../model/page-reading.ts';
import { type DateStyle, type DayOrder, findDayOrder, findWrittenDay, unreadDayReason } from './dates-in-words.ts';
import { findAttribute, findText } from './dom.ts';
import { collectEntries, type EntryDraft } from './entries.ts';
import { toReading } from './found-deal.ts';
import { readMoney, unreadMoneyReasons } from './money-in-words.ts';
import type { DealPlace, PageKind, PageReader, ReaderSite } from './reader.ts';
import { findShownValue } from './shown-value.ts';
import { columnsOf, readSubpanelRow } from './sugar-lists.ts';
import { statusOfStage, UNKNOWN_STAGE } from './sugar-stages.ts';

function pageAt(url: URL): PageKind {
  // The address behind the `#` is the one of pages that were loaded without leaving the first.
  const ajax = /^#ajaxUILoc=(.*)$/.exec(url.hash)?.[1];
  const { searchParams } = ajax ? new URL(decodeURIComponent(ajax), url) : url;
  if (searchParams.get('module') !== 'Opportunities') return { kind: 'none' };
  const id = searchParams.get('record');
  const action = searchParams.get('action')?.toLowerCase();
  if (action === 'detailview' && id) return { kind: 'deal', dealId: id };
  return !id && (action === 'index' || action === 'listview' || !action) ? { kind: 'list' } : { kind: 'none' };
}

interface Formats {
  order: DayOrder | null;
  decimal: string | undefined;
}

/** The user's own formats, which every page of the product tells its scripts. [CODE] saved pages: `cal_date_format`, `dec_sep` */
function readFormats(root: ParentNode): Formats {
  const told = [...root.querySelectorAll('script:not([src])')].map((script) => script.textContent ?? '');
  const script = told.find((text) => text.includes('cal_date_format')) ?? '';
  const letters = /cal_date_format\s*=\s*'([^']*)'/
    .exec(script)?.[1]
    ?.replace(/[^dmY]/g, '')
    .toLowerCase();
  const order = letters === 'dmy' || letters === 'mdy' || letters === 'ymd' ? letters : null;
  return { order, decimal: /dec_sep\s*=\s*'([.,])'/.exec(script)?.[1] };
}

/** The place of a field's value, known by the field's name. [SRC] tab_panel_content.tpl: `field` on the value or `data-field` on the row */
const findField = (record: Element, name: string): Element | null =>
  record.querySelector(
    `.detail-view-field[field="${name}"], .detail-view-row-item[data-field="${name}"] .detail-view-field, td.inlineEdit[field="${name}"]`,
  );

const fieldValue = (record: Element, name: string): string | null => findShownValue(findField(record, name));

/** The stage's key of the database, which stays the same in all languages. [SRC] SugarFields/Enum/DetailView.tpl */
function findStatus(record: Element, stage: string | null): DealStatus | null {
  const key = findAttribute(record, '[id="sales_stage"][value]', 'value');
  // An unknown key is a stage that the customer has added; the two ends keep theirs.
  return key ? (statusOfStage(key) ?? 'open') : statusOfStage(stage);
}

function readContacts(root: ParentNode): Contact[] {
  const table = root.querySelector('#list_subpanel_contacts table');
  const column = table ? columnsOf(table).get('opportunity_role') : undefined;
  return [...(table?.querySelectorAll('tbody tr') ?? [])].flatMap((row) => {
    const name = findText(row, 'a[href*="module=Contacts"][href*="record="]');
    const role = column === undefined ? null : row.children[column]?.textContent?.trim() || null;
    return name ? [{ name, role }] : [];
  });
}

const SUBPANELS = ['activities', 'history'].map((name) => `#list_subpanel_${name}`);

function* readDeal(root: ParentNode, url: URL): Generator<void, PageReading> {
  const place = pageAt(url);
  if (place.kind !== 'deal') return { ok: false, reason: 'This is not a deal page.', asUsual: true };
  const record = root.querySelector('.detail-view');
  const shownId = root
    .querySelector('form#formDetailView input[name="record"], #formDetailView input[name="record"]')
    ?.getAttribute('value');
  const name = record && fieldValue(record, 'name');
  if (!record || !name || (shownId && shownId !== place.dealId)) return { ok: false, reason: 'The deal is not on the page.' };
  const panels = SUBPANELS.flatMap((panel) => [...root.querySelectorAll(panel)]).filter((panel) => panel.querySelector('table'));
  if (panels.length === 0) return { ok: false, reason: 'The activities and the history are not open on the page.' };
  const { order, decimal } = readFormats(root);
  const style: DateStyle = { lang: '', order: order ?? findDayOrder([record.textContent ?? '']) };
  const rows = panels.flatMap((panel) => {
    const columns = columnsOf(panel);
    return [...panel.querySelectorAll('tbody tr')].map((row) => ({ row, columns }));
  });
  const columnsOfRow = new Map(rows.map(({ row, columns }) => [row, columns]));
  const read = (row: Element): EntryDraft | null => readSubpanelRow(row, columnsOfRow.get(row) ?? new Map(), style);
  const timeline = yield* collectEntries(columnsOfRow.keys(), read, JSON.stringify(style));
  const amountText = fieldValue(record, 'amount');
  const money = readMoney(amountText ?? '', '', decimal);
  const closing = fieldValue(record, 'date_closed');
  const closeDate = findWrittenDay(closing ?? '', style);
  const stageField = findField(record, 'sales_stage');
  const stage = stageField?.textContent?.trim() || null;
  const status = findStatus(record, stage);
  const owner = findText(record, '#assigned_user_id[data-id-value]') ?? fieldValue(record, 'assigned_user_name');
  return toReading({
    id: place.dealId,
    name,
    stage,
    status,
    ...money,
    closeDate,
    owner,
    lostReason: null,
    contacts: readContacts(root),
    timeline,
    total: null,
    reasons: {
      ...unreadMoneyReasons(amountText, money),
      status: stage && !status ? UNKNOWN_STAGE : null,
      closeDate: unreadDayReason(closing, closeDate),
      activities: panels.length < SUBPANELS.length ? 'only one of the two lists (activities, history) is open on the page' : null,
    },
  });
}

function findDeals(root: ParentNode, url: URL): DealPlace[] {
  if (pageAt(url).kind !== 'list') return [];
  return [...root.querySelectorAll('table.list.view tbody tr')].flatMap((element) => {
    const dealId = findAttribute(element, 'input[name="mass[]"]', 'value');
    return dealId ? [{ dealId, element }] : [];
  });
}

export const site: ReaderSite = {
  id: 'suitecrm7',
  name: 'SuiteCRM 7',
  hosts: [],
  pageAt,
  // [SRC] the theme's style sheets stand on every page; `.detail-view` alone could be anybody's.
  isOn: (root) => root.querySelector('link[href*="themes/SuiteP/"], script[src*="themes/SuiteP/"]') !== null,
};

export const page: PageReader = { readDeal, findDeals };
