import * as z from 'zod/mini';
import { browser } from './browser.ts';

/** What a tab shows, as its content script told last. */
export const TabStateSchema = z.discriminatedUnion('page', [
  z.object({ page: z.literal('deal'), key: z.string() }),
  z.object({ page: z.literal('unreadable'), crm: z.string(), reason: z.string() }),
  z.object({ page: z.literal('reading') }),
  z.object({ page: z.literal('none'), crm: z.optional(z.string()) }),
]);
export type TabState = z.infer<typeof TabStateSchema>;

const nameOf = (tabId: number): string => `tab:${tabId}`;

/** What a tab shows; null when its content script has not spoken (or the browser was restarted). Survives the worker. */
export async function findTabState(tabId: number): Promise<TabState | null> {
  const name = nameOf(tabId);
  const parsed = TabStateSchema.safeParse((await browser.storage.session.get(name))[name]);
  return parsed.success ? parsed.data : null;
}

/** Keeps what a tab shows until the browser closes. */
export async function saveTabState(tabId: number, state: TabState): Promise<void> {
  await browser.storage.session.set({ [nameOf(tabId)]: state });
}

/** Forgets a tab that was closed. */
export async function forgetTab(tabId: number): Promise<void> {
  await browser.storage.session.remove(nameOf(tabId));
}

/** The tabs that show a deal, by the deal's key. */
export async function tabsShowing(key: string): Promise<number[]> {
  const all = await browser.storage.session.get(null);
  return Object.entries(all).flatMap(([name, value]) => {
    const state = TabStateSchema.safeParse(value);
    return name.startsWith('tab:') && state.success && state.data.page === 'deal' && state.data.key === key ? [Number(name.slice(4))] : [];
  });
}

/** Calls back whenever a tab's state changes, until the returned function is called. */
export function onTabStateChange(tabId: number, changed: () => void): () => void {
  const listen = (changes: Record<string, unknown>) => {
    if (nameOf(tabId) in changes || 'pulse' in changes) changed();
  };
  browser.storage.session.onChanged.addListener(listen);
  return () => browser.storage.session.onChanged.removeListener(listen);
}

/** Tells open popups that something in the ledger changed. */
export async function pulse(moment: string): Promise<void> {
  await browser.storage.session.set({ pulse: moment });
}
