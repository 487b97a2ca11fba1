/**
 * Creme CRM, opportunity pages. Seen on 2.8.6 (English and French, `icecream` theme). Each field and part may be missing, since an
 * administrator may take it off the page.
 */
import type { Contact, DealStatus } from '../model/deal.ts';
import type { PageReading, Unread } from '../model/page-reading.ts';
import { BRICKS, columnOf, countOf } from './creme-bricks.ts';
import { findWrittenDay, findWrittenMoment } from './creme-dates.ts';
import { findPeople, fullName } from './creme-people.ts';
import { readTimeline } from './creme-timeline.ts';
import { findAttribute, findText } from './dom.ts';
import type { DealPlace, PageKind, PageReader, ReaderSite } from './reader.ts';

// Both stand on every page of the product: where the navigation is, and where a brick's open or closed state goes.
const MARKS = ['body[data-brick-state-url]', '.header-menu > .ui-creme-navigation'].join();

// A phase's "won" and "lost" marks are not on the page. These are the names that Creme gives its own phases, in its two languages.
const STATUS_OF_PHASE: ReadonlyMap<string, DealStatus> = new Map([
  ['forthcoming', 'open'],
  ['à venir', 'open'],
  ['in progress', 'open'],
  ['en cours', 'open'],
  ['under negotiation', 'open'],
  ['en négociation', 'open'],
  ['won', 'won'],
  ['gagnée', 'won'],
  ['lost', 'lost'],
  ['perdue', 'lost'],
  // Creme counts it neither as won nor as lost, but the sale is over.
  ['abandoned', 'lost'],
  ['abandonnée', 'lost'],
]);

