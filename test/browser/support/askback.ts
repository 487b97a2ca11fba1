/** What a test does as a rep: the same words for Chromium and Firefox. */
export interface Askback {
  name: 'chromium' | 'firefox';
  /** Switches Askback on for a site. */
  grant(origin: string): Promise<void>;
  /** Opens an address in the page's tab and brings it to the front. */
  goto(url: string): Promise<void>;
  /** Runs a function in the page. */
  page<Result, Args extends unknown[]>(work: (...args: Args) => Result | Promise<Result>, ...args: Args): Promise<Result>;
  /** Clicks with a real mouse into the first element that the selector finds in the page. */
  clickPage(selector: string): Promise<void>;
  /** Clicks with the right mouse button at a point of the page's view, in CSS pixels. */
  rightClick(x: number, y: number): Promise<void>;
  /** Chooses an entry of ours from the menu that a right click has opened. */
  chooseFromMenu(entry: { id: string; title: string }): Promise<void>;
  /** Gives a keyboard command of ours. */
  command(name: string): Promise<void>;
  /** Clicks with a real mouse at a place of the window, moving there first. */
  clickAt(x: number, y: number): Promise<void>;
  /** Types with real keys into whatever has the focus in the page. */
  type(text: string): Promise<void>;
  /** Ctrl+Z in the page. */
  undo(): Promise<void>;
  /** Runs a function on the root of what Askback draws on the page (of the teaching panel while it stands); null where it draws nothing. */
  layer<Result, Args extends unknown[]>(work: (root: HTMLElement | null, ...args: Args) => Result, ...args: Args): Promise<Result>;
  /** Opens the popup over the page's tab. */
  popup(): Promise<PopupHandle>;
  /** Stops the background worker; the next message wakes a new one. */
  stopWorker(): Promise<void>;
  screenshot(path: string): Promise<void>;
  close(): Promise<void>;
  /** Settles when the browser has ended, by `close` or by the person. */
  closed: Promise<void>;
}

/** How a browser is started: what it tells pages that the rep prefers, and whether it has a window. */
export interface StartOptions {
  scheme?: 'light' | 'dark';
  headless?: boolean;
}

export interface PopupHandle {
  run<Result, Args extends unknown[]>(work: (...args: Args) => Result | Promise<Result>, ...args: Args): Promise<Result>;
  /** Clicks the first visible button, summary or link with this text, with a real mouse. */
  click(text: string, within?: string): Promise<void>;
  /** Types into a field with real keys. */
  fill(selector: string, text: string): Promise<void>;
  text(): Promise<string>;
  screenshot(path: string): Promise<void>;
  close(): Promise<void>;
}

/** Tries again until a value comes that is neither null, undefined nor false. @throws with the last value or error when none comes */
export async function until<Result>(what: string, attempt: () => Promise<Result>, timeoutMs = 10_000): Promise<NonNullable<Result>> {
  const end = Date.now() + timeoutMs;
  let last: unknown;
  while (Date.now() < end) {
    try {
      const value = await attempt();
      if (value !== null && value !== undefined && value !== false) return value;
      last = value;
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`waited in vain: ${what} (last: ${last instanceof Error ? last.message : JSON.stringify(last)})`);
}

/** Marks the visible control with this text, so that a driver can click it. Runs inside a page. */
export function markControl(text: string, within: string): boolean {
  for (const marked of document.querySelectorAll('[data-test-target]')) marked.removeAttribute('data-test-target');
  // No function with a name in here: some loaders mark those with a helper that the page does not have.
  const controls = [...document.querySelectorAll<HTMLElement>(`${within} button, ${within} summary, ${within} a`)];
  const shown = controls.filter((control) => control.getClientRects().length > 0);
  const control = shown.find((one) => one.innerText.trim() === text) ?? shown.find((one) => one.innerText.includes(text));
  control?.setAttribute('data-test-target', '');
  control?.scrollIntoView({ block: 'center' });
  return control !== undefined;
}
