import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from './support/askback.ts';
import { chromiumAskback } from './support/chromium.ts';
import { DIST, servePracticeCrm } from './support/practice.ts';

let crm: Awaited<ReturnType<typeof servePracticeCrm>>;
let askback: Awaited<ReturnType<typeof chromiumAskback>>;
beforeAll(async () => {
  [crm, askback] = await Promise.all([servePracticeCrm(), chromiumAskback(DIST.chromium)]);
  await askback.grant(crm.url);
});
afterAll(async () => {
  await askback?.close();
  await crm?.close();
});

const banner = (root: HTMLElement | null): string | null => root?.querySelector('.banner .line')?.textContent ?? null;
const tags = (root: HTMLElement | null): number => root?.querySelectorAll('.tag').length ?? 0;
const hasBanner = () => until('the banner', () => askback.layer(banner), 40_000);

/** How many messages of a kind the content script has sent since it began, counted by the worker's own storage of entries read. */
const pulses = () =>
  askback.chromium.openPage('options.html').then(async (page) => {
    const { pulse } = await page.evaluate(() => chrome.storage.session.get('pulse'));
    await page.close();
    return pulse as string;
  });

describe('what Askback draws on a page', () => {
  it('stays beside its entries while the page renders its timeline anew all the time, and is not sent again and again', async () => {
    await askback.goto(`${crm.url}/deals/D-1002?rerender=300`);
    await hasBanner();
    await askback.page(() => document.querySelector('[data-region="timeline"]')?.scrollIntoView());
    await until('tags', async () => (await askback.layer(tags)) > 0);
    const before = await pulses();
    await askback.page(() => new Promise((resolve) => setTimeout(resolve, 2500)));
    expect(await askback.layer(tags)).toBeGreaterThan(0);
    expect(await pulses()).toBe(before);
  });

  it('reads a deal that lies in a dialog over the board, and marks the board’s cards', async () => {
    await askback.goto(`${crm.url}/deals/D-1001`);
    await askback.goto(`${crm.url}/board`);
    const marked = await until('dots on the board', async () => {
      const dots = await askback.layer((root) => [...(root?.querySelectorAll('.dot') ?? [])].map((dot) => dot.getAttribute('title') ?? ''));
      return dots.length > 0 ? dots : null;
    });
    expect(marked.join()).toContain('Gone too far');
    await askback.goto(`${crm.url}/board?peek=D-1002`);
    expect(await hasBanner()).toContain('Gone too far');
  });

  it('folds to the edge and comes back, also after the page is loaded anew', async () => {
    await askback.goto(`${crm.url}/deals/D-1002`);
    await hasBanner();
    const press = (label: string) =>
      askback.layer(
        (root, text) =>
          [...(root?.querySelectorAll<HTMLElement>('button') ?? [])].find((button) => button.textContent?.trim() === text)?.click(),
        label,
      );
    await press('Fold');
    await until('the tab at the edge', () => askback.layer((root) => Boolean(root?.querySelector('.tab'))));
    await askback.goto(`${crm.url}/deals/D-1002`);
    await until('the tab after a reload', () => askback.layer((root) => Boolean(root?.querySelector('.tab'))), 20_000);
    await press('Gone too far');
    await hasBanner();
  });

  it('logs a request from selected text by the menu', async () => {
    await askback.stopWorker();
    const page = await askback.chromium.openPage('options.html');
    await page.evaluate(() => chrome.runtime.sendMessage({ askback: 'settings.get', params: {} }));
    const worker = await (await askback.chromium.browser.waitForTarget((target) => target.type() === 'service_worker')).worker();
    await worker?.evaluate(
      async (origin) => {
        const [tab] = await chrome.tabs.query({ url: `${origin}/*` });
        const clicked = chrome.contextMenus.onClicked as unknown as { dispatch(info: object, tab: object | undefined): void };
        clicked.dispatch({ menuItemId: 'sample', selectionText: 'a loan unit for the night shift' }, tab);
      },
      new URL(crm.url).origin.replace(/:\d+$/, ''),
    );
    await page.close();
    const popup = await askback.popup();
    await until('the logged request', async () => (await popup.text()).includes('Sample'));
    await popup.run(() => {
      for (const head of document.querySelectorAll<HTMLElement>('.receipt-head')) head.click();
    });
    await until('its words', async () => (await popup.text()).includes('a loan unit for the night shift'));
    await popup.close();
  });

  it('shows the sentence that made it speak on the page when it is clicked', async () => {
    await askback.goto(`${crm.url}/deals/D-1009`);
    const popup = await askback.popup();
    await until('the evidence', () => popup.run(() => document.querySelector('.evidence') !== null));
    await popup.run(() => document.querySelector<HTMLElement>('.evidence')?.click());
    await until('the pointer', () => askback.layer((root) => Boolean(root?.querySelector('.pointer'))));
    await popup.close();
  });

  it('asks nobody on the network for anything', async () => {
    const asked: string[] = [];
    const worker = await (await askback.chromium.browser.waitForTarget((target) => target.type() === 'service_worker')).createCDPSession();
    await worker.send('Network.enable');
    worker.on('Network.requestWillBeSent', ({ request }) => asked.push(request.url));
    await askback.goto(`${crm.url}/deals/D-1019`);
    await until('the deal', () => askback.layer((root) => root !== null), 20_000);
    expect(asked.filter((url) => !url.startsWith('chrome-extension://'))).toEqual([]);
  });
});
