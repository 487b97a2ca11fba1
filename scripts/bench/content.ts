import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { type Chromium, launchChromium } from '../../test/browser/support/chromium.ts';
import { DIST, ROOT, servePracticeCrm } from '../../test/browser/support/practice.ts';

const RUNS = 5;
const SETTLE_MS = 6000;

interface TraceEvent {
  name: string;
  dur?: number;
  args?: { data?: { url?: string } };
}

interface Cost {
  evaluateMs: number;
  longestMs: number;
  totalMs: number;
}

/** An extension whose content script does nothing, asked for in the same way as ours: what any extension costs. */
function writeEmptyExtension(): string {
  const folder = `${ROOT}.cache/bench-empty`;
  mkdirSync(folder, { recursive: true });
  const manifest = JSON.parse(readFileSync(`${DIST.chromium}/manifest.json`, 'utf8'));
  writeFileSync(
    `${folder}/background.js`,
    'chrome.permissions.onAdded.addListener(({ origins }) => chrome.scripting.registerContentScripts([{ id: "x", matches: origins, js: ["content.js"], runAt: "document_idle" }]));',
  );
  writeFileSync(`${folder}/content.js`, '(() => {})();');
  writeFileSync(`${folder}/options.html`, '<!doctype html><title>options</title>');
  const { icons: _icons, action: _action, options_ui, ...rest } = manifest;
  writeFileSync(`${folder}/manifest.json`, JSON.stringify({ ...rest, options_ui, commands: {} }));
  return folder;
}

/** The time our own functions took in the page's thread, from the browser's own trace. */
async function traceOnce(page: Page, url: string): Promise<Cost> {
  await page.tracing.start({ categories: ['devtools.timeline', 'v8'] });
  await page.goto(url);
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  const trace = JSON.parse(Buffer.from((await page.tracing.stop()) ?? []).toString()) as { traceEvents: TraceEvent[] };
  const ours = trace.traceEvents.filter((event) => event.dur && event.args?.data?.url?.startsWith('chrome-extension://'));
  const ms = (event: TraceEvent): number => (event.dur ?? 0) / 1000;
  const evaluated = ours.filter((event) => event.name === 'EvaluateScript').map(ms);
  const called = ours.filter((event) => event.name === 'FunctionCall' || event.name === 'EvaluateScript').map(ms);
  return { evaluateMs: evaluated[0] ?? 0, longestMs: Math.max(0, ...called), totalMs: called.reduce((sum, one) => sum + one, 0) };
}

const median = (numbers: number[]): number => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

async function costOf(dist: string, crm: string, path: string, prepare?: (chromium: Chromium) => Promise<void>): Promise<Cost> {
  const chromium = await launchChromium(dist);
  try {
    await chromium.grant(crm);
    await prepare?.(chromium);
    const page = await chromium.browser.newPage();
    const runs: Cost[] = [];
    for (let run = 0; run < RUNS; run++) runs.push(await traceOnce(page, `${crm}${path}`));
    return {
      evaluateMs: median(runs.map((run) => run.evaluateMs)),
      longestMs: Math.max(...runs.map((run) => run.longestMs)),
      totalMs: median(runs.map((run) => run.totalMs)),
    };
  } finally {
    await chromium.close();
  }
}

/** Makes every card of the board a deal that the ledger knows: the record of one deal that was read, under the ids of all. */
async function knowAll(chromium: Chromium, crm: string): Promise<void> {
  const page = await chromium.browser.newPage();
  await page.goto(`${crm}/board?cards=500`);
  await page.waitForSelector('.board li[data-deal-id]');
  const ids = await page.$$eval('.board li[data-deal-id]', (cards) => cards.map((card) => card.getAttribute('data-deal-id') ?? ''));
  await page.goto(`${crm}/deals/D-1002`);
  const options = await chromium.openPage('options.html');
  for (let known = 0, tries = 0; known < ids.length; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    if (tries > 60) throw new Error(`only ${known} of ${ids.length} deals are known`);
    known = await options.evaluate(copyFirstRecord, ids);
  }
  await options.close();
  await page.close();
}

/** Runs in a page of the extension: saves its first record under each id. @returns how many records there are then */
function copyFirstRecord(ids: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('askback-ledger');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const { result: database } = opening;
      const store = database.transaction('deals', 'readwrite').objectStore('deals');
      const asking = store.getAll();
      asking.onsuccess = () => {
        const [record] = asking.result;
        for (const id of record ? ids : [])
          store.put({ ...record, key: record.key.replace(record.deal.id, id), deal: { ...record.deal, id } });
        const counting = store.count();
        counting.onsuccess = () => {
          database.close();
          resolve(counting.result);
        };
      };
    };
  });
}

const row = (name: string, ours: number, empty: number): string =>
  `${name.padEnd(44)} ${ours.toFixed(2).padStart(9)} ${empty.toFixed(2).padStart(9)} ${(empty > 0 ? (ours / empty).toFixed(1) : '–').padStart(8)}`;

/** What the content script costs on a deal page with 1,000 entries, on a board of 500 known deals and on a page that is no deal, beside an empty content script. */
export async function benchContent(): Promise<void> {
  const crm = await servePracticeCrm();
  const empty = writeEmptyExtension();
  try {
    const gzipped = (file: string) => gzipSync(readFileSync(file), { level: 9 }).length / 1000;
    console.log(`${'content script'.padEnd(44)} ${'Askback'.padStart(9)} ${'empty'.padStart(9)} ${'ratio'.padStart(8)}`);
    console.log(row('size, KB gzipped', gzipped(`${DIST.chromium}/content.js`), gzipped(`${empty}/content.js`)));
    for (const [name, path, prepare] of [
      ['deal page, 1,000 entries', '/deals/D-1002?entries=1000', undefined],
      ['board, 500 cards, all known', '/board?cards=500', (chromium: Chromium) => knowAll(chromium, crm.url)],
      ['page that is no deal', '/reports', undefined],
    ] as const) {
      const [ours, control] = [await costOf(DIST.chromium, crm.url, path, prepare), await costOf(empty, crm.url, path)];
      console.log(row(`${name}: evaluation, ms`, ours.evaluateMs, control.evaluateMs));
      console.log(row(`${name}: all of ours, ms`, ours.totalMs, control.totalMs));
      console.log(row(`${name}: longest task of ours, ms (≤ 50)`, ours.longestMs, control.longestMs));
    }
  } finally {
    await crm.close();
  }
}
