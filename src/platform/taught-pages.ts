import { type TaughtPage, TaughtPageSchema } from '../model/taught-page.ts';
import { browser } from './browser.ts';
import { loadList } from './stored-list.ts';

const NAME = 'taught-pages';
const same = (a: TaughtPage, b: TaughtPage): boolean => a.site === b.site && a.urlPattern === b.urlPattern;

/** Every page that the rep taught or imported. What does not parse is left as it is and not used. */
export const loadTaughtPages = (): Promise<TaughtPage[]> => loadList(NAME, TaughtPageSchema);

/** Keeps pages; one for the same addresses is replaced. */
export async function saveTaughtPages(pages: readonly TaughtPage[]): Promise<void> {
  const kept = (await loadTaughtPages()).filter((old) => !pages.some((page) => same(page, old)));
  await browser.storage.local.set({ [NAME]: [...kept, ...pages] });
}

/** Forgets one page. */
export async function removeTaughtPage(page: TaughtPage): Promise<void> {
  const kept = (await loadTaughtPages()).filter((old) => !same(page, old));
  await browser.storage.local.set({ [NAME]: kept });
}

/** Calls back when a page was taught, imported or removed, until the signal is aborted. */
export function onTaughtPagesChange(changed: () => void, signal: AbortSignal): void {
  const listen = (changes: Record<string, unknown>) => {
    if (NAME in changes) changed();
  };
  browser.storage.local.onChanged.addListener(listen);
  signal.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(listen));
}
