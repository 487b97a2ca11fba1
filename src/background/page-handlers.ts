import { decide } from '../ledger/decide.ts';
import type { WorkerParams, WorkerResult } from '../messages/contract.ts';
import type { From } from '../messages/serve.ts';
import { type DealRecord, dealKey } from '../model/ledger-record.ts';
import { now } from '../platform/clock.ts';
import { logProblem } from '../platform/log.ts';
import { loadSettings } from '../platform/settings-store.ts';
import { runFileInTab } from '../platform/sites.ts';
import { pulse, saveTabState } from '../platform/tab-state.ts';
import { GUARD_RULE } from '../screens/composing.ts';
import { onPage } from '../screens/deal-screen.ts';
import { badgeDeal, badgeNothing, badgeUnreadable } from './badge.ts';
import { changeKnown, ledger } from './ledger.ts';
import { marksOf } from './marks.ts';
import { keepSweeping } from './sweeping.ts';
import { takeVisit } from './visits.ts';
import { dayFor, momentFor, occasionFor } from './voice.ts';

type Page = Extract<From, { kind: 'page' }>;

/** The sender as a page; the contract has checked that it is one. */
function asPage(from: From): Page {
  if (from.kind !== 'page') throw new Error('only a page may say this');
  return from;
}

/** Shows a deal in its tab. The answer is made from the record as it is at the end: while a timeline was read, the rep may have decided. */
async function show(record: DealRecord, tabId: number): Promise<WorkerResult<'deal.seen'>> {
  await saveTabState(tabId, { page: 'deal', key: record.key });
  await badgeDeal(tabId, record, await occasionFor(record.deal));
  await pulse(now());
  const occasion = await occasionFor(record.deal);
  const latest = (await (await ledger()).find(record.key)) ?? record;
  return onPage(latest, occasion.today, occasion.voice);
}

/** Loads what reads a product's pages into the tab that asked. */
export async function readerLoad({ id }: WorkerParams<'reader.load'>, from: From): Promise<WorkerResult<'reader.load'>> {
  await runFileInTab(asPage(from).tabId, `readers/${id}.js`);
  return { done: true };
}

/** Loads a part of the content script into the tab that asked. */
export async function partLoad({ part }: WorkerParams<'part.load'>, from: From): Promise<WorkerResult<'part.load'>> {
  await runFileInTab(asPage(from).tabId, `parts/${part}.js`);
  return { done: true };
}

/** A deal page was read: into the ledger with it, and back goes what the page shall show. */
export async function dealSeen(params: WorkerParams<'deal.seen'>, from: From): Promise<WorkerResult<'deal.seen'>> {
  const { tabId, url } = asPage(from);
  return show(await takeVisit({ ...params, site: url.origin, url: url.href }, dayFor(params.deal)), tabId);
}

/** A page of a site is there: a sweep that has no page to read from can go on in it. */
function sweepAlong(origin: string, tabId: number): void {
  keepSweeping(origin, tabId).catch((error) => logProblem('sweep', error));
}

/** What the ledger knows of a deal, at once, while the page is still being read. */
export async function dealKnown({ dealId }: WorkerParams<'deal.known'>, from: From): Promise<WorkerResult<'deal.known'>> {
  const { tabId, url } = asPage(from);
  sweepAlong(url.origin, tabId);
  const record = await (await ledger()).find(dealKey(url.origin, dealId));
  if (record) return show(record, tabId);
  await saveTabState(tabId, { page: 'reading' });
  await badgeNothing(tabId);
  return null;
}

/** A page that should be a deal and cannot be read. */
export async function pageUnreadable(params: WorkerParams<'page.unreadable'>, from: From): Promise<WorkerResult<'page.unreadable'>> {
  const { tabId } = asPage(from);
  await saveTabState(tabId, { page: 'unreadable', ...params });
  await badgeUnreadable(tabId);
  await pulse(now());
  return { done: true };
}

/** The tab shows no deal. */
export async function pageNone({ crm }: WorkerParams<'page.none'>, from: From): Promise<WorkerResult<'page.none'>> {
  const { tabId, url } = asPage(from);
  sweepAlong(url.origin, tabId);
  await saveTabState(tabId, { page: 'none', ...(crm ? { crm } : {}) });
  await badgeNothing(tabId);
  return { done: true };
}

/** The banner was folded or silenced: only ever for a deal of the page's own site. */
export async function bannerSet(params: WorkerParams<'banner.set'>, from: From): Promise<WorkerResult<'banner.set'>> {
  const { tabId, url } = asPage(from);
  const record = await changeKnown(dealKey(url.origin, params.dealId), (before) => {
    const folded =
      params.folded === undefined
        ? before
        : decide(before, { do: 'fold', folded: params.folded }, dayFor(before.deal), momentFor(before.deal));
    return params.silenced === undefined
      ? folded
      : decide(folded, { do: 'silence', silenced: params.silenced }, dayFor(before.deal), momentFor(before.deal));
  });
  return show(record, tabId);
}

/** Words of a draft were waved through: only ever for a deal of the page's own site. */
export async function guardIgnore({ dealId, finding }: WorkerParams<'guard.ignore'>, from: From): Promise<WorkerResult<'guard.ignore'>> {
  const { tabId, url } = asPage(from);
  const record = await changeKnown(dealKey(url.origin, dealId), (before) => {
    return decide(
      before,
      { do: 'dismiss', rule: GUARD_RULE, requestId: finding, until: null },
      dayFor(before.deal),
      momentFor(before.deal),
    );
  });
  return show(record, tabId);
}

/** How the deals on a list or board stand; deals the ledger does not know are left out. */
export async function marksGet({ dealIds }: WorkerParams<'marks.get'>, from: From): Promise<WorkerResult<'marks.get'>> {
  const { url } = asPage(from);
  const settings = await loadSettings();
  if (!settings.listMarks) return [];
  return marksOf(await ledger(), url.origin, dealIds, settings);
}
