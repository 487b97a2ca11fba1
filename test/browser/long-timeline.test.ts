import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPracticeCrm } from '../../practice-crm/build.mjs';
import { startPracticeCrm } from '../../practice-crm/server.mjs';
import { READER_SETTINGS } from '../../src/language/reader-settings.ts';
import type { Activity } from '../../src/model/deal.ts';
import { blendedReader } from '../../src/requests/blend.ts';
import { patternReader } from '../../src/requests/patterns/pattern-reader.ts';
import { findingsKey } from '../../src/requests/read-deal.ts';
import { until } from './support/askback.ts';
import { type Chromium, launchChromium } from './support/chromium.ts';
import { DIST, ROOT } from './support/practice.ts';

const LENGTH = 500;
const READ_MS = 80_000;
const folder = `${ROOT}.cache/practice-long`;

/** Entries of which no two say the same, oldest first, an hour apart. */
const entries = (count: number): Activity[] =>
  Array.from({ length: count }, (_, nth) => ({
    id: `a${nth + 1}`,
    at: new Date(Date.UTC(2026, 9, 1) + nth * 3_600_000).toISOString().replace('.000', ''),
    type: 'note',
    direction: 'internal',
    author: 'Dana Ruiz',
    text: `Counted the crates in hall ${nth + 1}. They asked for a demo of scanner ${nth + 1} so that the night shift can judge it.`,
  }));

/** The keys under which the shipped reader keeps what it finds in entries, newest first. */
function keysOf(activities: readonly Activity[]): string[] {
  const reader = blendedReader({ version: READER_SETTINGS.version, read: () => [] }, patternReader);
  return [...activities].reverse().map((activity) => findingsKey(reader, activity));
}

function serveDealOf(activities: readonly Activity[]): void {
  const deals = JSON.parse(readFileSync(`${folder}/shipped.json`, 'utf8')) as { id: string; activities: readonly Activity[] }[];
  const changed = deals.map((deal) => (deal.id === 'D-1002' ? { ...deal, activities } : deal));
  writeFileSync(`${folder}/deals.json`, JSON.stringify(changed));
}

let crm: Awaited<ReturnType<typeof startPracticeCrm>>;
let chromium: Chromium;
let inside: Page;
beforeAll(async () => {
  await buildPracticeCrm(folder);
  cpSync(`${folder}/deals.json`, `${folder}/shipped.json`);
  [crm, chromium] = await Promise.all([startPracticeCrm({ outDir: folder }), launchChromium(DIST.chromium)]);
  await chromium.grant(crm.url);
  inside = await chromium.openPage('options.html');
});
afterAll(async () => {
  await chromium?.close();
  await crm?.close();
});

/** What is kept of entries read: their keys, and which of them bear our mark. With `mark`, all that are there get it. */
const kept = (mark = false): Promise<{ keys: string[]; marked: string[] }> =>
  inside.evaluate(async (marking) => {
    const asked = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await asked(indexedDB.open('askback-ledger'));
    const readings = database.transaction('readings', 'readwrite').objectStore('readings');
    const all: { key: string; mark?: true }[] = await asked(readings.getAll());
    if (marking) for (const one of all) await asked(readings.put({ ...one, mark: true }));
    database.close();
    return { keys: all.map(({ key }) => key), marked: all.filter((one) => marking || one.mark).map(({ key }) => key) };
  }, mark);

async function openDeal(count: number): Promise<Page> {
  const page = await chromium.browser.newPage();
  await page.goto(`${crm.url}/deals/D-1002?entries=${count}`);
  return page;
}

async function openPopupOf(page: Page): Promise<Page> {
  const url = page.url();
  const tab = await inside.evaluate(async (open) => (await chrome.tabs.query({})).find((one) => one.url === open)?.id ?? 0, url);
  return chromium.openPage(`popup.html?tab=${tab}`);
}

const progress = (popup: Page): Promise<number | null> =>
  popup.evaluate(() => document.querySelector<HTMLProgressElement>('.progress[max="500"]')?.value ?? null);

const shown = (popup: Page) =>
  until(
    'the receipts',
    () => popup.evaluate(() => document.querySelector('.receipt-head') !== null && !document.querySelector('.progress')),
    READ_MS,
  );

describe('a timeline of 500 entries', () => {
  it('shows how far it is, goes newest first, and goes on where a stopped worker left it', async () => {
    const all = keysOf(entries(LENGTH));
    serveDealOf(entries(LENGTH));
    const popup = await openPopupOf(await openDeal(LENGTH));
    const first = await until('progress in the popup', () => progress(popup), 40_000);
    await until('some progress', async () => ((await progress(popup)) ?? 0) > first + 20, 40_000);
    const before = await kept(true);
    await chromium.stopWorker();
    expect(before.marked.length).toBeGreaterThan(20);
    expect(before.marked.length).toBeLessThan(LENGTH);
    expect(new Set(before.marked)).toEqual(new Set(all.slice(0, before.marked.length)));

    await until('progress after the stop', async () => ((await progress(popup)) ?? 0) > before.marked.length, 40_000);
    await shown(popup);
    const done = await kept();
    expect(new Set(done.keys)).toEqual(new Set(all));
    expect(new Set(done.marked)).toEqual(new Set(before.marked));
    await popup.close();
  }, 240_000);

  it('costs one entry when one entry is added', async () => {
    await kept(true);
    serveDealOf(entries(LENGTH + 1));
    const [added] = keysOf(entries(LENGTH + 1));
    const page = await openDeal(LENGTH + 1);
    await until('the new entry read', async () => (await kept()).keys.includes(added ?? ''), READ_MS);
    await shown(await openPopupOf(page));
    const { keys, marked } = await kept();
    expect(keys).toHaveLength(LENGTH + 1);
    expect(keys.filter((key) => !marked.includes(key))).toEqual([added]);
  }, 120_000);
});
