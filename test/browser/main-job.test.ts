import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Askback, type PopupHandle, until } from './support/askback.ts';
import { chromiumAskback } from './support/chromium.ts';
import { firefoxAskback } from './support/firefox.ts';
import { DIST, servePracticeCrm } from './support/practice.ts';

const DEAL = '/deals/D-1002';
const BROWSERS = { chromium: chromiumAskback, firefox: firefoxAskback } as const;

let crm: Awaited<ReturnType<typeof servePracticeCrm>>;
beforeAll(async () => {
  crm = await servePracticeCrm();
});
afterAll(() => crm.close());

const bannerText = (root: HTMLElement | null): string | null => root?.querySelector('.banner .line')?.textContent ?? null;
const receipts = (popup: PopupHandle) =>
  popup.run(() => [...document.querySelectorAll('.receipt-title')].map((title) => title.textContent ?? ''));
const openReceipts = (popup: PopupHandle) =>
  until('receipts in the popup', async () => ((await receipts(popup)).length > 0 ? receipts(popup) : null));

describe.each(['chromium', 'firefox'] as const)('the main job in %s, the worker stopped between every two steps', (name) => {
  let askback: Askback;
  beforeAll(async () => {
    askback = await BROWSERS[name](DIST[name]);
  });
  afterAll(() => askback?.close());
  beforeEach(() => askback.stopWorker());

  it('does nothing on a site that is not switched on', async () => {
    await askback.goto(`${crm.url}${DEAL}`);
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(await askback.page(() => document.querySelector('askback-layer') === null)).toBe(true);
  });

  it('shows the banner with reason and dates once the site is switched on', async () => {
    await askback.grant(crm.url);
    await askback.goto(`${crm.url}${DEAL}`);
    const line = await until('the banner', () => askback.layer(bannerText), 40_000);
    await askback.page(() => {
      for (const more of document.querySelectorAll<HTMLElement>('.show-more')) more.click();
    });
    expect(line).toMatch(/^Gone too far/);
    expect(line).toMatch(/\d/);
  });

  it('covers no control of the page', async () => {
    const covered = await askback.layer((root) => {
      const banner = root?.querySelector('.banner')?.getBoundingClientRect();
      if (!banner) return ['no banner'];
      const controls = [...document.querySelectorAll('a[href], button, input, textarea, select, [contenteditable="true"]')];
      return controls
        .filter((control) => {
          const box = control.getBoundingClientRect();
          return box.width > 0 && box.left < banner.right && banner.left < box.right && box.top < banner.bottom && banner.top < box.bottom;
        })
        .map((control) => control.textContent ?? control.tagName);
    });
    expect(covered).toEqual([]);
  });

  it('marks the timeline entries that carry requests', async () => {
    await askback.page(() => document.querySelector('[data-region="timeline"]')?.scrollIntoView());
    const tags = await until('entry tags', async () => {
      const found = await askback.layer((root) => [...(root?.querySelectorAll('.tag') ?? [])].map((tag) => tag.textContent ?? ''));
      return found.length > 0 ? found : null;
    });
    expect(tags.join(' ')).toMatch(/demo|sample|document|call|more time/);
  });

  it('shows the receipts and one nudge in the popup', async () => {
    await askback.stopWorker();
    const popup = await askback.popup();
    await until('the receipts of the entries that were shown later', async () => (await receipts(popup)).length > 2 || null, 40_000);
    expect(await popup.run(() => document.querySelectorAll('.deal > .nudge').length)).toBe(1);
    await popup.close();
  });

  it('keeps what the rep noted, over a stopped worker and a page that is read again', async () => {
    await askback.stopWorker();
    const popup = await askback.popup();
    await openReceipts(popup);
    await popup.run(() => document.querySelector<HTMLElement>('.receipt.open .receipt-head')?.click());
    await popup.fill('.agreed input[name="purpose"]', 'to see if Moss can scan outdoors');
    await askback.stopWorker();
    await popup.click('Agreed');
    await until('the purpose noted', () =>
      popup.run(() => document.querySelector('.told')?.textContent?.includes('Moss can scan outdoors')),
    );
    await popup.close();
    await askback.stopWorker();
    await askback.goto(`${crm.url}${DEAL}`);
    await until('the banner after a reload', () => askback.layer(bannerText), 40_000);
    const again = await askback.popup();
    await openReceipts(again);
    const noted = await again.run(() => {
      for (const head of document.querySelectorAll<HTMLElement>('.receipt-head')) head.click();
      return new Promise<string>((resolve) => setTimeout(() => resolve(document.body.innerText), 200));
    });
    expect(noted).toContain('to see if Moss can scan outdoors');
    await again.close();
  });

  it('inserts the question into the email composer at the caret, and one undo takes it away', async () => {
    await askback.clickPage('#tab-email');
    await askback.clickPage('[data-composer="email-body"]');
    await askback.type('Hello Oona, ');
    await askback.stopWorker();
    const popup = await askback.popup();
    await openReceipts(popup);
    const question = await popup.run(() => document.querySelector('.deal > .nudge .question')?.textContent?.replace(/^“|”$/g, '') ?? '');
    await popup.click('Insert', '.deal > .nudge');
    await until('the word that it was inserted', () =>
      popup.run(() => document.querySelector('.deal > .nudge [role="status"]')?.textContent?.includes('Inserted')),
    );
    await popup.close();
    const body = () => askback.page(() => document.querySelector<HTMLTextAreaElement>('[data-composer="email-body"]')?.value ?? '');
    expect(await body()).toBe(`Hello Oona, ${question}`);
    await askback.page(() => document.querySelector<HTMLTextAreaElement>('[data-composer="email-body"]')?.focus());
    await askback.undo();
    expect(await body()).toBe('Hello Oona, ');
  });

  it('inserts into the rich note so that the composer would save it', async () => {
    await askback.clickPage('#tab-note');
    await askback.clickPage('[data-composer="note"]');
    await askback.type('Call notes. ');
    const popup = await askback.popup();
    await openReceipts(popup);
    await popup.click('Insert', '.deal > .nudge');
    await until('the word that it was inserted', () =>
      popup.run(() => document.querySelector('.deal > .nudge [role="status"]')?.textContent?.includes('Inserted')),
    );
    const question = await popup.run(() => document.querySelector('.deal > .nudge .question')?.textContent?.replace(/^“|”$/g, '') ?? '');
    await popup.close();
    await askback.clickPage('[data-region="composer"] [data-action="save"]');
    const saved = await until('the saved note', () =>
      askback.page(() => document.querySelector('article[data-entry-id] [data-part="text"]')?.textContent),
    );
    expect(saved.replace(/\s+/g, ' ')).toBe(`Call notes. ${question}`.replace(/\s+/g, ' '));
  });

  it('offers the clipboard where there is no editor, and says so', async () => {
    await askback.goto(`${crm.url}/reports`);
    const popup = await askback.popup();
    await until('the list of deals', () => popup.run(() => document.querySelector('.deal-line') !== null));
    await popup.click('Halden');
    await openReceipts(popup);
    await popup.click('Insert', '.deal > .nudge');
    const said = await until('what became of it', () =>
      popup.run(() => document.querySelector('.deal > .nudge [role="status"]')?.textContent || null),
    );
    expect(said).toContain('Copied instead');
    await popup.close();
  });

  it('follows client-side navigation to another deal and forgets the first', async () => {
    await askback.goto(`${crm.url}/deals`);
    await askback.clickPage('tr[data-deal-id="D-1017"] a');
    await askback.stopWorker();
    const popup = await askback.popup();
    await until('the other deal in the popup', async () => (await popup.text()).includes('Nothing asked for yet'));
    await popup.close();
    expect(await askback.layer(bannerText)).toBeNull();
  });

  it('reads a page whose marks have changed by its structure, and says so', async () => {
    await askback.goto(`${crm.url}/deals/D-1002`);
    await until('the banner', () => askback.layer(bannerText), 40_000);
    await askback.page(() => document.querySelector('[data-region="entry-count"]')?.remove());
    const popup = await askback.popup();
    await until('the sentence', async () => (await popup.text()).includes('The page was read by its structure instead'), 20_000);
    expect((await receipts(popup)).length).toBeGreaterThan(2);
    await popup.close();
  });

  it('says that it cannot read a page that should be a deal', async () => {
    await askback.goto(`${crm.url}/deals/D-1002`);
    await until('the banner', () => askback.layer(bannerText), 40_000);
    await askback.page(() => {
      document.querySelector('[data-region="entry-count"]')?.remove();
      document.querySelector('[data-region="timeline"]')?.remove();
    });
    const popup = await askback.popup();
    await until('the honest word', async () => (await popup.text()).includes('Askback cannot read this page'), 15_000);
    await popup.close();
  });
});
