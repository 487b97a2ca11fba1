import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from './support/askback.ts';
import { type Chromium, launchChromium } from './support/chromium.ts';
import { DIST, servePracticeCrm } from './support/practice.ts';

let crm: Awaited<ReturnType<typeof servePracticeCrm>>;
let chromium: Chromium;
beforeAll(async () => {
  [crm, chromium] = await Promise.all([servePracticeCrm(), launchChromium(DIST.chromium)]);
  await chromium.grant(crm.url);
});
afterAll(async () => {
  await chromium?.close();
  await crm?.close();
});

async function popupOf(id: string): Promise<Page> {
  const page = await chromium.browser.newPage();
  await page.goto(`${crm.url}/deals/${id}`);
  const finder = await chromium.openPage('options.html');
  const path = `/deals/${id}`;
  const tab = await finder.evaluate(async (end) => (await chrome.tabs.query({})).find(({ url }) => url?.endsWith(end))?.id ?? 0, path);
  await finder.close();
  const popup = await chromium.openPage(`popup.html?tab=${tab}`);
  await until('the receipts', () => popup.evaluate(() => document.querySelector('.receipt-head') !== null), 40_000);
  return popup;
}

const clickIn = (page: Page, selector: string, text: string) =>
  until(`a button ${text}`, () =>
    page.evaluate(
      (within, words) => {
        const button = [...document.querySelectorAll<HTMLElement>(`${within} button`)].find((one) => one.textContent?.trim() === words);
        button?.click();
        return button !== undefined;
      },
      selector,
      text,
    ),
  );

const sentencesTaught = async (): Promise<string[]> => {
  const settings = await chromium.openPage('options.html');
  await until('what was put right', () => settings.evaluate(() => document.querySelector('.corrections') !== null));
  await new Promise((resolve) => setTimeout(resolve, 200));
  const sentences = await settings.evaluate(() =>
    [...document.querySelectorAll('.corrections .site span')].map((line) => line.textContent ?? ''),
  );
  await settings.close();
  return sentences;
};

describe('what the rep puts right in the popup', () => {
  it('stands in the settings in the words of the page, and is forgotten when it is taken back', async () => {
    const popup = await popupOf('D-1002');
    await popup.evaluate(() => document.querySelector<HTMLElement>('.receipt-head')?.click());
    await until('the choice of kind', () => popup.evaluate(() => document.querySelector('.receipt-detail select') !== null));
    const before = await popup.evaluate(() => document.querySelector<HTMLSelectElement>('.receipt-detail select')?.value);
    const other = before === 'call' ? 'sample' : 'call';
    await popup.select('.receipt-detail select', other);
    const taught = await until('two sentences', async () => {
      const sentences = await sentencesTaught();
      return sentences.length === 2 ? sentences : null;
    });
    expect(taught.join('\n')).toContain('is no request');
    expect(taught.join('\n')).toContain('asks for this');
    await clickIn(popup, '.receipt-detail', 'As it was read');
    await until('nothing taught', async () => (await sentencesTaught()).length === 0);
    expect(await popup.evaluate(() => document.querySelector<HTMLSelectElement>('.receipt-detail select')?.value)).toBe(before);
    await popup.close();
  });

  it('can be forgotten in the settings, while the decision on the request stays', async () => {
    const popup = await popupOf('D-1003');
    const receipts = () => popup.evaluate(() => document.querySelectorAll('.receipt').length);
    const count = await receipts();
    await popup.evaluate(() => document.querySelector<HTMLElement>('.receipt-head')?.click());
    await clickIn(popup, '.receipt-detail', 'Not a request');
    await until('one receipt fewer', async () => (await receipts()) === count - 1);
    expect(await sentencesTaught()).toHaveLength(1);
    const settings = await chromium.openPage('options.html');
    await clickIn(settings, '.corrections', 'Forget');
    await until('nothing taught', async () => (await sentencesTaught()).length === 0);
    expect(await receipts()).toBe(count - 1);
    await settings.close();
    await popup.close();
  });
});
