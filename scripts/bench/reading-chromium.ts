import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import type { Browser, CDPSession, Page, WebWorker } from 'puppeteer-core';
import type { EntryToRead } from '../../src/language/entry-reader.ts';
import type { Deal } from '../../src/model/deal.ts';
import { launchChromium } from '../../test/browser/support/chromium.ts';
import { DIST, ROOT } from '../../test/browser/support/practice.ts';
import { residentBytes } from './reading-memory.ts';
import type { Pace } from './reading-pace.ts';
import type { ReadingWorker } from './reading-worker.ts';

/** What reading costs in an extension's service worker in Chromium. Times in milliseconds, memory in bytes (null where it cannot be told). */
export interface ChromiumCost {
  loadingMs: number;
  pace: Pace;
  timelineMs: number;
  /** Tasks over 50 ms in the thread of a page that lies open while the timeline is read; null when the page does not see its own. */
  longTasks: number | null;
  memory: { without: number; loaded: number; afterReading: number } | null;
}

/** An extension of the product's manifest whose worker only reads, with the product's model beside it. */
async function writeReadingExtension(): Promise<string> {
  const folder = `${ROOT}.cache/bench-reading`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await build({
    entryPoints: [`${ROOT}scripts/bench/reading-worker.ts`],
    outfile: `${folder}/background.js`,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'chrome120',
    logLevel: 'warning',
  });
  cpSync(`${DIST.chromium}/model`, `${folder}/model`, { recursive: true });
  const { manifest_version, name, version, background, content_security_policy } = JSON.parse(
    readFileSync(`${DIST.chromium}/manifest.json`, 'utf8'),
  );
  writeFileSync(`${folder}/manifest.json`, JSON.stringify({ manifest_version, name, version, background, content_security_policy }));
  return folder;
}

/** Has the page count its long tasks from now on; the returned function tells how many there were. */
async function countLongTasks(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const counted = { longTasks: 0 };
    Object.assign(window, { counted });
    new PerformanceObserver((list) => {
      counted.longTasks += list.getEntries().length;
    }).observe({ type: 'longtask' });
    // A page that is used: it works a little all the time.
    setInterval(() => document.body.append(''), 20);
  });
  return () => page.evaluate(() => (window as unknown as { counted: { longTasks: number } }).counted.longTasks);
}

/** Has the page do one long task itself: a count that does not see it proves nothing. */
async function beBusy(page: Page): Promise<void> {
  await page.evaluate(() => {
    setTimeout(() => {
      for (const end = performance.now() + 150; performance.now() < end; );
    });
  });
  await new Promise((resolve) => setTimeout(resolve, 500));
}

async function workerOf(browser: Browser): Promise<WebWorker> {
  const target = await browser.waitForTarget((one) => one.type() === 'service_worker' && one.url().endsWith('/background.js'));
  const worker = await target.worker();
  if (!worker) throw new Error('the worker of the bench does not run');
  return worker;
}

/** Reads entries and a long timeline in the service worker of an extension in real Chromium, with a page open beside it. */
export async function costInChromium(entries: EntryToRead[], timeline: Deal, pageUrl: string): Promise<ChromiumCost> {
  const { browser, close } = await launchChromium(await writeReadingExtension());
  try {
    const worker = await workerOf(browser);
    const page = await browser.newPage();
    await page.goto(pageUrl);
    const memory = async () => {
      await (worker.client as CDPSession).send('HeapProfiler.collectGarbage');
      return residentBytes(browser);
    };
    const without = await memory();
    const loadingMs = await worker.evaluate(() => (globalThis as unknown as { bench: ReadingWorker }).bench.load());
    const loaded = await memory();
    const pace = await worker.evaluate((all) => (globalThis as unknown as { bench: ReadingWorker }).bench.pace(all), entries);
    const counted = await countLongTasks(page);
    const timelineMs = await worker.evaluate((deal) => (globalThis as unknown as { bench: ReadingWorker }).bench.timeline(deal), timeline);
    const whileReading = await counted();
    await beBusy(page);
    const longTasks = (await counted()) > whileReading ? whileReading : null;
    const afterReading = await memory();
    const told = without !== null && loaded !== null && afterReading !== null;
    return { loadingMs, pace, timelineMs, longTasks, memory: told ? { without, loaded, afterReading } : null };
  } finally {
    await close();
  }
}
