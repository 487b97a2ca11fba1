import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Askback, until } from './support/askback.ts';
import { type Chromium, chromiumAskback } from './support/chromium.ts';
import { firefoxAskback } from './support/firefox.ts';
import { ODD_DEALS, type OddDeal, serveOddCrm } from './support/odd-crm.ts';
import { DIST } from './support/practice.ts';

const BROWSERS = { chromium: chromiumAskback, firefox: firefoxAskback } as const;
const FIRST = ODD_DEALS['4711'] as OddDeal;
const SECOND = ODD_DEALS['4712'] as OddDeal;

let crm: Awaited<ReturnType<typeof serveOddCrm>>;
beforeAll(async () => {
  crm = await serveOddCrm();
});
afterAll(() => crm.close());

describe.each(['chromium', 'firefox'] as const)('teaching an unknown CRM in %s', (name) => {
  let askback: Askback;
  beforeAll(async () => {
    askback = await BROWSERS[name](DIST[name]);
    await askback.grant(crm.url);
  });
  afterAll(() => askback?.close());

  const open = (id: string) => askback.goto(`${crm.url}/vorgang/${id}`);

  /** Clicks a button of the panel where it stands. */
  async function press(words: string): Promise<void> {
    const box = await until(`the button “${words}”`, () =>
      askback.layer((root, text) => {
        const button = [...(root?.querySelectorAll('.teach button') ?? [])].find((one) => one.textContent === text);
        button?.scrollIntoView({ block: 'nearest' });
        const box = button?.getBoundingClientRect();
        return box ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : null;
      }, words),
    );
    await askback.clickAt(box.x, box.y);
  }
  /** Clicks the element of the page that shows exactly this text. */
  async function point(text: string): Promise<void> {
    const box = await askback.page((wanted) => {
      const element = [...document.querySelectorAll('main *')].find((one) => one.childElementCount === 0 && one.textContent === wanted);
      const box = element?.getBoundingClientRect();
      return box ? { x: box.left + Math.min(20, box.width / 2), y: box.top + box.height / 2 } : null;
    }, text);
    if (!box) throw new Error(`nothing shows ${text}`);
    await askback.clickAt(box.x, box.y);
  }
  const panel = () => askback.layer((root) => root?.querySelector<HTMLElement>('.teach')?.innerText ?? null);
  const taughtCount = () => askback.layer((root) => root?.querySelectorAll('.taught').length ?? 0);
  async function teach(words: string, ...texts: string[]): Promise<void> {
    const before = await taughtCount();
    await press(words);
    for (const [nth, text] of texts.entries()) {
      await until('the hint', async () =>
        (nth === 0 ? /Esc to stop pointing/ : /Now the text of another entry/).test((await panel()) ?? ''),
      );
      await point(text);
    }
    await until(`“${words}” is taught`, async () => (await taughtCount()) === before + 1, 5000);
  }

  /** What the popup holds once it shows a deal of this name. */
  async function popupText(dealName: string): Promise<string> {
    const popup = await askback.popup();
    await until(
      `${dealName} in the popup`,
      async () => (await popup.run(() => document.querySelector('h1')?.textContent)) === dealName,
      20_000,
    );
    const text = await popup.text();
    await popup.close();
    return text;
  }
  /** Opens the panel from the popup on a page that is no deal for Askback. */
  async function openPanel(): Promise<void> {
    const popup = await askback.popup();
    await popup.click('This page is a deal and Askback does not see it');
    await popup.click('Teach this page');
    await popup.close();
    await until('the panel', panel);
  }

  it('does not take the page for a deal by itself, and gives no all-clear', async () => {
    await open('4711');
    const popup = await askback.popup();
    await until('the list', () => popup.run(() => document.querySelector('.teach-here') !== null));
    expect(await popup.text()).not.toContain('Quarry');
    await popup.close();
  });

  it('is taught with six things, each clicked on the page, and shows at once what it reads now', async () => {
    await openPanel();
    await teach('The name of the deal', FIRST.name);
    await teach('The amount', FIRST.amount);
    await teach('The close date', FIRST.due);
    await teach('The stage', FIRST.phase);
    await teach('The owner', FIRST.owner);
    await teach('The timeline entries', FIRST.log[0]?.text ?? '', FIRST.log[1]?.text ?? '');
    const text = (await panel()) ?? '';
    for (const read of ['Quarry scales', '22750 EUR', '2027-02-28', 'Angebot', 'Sam Oduya']) expect(text).toContain(read);
    expect(text).toMatch(/Entries\s+3/);
    expect(text).toMatch(/2026-11-19 11:20 · note · Lena Fuchs · Could you show us the scales/);
    expect(await askback.page(() => (window as unknown as { clicks: number }).clicks)).toBe(0);
    await press('Keep');
    await until('the panel is gone', async () => (await panel()) === null);
  });

  it('reads the page from then on, without loading it again', async () => {
    const text = await popupText(FIRST.name);
    expect(text).toMatch(/Angebot · €22,750/);
    expect(text).toMatch(/Demo/);
  });

  it('reads it still after the page was drawn anew with other class names', async () => {
    await askback.page(() => {
      const world = window as unknown as { deal: OddDeal; draw(deal: OddDeal, hash: string): void };
      world.deal.log.unshift({
        who: 'Lena Fuchs',
        when: '23.11.2026 16:00',
        text: 'Please send us two references from quarries of our size.',
      });
      world.draw(world.deal, 'zz9');
    });
    const popup = await askback.popup();
    await until('the new entry in the receipts', async () => /Document/.test(await popup.text()), 20_000);
    expect(await popup.text()).toMatch(/Angebot · €22,750/);
    await popup.close();
  });

  it('reads the next deal by what was taught on the first: its own values, with more on the page', async () => {
    await open('4712');
    const text = await popupText(SECOND.name);
    expect(text).toMatch(/Erstkontakt · €9,900 · closes Jan 15/);
    expect(text).toMatch(/More time · Nov 20/);
    expect(text).not.toContain('Quarry');
  });

  it('says that the page changed where what was taught is gone, and takes nothing else in its place', async () => {
    await askback.page(() => document.querySelector('[data-field="value"]')?.remove());
    const popup = await askback.popup();
    await until('the change is told', async () => /changed: amount not found where it was taught/.test(await popup.text()), 20_000);
    await popup.close();
    await askback.page(() => document.querySelector('#log')?.remove());
    const again = await askback.popup();
    await until('the page is unreadable', async () => /cannot read this page/.test(await again.text()), 20_000);
    await again.close();
  });
});

