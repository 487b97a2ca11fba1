import { browser } from '../platform/browser.ts';
import { asker, openReply } from './ask.ts';
import { TO_WORKER } from './contract.ts';
import { type PageMessage, type PageParams, type PageResult, TO_PAGE } from './to-page.ts';

/** Asks the worker, from one of our own pages. @throws RefusedError */
export const askWorker = asker(TO_WORKER);

/** Asks the content script in a tab; null when none answers there. @throws RefusedError */
export async function askPage<Name extends PageMessage>(
  tabId: number,
  name: Name,
  params: PageParams<Name>,
): Promise<PageResult<Name> | null> {
  const raw = await browser.tabs.sendMessage(tabId, { askback: name, params }, { frameId: 0 }).catch(() => null);
  if (raw === null || raw === undefined) return null;
  return TO_PAGE[name].result.parse(openReply(raw)) as PageResult<Name>;
}
