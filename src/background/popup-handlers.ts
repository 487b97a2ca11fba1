import { decide } from '../ledger/decide.ts';
import { receiptsOf } from '../ledger/receipts.ts';
import type { WorkerParams, WorkerResult } from '../messages/contract.ts';
import { askPage } from '../messages/send.ts';
import type { Day } from '../model/day.ts';
import type { Decision } from '../model/decision.ts';
import type { DealRecord } from '../model/ledger-record.ts';
import type { DealSummary, PopupScreen } from '../model/screen.ts';
import { recapOf } from '../nudges/recap.ts';
import { browser } from '../platform/browser.ts';
import { now } from '../platform/clock.ts';
import { addCorrections, forgetCorrections } from '../platform/corrections.ts';
import { logProblem } from '../platform/log.ts';
import { loadSettings, saveSettings } from '../platform/settings-store.ts';
import { isSwitchedOn, patternOf, removeSite, runInTab, syncContentScripts } from '../platform/sites.ts';
import { findTabState, pulse, tabsShowing } from '../platform/tab-state.ts';
import { correctionsFrom } from '../requests/corrections.ts';
import { dealScreen, onPage, summaryOf } from '../screens/deal-screen.ts';
import { worstFirst } from '../screens/standing.ts';
import { forgetApiSites } from './api-handlers.ts';
import { badgeDeal } from './badge.ts';
import { changeKnown, ledger } from './ledger.ts';
import { dayFor, momentFor, occasionFor } from './voice.ts';

async function allDeals(): Promise<{ deals: DealSummary[]; unopened: { key: string; problem: string }[] }> {
  const settings = await loadSettings();
  const { records, unopened } = await (await ledger()).all();
  const deals = await Promise.all(
    records.map(async (record) => {
      const occasion = await occasionFor(record.deal, settings);
      return summaryOf(record, occasion.today, occasion.voice);
    }),
  );
  return { deals: deals.sort(worstFirst), unopened };
}

async function screenOf(record: DealRecord): Promise<PopupScreen> {
  const occasion = await occasionFor(record.deal);
  return { page: 'deal', deal: dealScreen(record, occasion.today, occasion.voice) };
}

async function other(): Promise<PopupScreen> {
  return { page: 'other', ...(await allDeals()) };
}

async function withoutState(tabId: number): Promise<PopupScreen> {
  const { url } = await browser.tabs.get(tabId);
  if (!url || !/^https?:/.test(url)) return other();
  const { origin, hostname } = new URL(url);
  if (await isSwitchedOn(origin)) return { page: 'reading' };
  return { page: 'off', origin, host: hostname };
}

/** What the popup shows for a tab: its deal, why it cannot be read, that Askback is off there, or all deals. */
export async function popupScreen({ tabId }: WorkerParams<'popup.screen'>): Promise<PopupScreen> {
  if (tabId === undefined) return other();
  const state = await findTabState(tabId);
  if (!state) return withoutState(tabId);
  if (state.page === 'unreadable' || state.page === 'reading') return state;
  const record = state.page === 'deal' ? await (await ledger()).find(state.key) : null;
  if (record) return screenOf(record);
  return { ...(await other()), ...(state.page === 'none' && state.crm ? { crm: state.crm } : {}) };
}

/** The screen of one deal, chosen from the list. */
export async function dealScreenOf({ key }: WorkerParams<'deal.screen'>): Promise<PopupScreen> {
  const record = await (await ledger()).find(key);
  return record ? screenOf(record) : other();
}

async function tellTabs(record: DealRecord): Promise<void> {
  const occasion = await occasionFor(record.deal);
  for (const tabId of await tabsShowing(record.key)) {
    await badgeDeal(tabId, record, occasion);
    await askPage(tabId, 'deal.changed', { deal: onPage(record, occasion.today, occasion.voice) }).catch((error) =>
      logProblem('deal.changed', error),
    );
  }
}

/** Keeps what a decision teaches about wording; what is taken back is forgotten. */
async function learn(before: DealRecord, decision: Decision, day: Day): Promise<void> {
  if (decision.do === 'undo') return forgetCorrections({ deal: before.key, requestId: decision.requestId });
  await addCorrections(correctionsFrom(before, decision, day));
}

/** Takes a decision of the rep into the ledger and shows it wherever the deal is open. */
export async function dealDecide({ key, decision }: WorkerParams<'deal.decide'>): Promise<PopupScreen> {
  const record = await changeKnown(key, async (before) => {
    const day = dayFor(before.deal);
    const after = decide(before, decision, day, momentFor(before.deal));
    await learn(before, decision, day);
    return after;
  });
  await tellTabs(record);
  return screenOf(record);
}

/** A recap of the chosen receipts of a deal in the prospect's own words. */
export async function recapMake({ key, requestIds }: WorkerParams<'recap.make'>): Promise<string | null> {
  const record = await (await ledger()).find(key);
  if (!record) return null;
  const { today, voice } = await occasionFor(record.deal);
  return recapOf(
    receiptsOf(record, today).filter((receipt) => requestIds.includes(receipt.id)),
    voice,
  );
}

/** Every deal of the ledger, worst first. */
export async function dealsList(): Promise<DealSummary[]> {
  return (await allDeals()).deals;
}

/** Removes a deal from the ledger for good. */
export async function dealForget({ key }: WorkerParams<'deal.forget'>): Promise<{ done: true }> {
  await (await ledger()).remove(key);
  await pulse(now());
  return { done: true };
}

/** Switches a site off, or makes sure that one just switched on is read. Asking for the permission needs a click and is the popup's job. */
export async function siteSwitch({ origin, on }: WorkerParams<'site.switch'>): Promise<{ done: true }> {
  if (!on) {
    await removeSite(origin);
    await forgetApiSites(patternOf(origin));
  }
  await syncContentScripts();
  return { done: true };
}

/** Runs once in a tab on the strength of `activeTab`, without a lasting permission. */
export async function siteTry({ tabId }: WorkerParams<'site.try'>): Promise<{ done: true }> {
  await runInTab(tabId);
  return { done: true };
}

export const settingsGet = loadSettings;

/** Saves the rep's settings. */
export async function settingsSet({ settings }: WorkerParams<'settings.set'>): Promise<WorkerResult<'settings.set'>> {
  await saveSettings(settings);
  await pulse(now());
  return settings;
}
