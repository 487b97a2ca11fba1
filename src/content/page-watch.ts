/** What is told of changes of the page. */
export interface PageWatcher {
  /** The address changed, or the page was rendered anew and has come to rest. */
  look(): void;
  /** Whether anything on this page is worth watching; on other pages only the address is. */
  wantsChanges(): boolean;
}

const SETTLED_MS = 250;
const PATIENCE_MS = 1500;
const ADDRESS_POLL_MS = 1000;
/** How long after a new address a page that shows nothing yet may still become a deal page. */
const ARRIVAL_MS = 10_000;

/** Calls `settled` when changes have paused for a moment, or after a while when they never pause. */
function settle(settled: () => void, signal: AbortSignal): () => void {
  let quiet = 0;
  let latest = 0;
  const done = () => {
    clearTimeout(quiet);
    clearTimeout(latest);
    quiet = latest = 0;
    if (!signal.aborted) settled();
  };
  return () => {
    clearTimeout(quiet);
    quiet = window.setTimeout(done, SETTLED_MS);
    if (!latest) latest = window.setTimeout(done, PATIENCE_MS);
  };
}

/**
 * Watches for client-side navigation and re-rendering until the signal is aborted. A content script cannot patch the page's History, so the
 * Navigation API is listened to where there is one, and the address is compared once a second everywhere.
 */
export function watchPage(watcher: PageWatcher, signal: AbortSignal): void {
  let address = location.href;
  let arrivedAt = performance.now();
  const changed = settle(() => watcher.look(), signal);
  const observer = new MutationObserver(changed);
  const observe = () => {
    observer.disconnect();
    if (watcher.wantsChanges() || performance.now() - arrivedAt < ARRIVAL_MS) {
      observer.observe(document.documentElement, { childList: true, subtree: true, characterData: true });
    }
  };
  const checkAddress = () => {
    if (location.href === address) return;
    address = location.href;
    arrivedAt = performance.now();
    watcher.look();
    observe();
    changed();
  };
  const poll = window.setInterval(() => {
    checkAddress();
    if (!watcher.wantsChanges() && performance.now() - arrivedAt >= ARRIVAL_MS) observer.disconnect();
  }, ADDRESS_POLL_MS);
  const navigation = (window as { navigation?: EventTarget }).navigation;
  navigation?.addEventListener('currententrychange', checkAddress, { signal });
  window.addEventListener('popstate', checkAddress, { signal });
  window.addEventListener('hashchange', checkAddress, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearInterval(poll);
  });
  watcher.look();
  observe();
}
