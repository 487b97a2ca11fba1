/** Fieldbook, the practice CRM that ships with Askback. Everything it shows carries machine keys (`data-field`, `data-entry-id`, …). */
import { isDay } from '../model/day.ts';
import type { Contact } from '../model/deal.ts';
import type { PageReading, Unread } from '../model/page-reading.ts';
import { ACTIVITY_TYPES, DEAL_STATUSES, DIRECTIONS, oneOf } from '../model/words.ts';
import { findAttribute, findText, machineNumber, readText } from './dom.ts';
import { collectEntries, type EntryDraft } from './entries.ts';
import type { DealPlace, PageKind, PageReader, ReaderSite } from './reader.ts';

const MARK = 'meta[name="application-name"][content="Fieldbook"]';

function pageAt(url: URL): PageKind {
  const dealId = /^\/deals\/([^/]+)\/?$/.exec(url.pathname)?.[1] ?? null;
  if (dealId) return { kind: 'deal', dealId: decodeURIComponent(dealId) };
  if (/^\/deals\/?$/.test(url.pathname)) return { kind: 'list' };
  if (!/^\/board\/?$/.test(url.pathname)) return { kind: 'none' };
  // A deal may lie open in a dialog over the board.
  const peek = url.searchParams.get('peek');
  return peek ? { kind: 'deal', dealId: peek } : { kind: 'board' };
}

const machineValue = (record: Element, field: string): string | null => findAttribute(record, `[data-field="${field}"]`, 'data-value');

function readContacts(record: Element): Contact[] {
  return [...record.querySelectorAll('[data-region="contacts"] [data-contact]')].flatMap((item) => {
    const name = findText(item, '[data-part="name"]');
    return name ? [{ name, role: findText(item, '[data-part="role"]') }] : [];
  });
}

/** One entry; null while it is being edited in place and its text is not on the page. */
function readEntry(article: Element): EntryDraft | null {
  const text = article.querySelector('[data-part="text"]');
  if (!text) return null;
  return {
    id: article.getAttribute('data-entry-id'),
    at: findAttribute(article, 'header time[datetime]', 'datetime'),
    type: oneOf(ACTIVITY_TYPES, article.getAttribute('data-entry-type')),
    direction: oneOf(DIRECTIONS, article.getAttribute('data-direction')),
    author: findText(article, '[data-part="author"]') ?? '',
    subject: findText(article, '[data-part="subject"]'),
    text: readText(text),
  };
}

function readHistory(record: Element): string[] {
  const days = [...record.querySelectorAll('[data-field="closeDateHistory"] time[datetime]')].map(
    (time) => time.getAttribute('datetime') ?? '',
  );
  return days.filter(isDay);
}

function readFields(record: Element): { amount: number | null; currency: string | null; closeDate: string | null; missing: Unread[] } {
  const amount = machineNumber(machineValue(record, 'amount'));
  const currency = machineValue(record, 'currency');
  const day = machineValue(record, 'closeDate');
  const closeDate = day && isDay(day) ? day : null;
  const missing = Object.entries({ amount, currency, closeDate }).filter(([, value]) => value === null);
  return { amount, currency, closeDate, missing: missing.map(([field]) => ({ field, reason: 'not on the page' })) };
}

/** The practice world stands still on one day, which its pages tell; a saved part of a page may not. */
function practiceDay(record: Element): { asOf?: string } {
  const day = record.ownerDocument.documentElement.getAttribute('data-practice-today') ?? '';
  return isDay(day) ? { asOf: day } : {};
}

function* readDeal(root: ParentNode, url: URL): Generator<void, PageReading> {
  const page = pageAt(url);
  if (page.kind !== 'deal') return { ok: false, reason: 'This is not a deal page.', asUsual: true };
  const record = root.querySelector(`[data-record="deal"][data-deal-id="${CSS.escape(page.dealId)}"]`);
  if (!record) return { ok: false, reason: 'The deal is not on the page.' };
  const name = findText(record, '[data-field="name"]');
  const status = oneOf(DEAL_STATUSES, machineValue(record, 'status'));
  const count = record.querySelector('[data-region="entry-count"]');
  if (!name) return { ok: false, reason: 'The name of the deal was not found.' };
  if (!status) return { ok: false, reason: 'The status of the deal was not found.' };
  if (!count) return { ok: false, reason: 'The timeline was not found.' };
  const articles = record.querySelectorAll('[data-region="timeline"] article[data-entry-id]');
  const { activities, elements, missing: unread } = yield* collectEntries(articles, readEntry, '');
  const { missing, ...fields } = readFields(record);
  const history = readHistory(record);
  const deal = {
    id: page.dealId,
    name,
    stage: machineValue(record, 'stage') ?? '',
    status,
    ...fields,
    ...(history.length > 0 ? { closeDateHistory: history } : {}),
    owner: machineValue(record, 'owner'),
    lostReason: machineValue(record, 'lostReason'),
    contacts: readContacts(record),
    activities,
    ...practiceDay(record),
  };
  return {
    ok: true,
    deal,
    shown: activities.length,
    total: machineNumber(count.getAttribute('data-total')),
    missing: [...missing, ...unread],
    entryElements: elements,
  };
}

function findDeals(root: ParentNode): DealPlace[] {
  return [...root.querySelectorAll('tr[data-deal-id], .board li[data-deal-id]')].map((element) => ({
    dealId: element.getAttribute('data-deal-id') ?? '',
    element,
  }));
}

export const site: ReaderSite = {
  id: 'practice',
  name: 'Fieldbook (practice CRM)',
  hosts: [],
  pageAt,
  isOn: (root) => root.querySelector(MARK) !== null,
};

export const page: PageReader = { readDeal, findDeals };
