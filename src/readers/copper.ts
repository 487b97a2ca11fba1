/**
 * Copper (app.copper.com), opportunities in their panel. Rests on what others read from the running product in July 2026; the panel of
 * people was seen, that of opportunities is taken to be alike. Values stand in inputs that only their placeholders name.
 */
import type { DealStatus } from '../model/deal.ts';
import type { PageReading } from '../model/page-reading.ts';
import { readItem } from './copper-feed.ts';
import { type DateStyle, findDayOrder, findWrittenDay, unreadDayReason, usualDayOrder } from './dates-in-words.ts';
import { findAttribute } from './dom.ts';
import { collectEntries } from './entries.ts';
import { toReading } from './found-deal.ts';
import { readMoney, unreadMoneyReasons } from './money-in-words.ts';
import type { DealPlace, PageKind, PageReader, ReaderSite } from './reader.ts';
import { isHidden } from './shown.ts';

function pageAt(url: URL): PageKind {
  // A record lies in a panel over a list or board, or has the short form that leads there.
  const id = /[?&]fullProfile=opportunities-(\d+)/.exec(url.hash)?.[1] ?? /^#\/(?:opportunity|deal)\/(\d+)/.exec(url.hash)?.[1];
  if (id) return { kind: 'deal', dealId: id };
  if (/[?&]fullProfile=/.test(url.hash)) return { kind: 'none' };
  if (/^#\/browse\/board\/opportunities/.test(url.hash)) return { kind: 'board' };
  return /^#\/browse\/list\/opportunities/.test(url.hash) ? { kind: 'list' } : { kind: 'none' };
}

const findPanel = (root: ParentNode): Element | null =>
  [...root.querySelectorAll('[class*="EntityFullProfileFrame-fullProfile"]')].find((panel) => !isHidden(panel)) ?? null;

function fieldValue(panel: Element, ...placeholders: string[]): string | null {
  const selector = placeholders.flatMap((name) => [`input[placeholder="${name}"]`, `textarea[placeholder="${name}"]`]).join();
  const field = panel.querySelector<HTMLInputElement | HTMLTextAreaElement>(selector);
  return field?.value.trim() || null;
}

const STATUSES: ReadonlyMap<string, DealStatus> = new Map([
  ['open', 'open'],
  ['won', 'won'],
  ['lost', 'lost'],
  // Copper counts it apart, but the sale is over.
  ['abandoned', 'lost'],
]);

function* readDeal(root: ParentNode, url: URL): Generator<void, PageReading> {
  const place = pageAt(url);
  if (place.kind !== 'deal') return { ok: false, reason: 'This is not a deal page.', asUsual: true };
  const panel = findPanel(root);
  const name = panel && fieldValue(panel, 'Add Name');
  if (!panel || !name) return { ok: false, reason: 'The deal is not on the page.' };
  const feed = panel.querySelector('.ActivityLogList, .ActivityList');
  if (!feed) return { ok: false, reason: 'The activity feed was not found.' };
  if (!feed.querySelector('.ActivityItem') && panel.querySelector('.LoadingIcon, .CircleSpinner'))
    return { ok: false, reason: 'The activity feed is still loading.', asUsual: true };
  const owner = fieldValue(panel, 'Add Owner');
  const contact = fieldValue(panel, 'Add Primary Contact', 'Add Contact');
  const people = { owner, contacts: contact ? [contact] : [] };
  const timeline = yield* collectEntries(feed.querySelectorAll('.ActivityItem'), (item) => readItem(item, people), JSON.stringify(people));
  const lang = panel.closest('[lang]')?.getAttribute('lang') ?? '';
  const closing = fieldValue(panel, 'Add Close Date');
  const texts = [...panel.querySelectorAll('input')].map((input) => input.value);
  const style: DateStyle = { lang, order: findDayOrder(texts) ?? usualDayOrder(lang) };
  const closeDate = findWrittenDay(closing ?? '', style);
  const value = fieldValue(panel, 'Add Value');
  const money = readMoney(value ?? '', lang);
  return toReading({
    id: place.dealId,
    name,
    stage: fieldValue(panel, 'Add Stage'),
    status: STATUSES.get(fieldValue(panel, 'Add Status')?.toLowerCase() ?? '') ?? null,
    ...money,
    closeDate,
    owner,
    lostReason: fieldValue(panel, 'Add Loss Reason'),
    contacts: contact ? [{ name: contact, role: null }] : [],
    timeline,
    total: null,
    reasons: { ...unreadMoneyReasons(value, money), closeDate: unreadDayReason(closing, closeDate) },
  });
}

function findDeals(root: ParentNode): DealPlace[] {
  return [...root.querySelectorAll('a[href*="fullProfile=opportunities-"]')].flatMap((link) => {
    const dealId = /fullProfile=opportunities-(\d+)/.exec(
      findAttribute(link.parentElement ?? link, 'a[href*="fullProfile="]', 'href') ?? '',
    )?.[1];
    return dealId ? [{ dealId, element: link.closest('tr.et-tr, [class*="Card"]') ?? link }] : [];
  });
}

export const site: ReaderSite = {
  id: 'copper',
  name: 'Copper',
  hosts: ['*://app.copper.com/*'],
  pageAt,
  isOn: (root) => root.querySelector('[class*="EntityFullProfileFrame-fullProfile"], tbody.ListViewTableBody tr.et-tr') !== null,
};

export const page: PageReader = { readDeal, findDeals };
