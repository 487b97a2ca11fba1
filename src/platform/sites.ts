import { browser } from './browser.ts';
import { logProblem } from './log.ts';

const SCRIPT_ID = 'askback-on-switched-on-sites';
const FILE = 'content.js';

/** The match pattern of a site. Ports do not count in match patterns, so a site is its scheme and host. @throws on other schemes than http(s) */
export function patternOf(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  if (protocol !== 'https:' && protocol !== 'http:') throw new Error(`not a web site: ${protocol}`);
  return `${protocol}//${hostname}/*`;
}

/** Whether the rep has switched Askback on for the site. */
export function isSwitchedOn(origin: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [patternOf(origin)] });
}

/** Asks the browser for a site. Must run in a click of the rep on one of our own pages; the browser shows its own question. */
export function requestSite(origin: string): Promise<boolean> {
  return browser.permissions.request({ origins: [patternOf(origin)] });
}

/** Gives a site's permission back. */
export function removeSite(origin: string): Promise<boolean> {
  return browser.permissions.remove({ origins: [patternOf(origin)] });
}

/** The match patterns of all sites that are switched on. */
export async function switchedOnSites(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((origin) => /^https?:/.test(origin));
}

/** Makes the content script run on exactly the switched-on sites, from their next page load on. Safe to call again and again. */
export async function syncContentScripts(): Promise<void> {
  const matches = await switchedOnSites();
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (matches.length === 0) {
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
    return;
  }
  const script = { id: SCRIPT_ID, matches, js: [FILE], runAt: 'document_idle' as const };
  if (registered.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/** Runs the content script in one tab now: on a site just switched on, or once by `activeTab`. */
export const runInTab = (tabId: number): Promise<void> => runFileInTab(tabId, FILE);

/** Runs one of our own files (a reader, a part) in a tab, beside the content script. */
export async function runFileInTab(tabId: number, file: string): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: [file] });
}

/** Runs the content script in all open tabs of a site that was just switched on. */
export async function runInOpenTabs(patterns: string[]): Promise<void> {
  const tabs = await browser.tabs.query({ url: patterns });
  for (const tab of tabs) {
    if (tab.id !== undefined) await runInTab(tab.id).catch((error) => logProblem('content script', error));
  }
}

/** Opens one of our own pages in a tab. */
export async function openOwnPage(file: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(file) });
}
