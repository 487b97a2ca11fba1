import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Askback, until } from './support/askback.ts';
import { type Chromium, chromiumAskback } from './support/chromium.ts';
import { DIST, ROOT } from './support/practice.ts';

const FIXTURES = `${ROOT}test/fixtures/import/`;
let askback: Askback & { chromium: Chromium };
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'askback-import-'));
  askback = await chromiumAskback(DIST.chromium);
});
afterAll(async () => {
  await askback?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function openImport(): Promise<Page> {
  const page = await askback.chromium.openPage('import-page.html');
  await page.waitForSelector('input[type="file"]');
  return page;
}
async function choose(page: Page, ...paths: string[]): Promise<void> {
  const input = (await page.waitForSelector('input[type="file"]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(...paths);
}
const textOf = (page: Page, selector: string) => page.$eval(selector, (element) => (element as HTMLElement).innerText);
const holds = (page: Page, selector: string, text: string | RegExp, ms = 10_000) =>
  until(`“${text}” in ${selector}`, async () => new RegExp(text).test(await textOf(page, selector)), ms);

/** The lines of the popup's list of all deals. */
async function allDeals(): Promise<string[]> {
  const popup = await askback.popup();
  const lines = await until('the list', () =>
    popup.run(() => {
      if (!document.querySelector('.deal-lines')) return null;
      return [...document.querySelectorAll<HTMLElement>('.deal-lines li')].map((line) => line.innerText);
    }),
  );
  await popup.close();
  return lines;
}
const takeIn = async (page: Page) => {
  await page.locator('.take-in button.primary').click();
  await holds(page, '.take-in', 'taken in');
};
const untilRead = (count: number) => until(`${count} deals in the list`, async () => (await allDeals()).length === count || null, 40_000);

describe('importing an export', () => {
  it('reads a file of deals and one of activities, shows what it would read, and puts the deals into the list, worst first', async () => {
    const page = await openImport();
    await choose(page, `${FIXTURES}salesforce-deals.csv`, `${FIXTURES}salesforce-activities.csv`);
    await holds(page, '.preview', 'Halden Freight – fleet tracking');
    expect(await page.$eval('select[name="product"]', (select) => select.value)).toBe('salesforce');
    expect(await textOf(page, '.preview')).toMatch(/Café Müller/);
    const problems = await textOf(page, '.problems');
    expect(problems).toMatch(/salesforce-deals\.csv, line 5.*no name of a deal/);
    expect(problems).toMatch(/salesforce-activities\.csv, line 5.*2\/30\/2026.*no date of the calendar/);
    expect(problems).toMatch(/salesforce-activities\.csv, line 6.*no deal of these files/);
    await takeIn(page);
    await untilRead(3);
    const lines = await allDeals();
    expect(lines[0]).toMatch(/Halden Freight[\s\S]*open/);
    expect(lines.find((line) => line.includes('Café Müller'))).toMatch(/Timeline not read yet/);
    await page.close();
  });

  it('doubles nothing when the same files are taken in again', async () => {
    const page = await openImport();
    await choose(page, `${FIXTURES}salesforce-deals.csv`, `${FIXTURES}salesforce-activities.csv`);
    await holds(page, '.preview', 'Halden');
    await takeIn(page);
    await until('the reading', async () => (await page.$('.take-in progress')) === null);
    const lines = await allDeals();
    expect(lines).toHaveLength(3);
    const popup = await askback.popup();
    await popup.click('Halden', '.deal-lines');
    await until('the deal', () => popup.run(() => document.querySelector('h1')?.textContent?.includes('Halden')));
    // Two notes, two kinds of requests: neither stands there twice.
    const titles = await popup.run(() => [...document.querySelectorAll('.receipt-title')].map((title) => title.textContent ?? ''));
    expect(titles.length).toBeGreaterThan(0);
    expect(new Set(titles).size).toBe(titles.length);
    // Its CRM is not known by address: what concerns a site is not offered.
    await popup.run(() => document.querySelector<HTMLElement>('button[aria-label="More"]')?.click());
    expect(await until('the menu', () => popup.run(() => document.querySelector<HTMLElement>('.deal-menu')?.innerText))).not.toMatch(
      /Switch Askback off/,
    );
    await popup.close();
    await page.close();
  });

  it('asks which way round a date is, and takes nothing in before', async () => {
    const path = join(folder, 'dates.csv');
    writeFileSync(path, 'Deal name;Stage;Close date\nAlpha;Open;03/04/2026\nBeta;Open;05/06/2026\n');
    const page = await openImport();
    await choose(page, path);
    await holds(page, 'fieldset', '03/04/2026 \\(line 2\\) can be two days');
    expect(await page.$eval('.take-in button.primary', (button) => (button as HTMLButtonElement).disabled)).toBe(true);
    await page.locator('fieldset input[value="dmy"]').click();
    await holds(page, '.preview', '(3 Apr|Apr 3)');
    expect(await page.$eval('.take-in button.primary', (button) => (button as HTMLButtonElement).disabled)).toBe(false);
    await page.close();
  });

  it('lets a column be corrected and shows what comes of it', async () => {
    const path = join(folder, 'columns.csv');
    writeFileSync(path, 'Vorgang,Summe A,Summe B,Stufe\nGamma,1.00,2.50,x\n');
    const page = await openImport();
    await choose(page, path);
    await page.waitForSelector('.columns');
    const set = (header: string, field: string) => page.select(`select[aria-label="${header} is read as"]`, field);
    await set('Vorgang', 'name');
    await set('Summe A', '');
    await set('Summe B', 'amount');
    await set('Stufe', 'stage');
    await holds(page, '.preview', /Gamma[\s\S]*2\.5/.source);
    await page.close();
  });

  it('says of a workbook what to do', async () => {
    const path = join(folder, 'deals.xlsx');
    writeFileSync(path, Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0]));
    const page = await openImport();
    await choose(page, path);
    await holds(page, '.choose', 'save it as “CSV UTF-8”');
    await page.close();
  });

  it('reads 50,000 rows without freezing the page', async () => {
    const path = join(folder, 'many.csv');
    const rows = Array.from(
      { length: 50_000 },
      (_, nth) =>
        `${nth % 2000},"Deal ${nth % 2000}",2026-01-${String((nth % 28) + 1).padStart(2, '0')},Note,"They asked for sample ${nth},\nand ""soon""."`,
    );
    writeFileSync(path, `Deal ID,Deal name,Activity date,Activity type,Note body\n${rows.join('\n')}\n`);
    const deals = join(folder, 'many-deals.csv');
    writeFileSync(
      deals,
      `Record ID,Deal Name,Deal Stage\n${Array.from({ length: 2000 }, (_, nth) => `${nth},Deal ${nth},Proposal`).join('\n')}\n`,
    );
    utimesSync(deals, new Date(), new Date());
    const page = await openImport();
    await page.evaluate(() => {
      const world = window as unknown as { longest: number };
      world.longest = 0;
      let before = performance.now();
      setInterval(() => {
        const now = performance.now();
        world.longest = Math.max(world.longest, now - before);
        before = now;
      }, 10);
    });
    await choose(page, deals, path);
    await holds(page, '.preview', /2,000 deals, 50,000 notes/.source, 60_000);
    const longest = await page.evaluate(() => (window as unknown as { longest: number }).longest);
    console.log(`50,000 rows: the longest pause of the page was ${longest.toFixed(0)} ms`);
    expect(longest).toBeLessThan(1000);
    await page.close();
  });
});
