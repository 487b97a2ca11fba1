import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type CDPSession, type Page, type Target } from 'puppeteer-core';
import { type Askback, markControl, type PopupHandle, type StartOptions, until } from './askback.ts';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Chromium with Askback in it, as a rep has it: a real popup, a worker that sleeps, sites switched on one by one. */
export interface Chromium {
  browser: Browser;
  extensionId: string;
  /** Switches a site on the way the browser's own question would. */
  grant(origin: string): Promise<void>;
  /** Opens the popup over the page in front, as a click on the toolbar button does. */
  openPopup(): Promise<Page>;
  /** Opens one of the extension's pages in a tab, with a query. */
  openPage(path: string): Promise<Page>;
  /** Runs a function in the worker, which is woken when it sleeps. */
  inWorker<Result, Args extends unknown[]>(work: (...args: Args) => Result | Promise<Result>, ...args: Args): Promise<Result>;
  /** Stops the worker for good; the next event wakes a new one. */
  stopWorker(): Promise<void>;
  /** Runs an expression in the content script's world of a page. */
  inContentScript<Result>(page: Page, expression: string): Promise<Result>;
  close(): Promise<void>;
}

async function isolatedWorld(page: Page, origin: string): Promise<{ session: CDPSession; contextId: number }> {
  const session = await page.createCDPSession();
  const contexts: { id: number; origin: string; auxData?: { frameId?: string } }[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => contexts.push(context));
  await session.send('Runtime.enable');
  const { frameTree } = await session.send('Page.getFrameTree');
  // A content script that looks into a frame has a world there too.
  const context = contexts.find((one) => one.origin === origin && one.auxData?.frameId === frameTree.frame.id);
  if (!context) throw new Error('no content script in this page');
  return { session, contextId: context.id };
}

/** Starts Chromium with the extension in `dist`. `keptProfile`: a folder that outlives the browser, so that it can be started again. */
export async function launchChromium(
  dist: string,
  { headless = true, executable = process.env.CHROMIUM ?? '/usr/bin/chromium', keptProfile = '' } = {},
): Promise<Chromium> {
  const profile = keptProfile || mkdtempSync(join(tmpdir(), 'askback-chromium-'));
  const browser = await puppeteer.launch({
    executablePath: executable,
    headless,
    pipe: true,
    enableExtensions: [dist],
    userDataDir: profile,
    defaultViewport: headless ? { width: 1280, height: 800 } : null,
    args: FLAGS,
  });
  const isWorker = (target: Target): boolean => target.type() === 'service_worker' && target.url().endsWith('/background.js');
  const first = await browser.waitForTarget(isWorker, { timeout: 15_000 });
  const extensionId = new URL(first.url()).host;
  const origin = `chrome-extension://${extensionId}`;
  const openPage = async (path: string) => {
    const page = await browser.newPage();
    await page.goto(`${origin}/${path}`);
    return page;
  };
  const wakeWorker = async () => {
    const awake = browser.targets().find(isWorker);
    if (awake) return awake.worker();
    const page = await openPage('options.html');
    await page.evaluate(() => chrome.runtime.sendMessage({ askback: 'settings.get', params: {} }));
    await page.close();
    return (await browser.waitForTarget(isWorker)).worker();
  };
  return {
    browser,
    extensionId,
    openPage,
    grant: async (site) => {
      const page = await browser.newPage();
      await page.goto('chrome://extensions');
      await page.evaluate(
        (id, host) =>
          new Promise<void>((resolve) => {
            const { developerPrivate } = chrome as unknown as { developerPrivate: { addHostPermission(...args: unknown[]): void } };
            developerPrivate.addHostPermission(id, host, () => resolve());
          }),
        extensionId,
        `${new URL(site).protocol}//${new URL(site).hostname}/*`,
      );
      await page.close();
      // The test's back door grants the host without the rep's click; the click's own call then adds it for good.
      const options = await openPage('options.html');
      await options.evaluate(
        (host) => {
          const button = document.createElement('button');
          button.id = 'grant';
          button.style.cssText = 'position: fixed; inset: 0 auto auto 0; width: 80px; height: 40px; z-index: 9';
          button.onclick = () => chrome.permissions.request({ origins: [host] }).then((given) => (button.dataset.given = String(given)));
          document.body.append(button);
        },
        `${new URL(site).protocol}//${new URL(site).hostname}/*`,
      );
      await options.click('#grant');
      await options.waitForSelector('#grant[data-given="true"]');
      await options.evaluate(async () => {
        for (let tries = 0; tries < 50; tries++) {
          if ((await chrome.scripting.getRegisteredContentScripts()).length > 0) return;
          await new Promise((resolve) => setTimeout(resolve, 50));
        }
        throw new Error('the content script was not registered');
      });
      await options.close();
    },
    openPopup: async () => {
      const worker = await wakeWorker();
      const opened = browser.waitForTarget((target) => target.url().startsWith(`${origin}/popup.html`), { timeout: 10_000 });
      await worker?.evaluate(() => chrome.action.openPopup());
      return (await opened).asPage();
    },
    inWorker: async (work, ...args) => (await wakeWorker())?.evaluate(work as never, ...(args as unknown as never[])) as never,
    stopWorker: async () => {
      const target = browser.targets().find(isWorker);
      if (!target) return;
      const worker = await target.worker();
      const gone = new Promise<void>((resolve) => {
        const listen = (destroyed: Target) => {
          if (!isWorker(destroyed)) return;
          browser.off('targetdestroyed', listen);
          resolve();
        };
        browser.on('targetdestroyed', listen);
      });
      await worker?.close();
      await gone;
    },
    inContentScript: async (page, expression) => {
      const { session, contextId } = await isolatedWorld(page, origin);
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
        expression,
        contextId,
        awaitPromise: true,
        returnByValue: true,
      });
      await session.detach();
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    },
    close: async () => {
      await browser.close();
      if (!keptProfile) rmSync(profile, { recursive: true, force: true });
    },
  };
}

