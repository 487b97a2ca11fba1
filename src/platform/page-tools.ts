import { browser } from './browser.ts';
import { runFileInTab } from './sites.ts';

/** Puts the overlay for pointing into a tab, beside the content script. Loaded only then. */
export const runTeachingInTab = (tabId: number): Promise<void> => runFileInTab(tabId, 'parts/teach.js');

/** The structure of a tab's page with all text and values replaced. @throws when the page cannot be looked at */
export async function reportOfTab(tabId: number): Promise<string> {
  await runFileInTab(tabId, 'parts/report.js');
  const func = (): unknown => (globalThis as { askbackReport?: string }).askbackReport;
  const [answer] = await browser.scripting.executeScript({ target: { tabId }, func });
  if (typeof answer?.result !== 'string') throw new Error('This page could not be looked at.');
  return answer.result;
}
