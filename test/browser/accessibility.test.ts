import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from './support/askback.ts';
import { type Chromium, launchChromium } from './support/chromium.ts';
import { DIST, servePracticeCrm } from './support/practice.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let crm: Awaited<ReturnType<typeof servePracticeCrm>>;
let chromium: Chromium;
let tabId = 0;
beforeAll(async () => {
  [crm, chromium] = await Promise.all([servePracticeCrm(), launchChromium(DIST.chromium)]);
  await chromium.grant(crm.url);
});
afterAll(async () => {
  await chromium?.close();
  await crm?.close();
});

async function openDeal(id: string): Promise<void> {
  const page = await chromium.browser.newPage();
  await page.goto(`${crm.url}/deals/${id}`);
  const finder = await chromium.openPage('options.html');
  tabId = await finder.evaluate(
    async (path) => (await chrome.tabs.query({})).find((tab) => tab.url?.endsWith(path))?.id ?? 0,
    `/deals/${id}`,
  );
  await finder.close();
}

async function popupIn(scheme: 'light' | 'dark'): Promise<Page> {
  const popup = await chromium.openPage(`popup.html?tab=${tabId}`);
  await popup.setViewport({ width: 360, height: 600 });
  await popup.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await until('the popup', () => popup.evaluate(() => document.querySelector('.receipts') !== null), 40_000);
  await popup.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    for (const head of document.querySelectorAll<HTMLElement>('.receipt-head')) head.click();
  });
  return popup;
}

interface Problem {
  id: string;
  nodes: { html: string; failureSummary?: string }[];
}

async function problemsOf(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const problems = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: Problem[] }> } };
    return (await axe.run()).violations;
  });
  return (problems as Problem[]).flatMap((problem) => problem.nodes.map((node) => `${problem.id}: ${node.html.slice(0, 160)}`));
}

describe('everybody can use it', () => {
  it.each([
    ['D-1002', 'light'],
    ['D-1002', 'dark'],
    ['D-1008', 'light'],
    ['D-1004', 'dark'],
  ] as const)('the popup of %s in %s, everything unfolded', async (deal, scheme) => {
    await openDeal(deal);
    const popup = await popupIn(scheme);
    expect(await problemsOf(popup)).toEqual([]);
    await popup.close();
  });

  it.each(['light', 'dark'] as const)('the settings in %s', async (scheme) => {
    const page = await chromium.openPage('options.html');
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await until('the settings', () => page.evaluate(() => document.querySelectorAll('.setting').length > 10));
    expect(await problemsOf(page)).toEqual([]);
    await page.close();
  });

  it('nothing is cut off at 200% text size', async () => {
    await openDeal('D-1003');
    const popup = await popupIn('light');
    const wide = await popup.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
      document.body.style.fontSize = '26px';
      return document.documentElement.scrollWidth - document.documentElement.clientWidth;
    });
    expect(wide).toBeLessThanOrEqual(0);
    await popup.close();
  });
});