function popupHandle(popup: Page): PopupHandle {
  return {
    run: (work, ...args) => popup.evaluate(work as never, ...(args as unknown as never[])) as never,
    click: async (text, within = 'body') => {
      await until(`a control “${text}” in the popup`, () => popup.evaluate(markControl, text, within));
      await popup.click('[data-test-target]');
    },
    fill: async (selector, text) => {
      await popup.waitForSelector(selector);
      await popup.$eval(selector, (field) => field.scrollIntoView({ block: 'center' }));
      await popup.focus(selector);
      await popup.keyboard.type(text);
    },
    text: () => popup.evaluate(() => document.body.innerText),
    screenshot: async (path) => {
      await popup.screenshot({ path: path as `${string}.png` });
    },
    close: () => popup.close().catch(() => undefined),
  };
}

/** Chromium in the words of a rep. */
export async function chromiumAskback(dist: string, options: StartOptions = {}): Promise<Askback & { chromium: Chromium }> {
  const chromium = await launchChromium(dist, { headless: options.headless ?? true });
  const page = await chromium.browser.newPage();
  const prefer = (shown: Page) => shown.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: options.scheme ?? 'light' }]);
  await prefer(page);
  return {
    name: 'chromium',
    chromium,
    grant: chromium.grant,
    goto: async (url) => {
      await page.bringToFront();
      await page.goto(url);
    },
    page: (work, ...args) => page.evaluate(work as never, ...(args as unknown as never[])) as never,
    clickPage: (selector) => page.locator(selector).click(),
    clickAt: async (x, y) => {
      await page.mouse.move(x - 3, y);
      await page.mouse.click(x, y);
    },
    rightClick: (x, y) => page.mouse.click(x, y, { button: 'right' }),
    // A menu of the browser's own cannot be clicked from here: what it would send is sent.
    chooseFromMenu: ({ id }) =>
      chromium.inWorker(async (menuItemId) => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        const clicked = chrome.contextMenus.onClicked as unknown as { dispatch(info: object, tab: object | undefined): void };
        clicked.dispatch({ menuItemId, editable: true }, tab);
      }, id),
    command: (name) =>
      chromium.inWorker((command) => {
        (chrome.commands.onCommand as unknown as { dispatch(command: string): void }).dispatch(command);
      }, name),
    type: (text) => page.keyboard.type(text),
    undo: async () => {
      await page.keyboard.down('Control');
      await page.keyboard.press('KeyZ');
      await page.keyboard.up('Control');
    },
    layer: (work, ...args) => {
      const root = `(() => { const roots = [...document.querySelectorAll('askback-layer')].map((host) => chrome.dom.openOrClosedShadowRoot(host).querySelector('div')); return roots.find((one) => one.querySelector('.teach')) ?? roots[0] ?? null; })()`;
      return chromium.inContentScript(page, `(${work})(${[root, ...args.map((arg) => JSON.stringify(arg))].join(', ')})`);
    },
    popup: async () => {
      await page.bringToFront();
      const popup = await chromium.openPopup();
      await prefer(popup);
      return popupHandle(popup);
    },
    stopWorker: chromium.stopWorker,
    screenshot: async (path) => {
      await page.screenshot({ path: path as `${string}.png` });
    },
    close: chromium.close,
    closed: new Promise((resolve) => chromium.browser.once('disconnected', () => resolve())),
  };
}