describe('taught pages as a file', () => {
  let askback: Askback & { chromium: Chromium };
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'askback-taught-'));
    askback = await chromiumAskback(DIST.chromium);
    await askback.grant(crm.url);
  });
  afterAll(async () => {
    await askback?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('are exported, forgotten and taken in again, and the deal is read again', async () => {
    const label = (text: string) => ({ ways: [{ by: 'label', label: text }] });
    const at = (selector: string) => ({ ways: [{ by: 'attribute', selector }] });
    const page = {
      version: 1,
      site: crm.url,
      urlPattern: '/vorgang/{id}',
      taughtOn: '2026-11-24',
      fields: { name: at('#record-name'), amount: at('[data-field="value"]'), stage: label('Wo wir stehen') },
      timeline: { container: at('#log'), entry: 'div' },
    };
    const options = await askback.chromium.openPage('options.html');
    await options.evaluate((taught) => chrome.storage.local.set({ 'taught-pages': [taught] }), page);
    await options.reload();
    const session = await options.createCDPSession();
    await session.send('Browser.setDownloadBehavior' as never, { behavior: 'allow', downloadPath: folder } as never);
    const press = async (words: string) => {
      const button = await options.waitForSelector(`::-p-xpath(//button[normalize-space()="${words}"])`);
      await button?.click();
    };
    await press('Export to a file');
    const file = join(folder, 'askback-taught-pages.json');
    const exported = await until('the file', async () => JSON.parse(readFileSync(file, 'utf8')));
    expect(exported).toEqual({ askback: 'taught-pages', version: 1, pages: [page] });
    await press('Forget');
    await until('nothing taught', () => options.evaluate(() => document.body.innerText.includes('Nothing taught yet')));
    await askback.goto(`${crm.url}/vorgang/4711`);
    const before = await askback.popup();
    await until('no deal', () => before.run(() => document.querySelector('.teach-here') !== null));
    await before.close();
    await options.bringToFront();
    const input = (await options.waitForSelector('input[type="file"]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(file);
    await until('taken in', () => options.evaluate(() => document.body.innerText.includes('Taken in: 1 page.')));
    await askback.goto(`${crm.url}/vorgang/4711`);
    const popup = await askback.popup();
    await until('the deal', async () => (await popup.run(() => document.querySelector('h1')?.textContent)) === 'Quarry scales', 20_000);
    expect(await popup.text()).toMatch(/Angebot · €22,750/);
    await popup.close();
  });
});
