import { join } from 'node:path';
import { type Askback, type PopupHandle, until } from '../test/browser/support/askback.ts';
import { chromiumAskback } from '../test/browser/support/chromium.ts';
import { firefoxAskback } from '../test/browser/support/firefox.ts';
import { DIST, servePracticeCrm } from '../test/browser/support/practice.ts';

type BrowserName = 'chromium' | 'firefox';
type Scheme = 'light' | 'dark';

const START = { chromium: chromiumAskback, firefox: firefoxAskback };
const DEAL = '/deals/D-1002';

const hasBanner = (root: HTMLElement | null): string | null => root?.querySelector('.banner .line')?.textContent ?? null;

async function openDeal(askback: Askback, crm: string): Promise<string> {
  await askback.grant(crm);
  await askback.goto(`${crm}${DEAL}`);
  await until('the banner on the deal page', () => askback.layer(hasBanner), 30_000);
  await askback.page(() => {
    for (const more of document.querySelectorAll<HTMLElement>('.show-more')) more.click();
  });
  // The page shows all its entries now; the banner speaks of them once they are read.
  return until(
    'the banner of the whole timeline',
    async () => {
      const line = await askback.layer(hasBanner);
      return line && /[Dd]emo/.test(line) ? line : null;
    },
    30_000,
  );
}

const statusOf = (popup: PopupHandle) => popup.run(() => document.querySelector('.deal > .nudge [role="status"]')?.textContent || null);

async function insertQuestion(askback: Askback, popup: PopupHandle): Promise<{ said: string; text: string }> {
  await popup.click('Insert', '.deal > .nudge');
  const said = await until('the insertion', () => statusOf(popup));
  await popup.close();
  const text = await askback.page(() => document.querySelector<HTMLTextAreaElement>('[data-composer="email-body"]')?.value ?? '');
  return { said, text };
}

/** One walk through the main job: banner, popup, insertion. Writes a screenshot of each into `folder` and returns what Askback said. */
async function walk(browser: BrowserName, scheme: Scheme, crm: string, folder: string): Promise<string[]> {
  const askback = await START[browser](DIST[browser], { scheme });
  const shot = (name: string) => join(folder, `${browser}-${scheme}-${name}.png`);
  try {
    const banner = await openDeal(askback, crm);
    await askback.screenshot(shot('1-banner'));
    await askback.clickPage('#tab-email');
    await askback.clickPage('[data-composer="email-body"]');
    await askback.type('Hello Oona, ');
    const popup = await askback.popup();
    await until('the receipts', () => popup.run(() => document.querySelector('.receipt') !== null));
    const said = await popup.text();
    await popup.screenshot(shot('2-popup'));
    const inserted = await insertQuestion(askback, popup);
    await askback.screenshot(shot('3-inserted'));
    return [`banner: ${banner}`, '', 'popup:', said, '', `insert: ${inserted.said}`, `email:  ${inserted.text}`];
  } finally {
    await askback.close();
  }
}

/** Without a display: the main job in light and dark, with screenshots in `folder`, and the receipts and nudges as text. */
export async function walkThrough(browser: BrowserName, folder: string): Promise<void> {
  const crm = await servePracticeCrm();
  try {
    const lines = await walk(browser, 'light', crm.url, folder);
    await walk(browser, 'dark', crm.url, folder);
    console.log(lines.join('\n'));
    console.log('\nScreenshots are in demo/.');
  } finally {
    await crm.close();
  }
}

/** With a display: opens the browser on the deal and leaves it to the person until the window is closed. */
export async function showInWindow(browser: BrowserName): Promise<void> {
  const crm = await servePracticeCrm();
  const askback = await START[browser](DIST[browser], { headless: false });
  await openDeal(askback, crm.url);
  console.log(`Askback is on at ${crm.url}. Press its button in the toolbar. Close the browser to end.`);
  await askback.closed;
  await crm.close();
}