// The signs of the currencies that Creme installs; a setting shows the code instead of the sign.
const CURRENCY_OF_SIGN: ReadonlyMap<string, string> = new Map([
  ['€', 'EUR'],
  ['$', 'USD'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['Ұ', 'CNY'],
  ['₩', 'KRW'],
  ['₹', 'INR'],
  ['R$', 'BRL'],
  ['AU$', 'AUD'],
  ['CA$', 'CAD'],
  ['DA', 'DZD'],
]);

function pageAt(url: URL): PageKind {
  const dealId = /\/opportunities\/opportunity\/(\d+)\/?$/.exec(url.pathname)?.[1];
  if (dealId) return { kind: 'deal', dealId };
  return /\/opportunities\/opportunities\/?$/.test(url.pathname) ? { kind: 'list' } : { kind: 'none' };
}

/** The text that stands in the element itself: the small "Edit" links inside it left out. */
function ownText(element: Element | null | undefined): string {
  const texts = [...(element?.childNodes ?? [])].filter((node) => node.nodeType === Node.TEXT_NODE);
  return texts
    .map((node) => node.nodeValue ?? '')
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A field of the card, known by its edit link, which stands there also when the user may not edit. */
function cardField(card: Element, field: string): string {
  const text = ownText(card.querySelector(`.card-info-value > a[href*="cell=regular_field-${field}"]`)?.parentElement);
  return text === '—' ? '' : text;
}

/** An amount such as `84000 €`, `€84,000.00` or `84 000 EUR`; amounts are whole numbers in Creme, so decimals can only be two at the end. */
function readMoney(text: string): { amount: number | null; currency: string | null } {
  const digits = /\d[\d\s.,'’]*/.exec(text)?.[0].trim() ?? '';
  const whole = digits.replace(/[.,]\d{2}$/, '').replace(/\D/g, '');
  const sign = text.replace(digits, '').replace(/[-()\s]/g, '');
  const currency = /^[A-Z]{3}$/.test(sign) ? sign : (CURRENCY_OF_SIGN.get(sign) ?? null);
  return { amount: whole ? Number(whole) : null, currency: whole ? currency : null };
}

function readAmount(card: Element): { amount: number | null; currency: string | null } {
  const made = readMoney(cardField(card, 'made_sales'));
  // Creme's own total: the made sales, until there are any the estimated ones.
  return made.amount ? made : readMoney(cardField(card, 'estimated_sales'));
}

function readContacts(record: Element): Contact[] {
  const brick = record.querySelector(BRICKS.contacts);
  const column = brick && columnOf(brick, 'position');
  return [...(brick?.querySelectorAll('tbody tr') ?? [])].flatMap((row) => {
    const name = findText(row, '[data-table-primary-column] a');
    const position = column === null ? null : row.children[column];
    const role = position?.querySelector('.empty-field') ? null : position?.textContent?.trim() || null;
    return name ? [{ name, role }] : [];
  });
}

/** The close dates that the visible page of the history tells, oldest first. The field's label is the one beside its value on the page. */
function readCloseDates(record: Element, lang: string): string[] {
  const label = ownText(record.querySelector('[data-key="regular_field-expected_closing_date"] .brick-tile-name'));
  const names = [...record.querySelectorAll(`${BRICKS.history} .history-line-edition .field-change-field_name`)];
  const changes = names.flatMap((name) => {
    const line = name.parentElement;
    const at = findWrittenMoment(findText(name.closest('tr') ?? name, '[data-table-primary-column]') ?? '', lang);
    return line && at && label !== '' && name.textContent?.trim() === label ? [{ line, at }] : [];
  });
  // Newest first, unless the user turned the order round; changes of the same minute keep the page's order.
  changes.reverse().sort((a, b) => a.at.localeCompare(b.at));
  const texts = changes.flatMap(({ line }, index) => {
    const before = index === 0 ? findText(line, '.field-change-old_value') : null;
    return [before, findText(line, '.field-change-new_value')];
  });
  return texts.flatMap((text) => findWrittenDay(text ?? '', lang) ?? []);
}

function listMissing(values: Record<string, unknown>, reasons: Record<string, string | false>): Unread[] {
  const empty = Object.entries(values).filter(([, value]) => value === null);
  const told = Object.entries(reasons).flatMap(([field, reason]) => (reason ? [{ field, reason }] : []));
  return [...empty.map(([field]) => ({ field, reason: 'not on the page or not filled in' })), ...told];
}

function* readDeal(root: ParentNode, url: URL): Generator<void, PageReading> {
  const place = pageAt(url);
  if (place.kind !== 'deal') return { ok: false, reason: 'This is not a deal page.', asUsual: true };
  // The part of the page that one record's bricks stand in; dialogs of other records have one of their own.
  const record = root.querySelector(`[data-bricks-reload-url*="/detailview/${place.dealId}?"]`);
  const card = record?.querySelector(BRICKS.card);
  const name = ownText(card?.querySelector('.card-name'));
  if (!record || !card || !name) return { ok: false, reason: 'The deal is not on the page.' };
  const lang = (card.closest('html')?.lang ?? '').slice(0, 2);
  const people = findPeople(record);
  const { activities, elements, missing: unread } = yield* readTimeline(record, people, lang);
  const stage = cardField(card, 'sales_phase');
  const status = STATUS_OF_PHASE.get(stage.toLowerCase());
  const closing = findText(record, '[data-key="regular_field-expected_closing_date"] .brick-tile-value') ?? '';
  const fields = { ...readAmount(card), closeDate: findWrittenDay(closing, lang) };
  const owner = fullName(people, card.querySelector('.card-history .history-info:last-child .history-info-value a'));
  const closeDates = readCloseDates(record, lang);
  const counts = [BRICKS.memos, BRICKS.past, BRICKS.future, BRICKS.emails].map((brick) => countOf(record, brick));
  const known = counts.filter((count) => count !== null);
  const total = known.length > 0 ? known.reduce((sum, count) => sum + count, 0) : null;
  const missing = listMissing(
    { ...fields, owner },
    {
      status: !status && 'the name of the sales phase is not one of Creme’s own',
      closeDateHistory:
        record.querySelector(`${BRICKS.history} .brick-pagination`) !== null && 'more of the history stands on other pages of it',
      emails: activities.some(({ type }) => type === 'email') && 'the text of emails is not on the page',
    },
  );
  return {
    ok: true,
    deal: {
      id: place.dealId,
      name,
      stage,
      status: status ?? 'open',
      ...fields,
      ...(closeDates.length > 0 ? { closeDateHistory: closeDates } : {}),
      owner,
      contacts: readContacts(record),
      activities,
    },
    shown: activities.length,
    total,
    missing: [...missing, ...unread],
    entryElements: elements,
  };
}

function findDeals(root: ParentNode, url: URL): DealPlace[] {
  if (pageAt(url).kind !== 'list') return [];
  return [...root.querySelectorAll('table.listview tr.selectable')].flatMap((element) => {
    const dealId = findAttribute(element, 'input[name="entity_id"]', 'value');
    return dealId ? [{ dealId, element }] : [];
  });
}

export const site: ReaderSite = {
  id: 'creme',
  name: 'Creme CRM',
  hosts: [],
  pageAt,
  isOn: (root) => root.querySelector(MARKS) !== null,
};

export const page: PageReader = { readDeal, findDeals };
