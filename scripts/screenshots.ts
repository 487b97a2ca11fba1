import { mkdirSync, readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { until } from '../test/browser/support/askback.ts';
import { type Chromium, launchChromium } from '../test/browser/support/chromium.ts';
import { DIST, ROOT, servePracticeCrm } from '../test/browser/support/practice.ts';

const FOLDER = `${ROOT}docs/screenshots`;

/** The deals of the practice CRM, each of which shows one thing; some with a part of the popup unfolded. */
const DEALS = readFileSync(`${ROOT}practice-crm/deals.ndjson`, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line): string => JSON.parse(line).id);
const UNFOLDED: Readonly<Record<string, string>> = {
  'D-1003': '.explanations > summary',
  'D-1004': '[data-play="lost"] > summary',
  'D-1006': '[data-play="heartbeat"] > summary',
  'D-1007': '[data-play="heartbeat"] > summary',
  'D-1008': '[data-play="responsibility"] > summary',
  'D-1009': '.receipt-head',
};

const shot = (page: Page, name: string) => page.screenshot({ path: `${FOLDER}/${name}.png` });

async function openDeal(chromium: Chromium, page: Page, crm: string, deal: string): Promise<number> {
  await page.bringToFront();
  await page.goto(`${crm}/deals/${deal}`);
  await page.waitForSelector('article[data-entry-id]');
  await page.evaluate(() => {
    for (const more of document.querySelectorAll<HTMLElement>('.show-more')) more.click();
  });
  const finder = await chromium.openPage('options.html');
  const tabId = await finder.evaluate(
    async (path) => (await chrome.tabs.query({})).find((tab) => tab.url?.endsWith(path))?.id ?? 0,
    `/deals/${deal}`,
  );
  await finder.close();
  return tabId;
}

async function popupOf(chromium: Chromium, tabId: number, scheme: 'light' | 'dark', open: string | null, scale = 2): Promise<Page> {
  const popup = await chromium.openPage(`popup.html?tab=${tabId}`);
  await popup.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await popup.setViewport({ width: 360, height: 600, deviceScaleFactor: scale });
  await until('the popup', () => popup.evaluate(() => document.querySelector('.receipts') !== null), 40_000);
  // The timeline's older entries come a moment after the first ones.
  await new Promise((resolve) => setTimeout(resolve, 2500));
  if (open) await popup.evaluate((selector) => document.querySelector<HTMLElement>(selector)?.click(), open);
  const height = await popup.evaluate(() => document.documentElement.scrollHeight);
  await popup.setViewport({ width: 360, height: Math.min(height, 1000), deviceScaleFactor: scale });
  return popup;
}

/** Walks through the practice CRM and writes every picture that README and docs show. */
export async function takeScreenshots(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const crm = await servePracticeCrm();
  const chromium = await launchChromium(DIST.chromium);
  try {
    await chromium.grant(crm.url);
    const page = await chromium.browser.newPage();
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      const tabId = await openDeal(chromium, page, crm.url, 'D-1002');
      const popup = await popupOf(chromium, tabId, scheme, null);
      await shot(popup, `popup-${scheme}`);
      await popup.close();
      await page.bringToFront();
      await new Promise((resolve) => setTimeout(resolve, 800));
      await shot(page, `page-${scheme}`);
    }
    for (const deal of DEALS) {
      const popup = await popupOf(chromium, await openDeal(chromium, page, crm.url, deal), 'light', UNFOLDED[deal] ?? null, 1);
      await shot(popup, deal);
      await popup.close();
    }
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
    await openDeal(chromium, page, crm.url, 'D-1009');
    await new Promise((resolve) => setTimeout(resolve, 3000));
    await page.click('#tab-email');
    await page.click('[data-composer="email-body"]');
    await page.keyboard.type("Sure, I'll set up a demo for Thursday.");
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await shot(page, 'before-yes');
    await page.goto(`${crm.url}/board`);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await shot(page, 'board');
  } finally {
    await chromium.close();
    await crm.close();
  }
}
