import { browser } from '../platform/browser.ts';

/** The tab that the popup stands over: its number, and its address where the browser tells it. */
export interface ShownTab {
  id: number | undefined;
  url: string;
}

/** The active tab; `?tab=N` names another, so that the popup can be shown as a page of its own. */
export async function shownTab(): Promise<ShownTab> {
  const named = new URLSearchParams(location.search).get('tab');
  if (named) {
    const tab = await browser.tabs.get(Number(named));
    return { id: tab.id, url: tab.url ?? '' };
  }
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return { id: tab?.id, url: tab?.url ?? '' };
}
