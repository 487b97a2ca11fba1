import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Askback, type PopupHandle, until } from './support/askback.ts';
import { chromiumAskback } from './support/chromium.ts';
import { firefoxAskback } from './support/firefox.ts';
import { DIST, servePracticeCrm } from './support/practice.ts';

const DEAL = '/deals/D-1002';
const BROWSERS = { chromium: chromiumAskback, firefox: firefoxAskback } as const;
const ENTRY = { id: 'insert-question', title: 'Insert Askback’s question' };

let crm: Awaited<ReturnType<typeof servePracticeCrm>>;
beforeAll(async () => {
  crm = await servePracticeCrm();
});
afterAll(() => crm.close());

const hasBanner = (root: HTMLElement | null): boolean => root?.querySelector('.banner') !== null && root !== null;
const items = (root: HTMLElement | null, within = ''): string[] =>
  [...(root?.querySelectorAll(`${within} .editors button`) ?? [])].map((item) => item.textContent ?? '');
const focusItem = (root: HTMLElement | null, at: number): void => root?.querySelectorAll<HTMLElement>('.editors button')[at]?.focus();
const outlined = (root: HTMLElement | null): { left: number; top: number; width: number; height: number } | null => {
  const box = root?.querySelector('.outline')?.getBoundingClientRect();
  return box ? { left: box.left, top: box.top, width: box.width, height: box.height } : null;
};

describe.each(['chromium', 'firefox'] as const)('where the question goes, in %s', (name) => {
  let askback: Askback;
  beforeAll(async () => {
    askback = await BROWSERS[name](DIST[name]);
    await askback.grant(crm.url);
  });
  afterAll(() => askback?.close());

  /** The deal page with three more editors: a reply, a field in a frame within a frame, and a password. */
  beforeEach(async () => {
    await askback.goto(`${crm.url}${DEAL}`);
    await until('the banner', () => askback.layer(hasBanner), 40_000);
    await askback.page(async () => {
      const more = document.createElement('section');
      more.id = 'more';
      more.style.cssText = 'position: fixed; inset: auto auto 0 0; z-index: 99; background: white';
      const html = (text: string) => new DOMParser().parseFromString(text, 'text/html').body.firstElementChild as HTMLElement;
      const inner = '<textarea id="inner" aria-label="Mail text" style="width:200px;height:60px"></textarea>';
      const outer = `<iframe id="outer" style="width:260px;height:120px" srcdoc="${`<iframe style='width:230px;height:90px' srcdoc='${inner.replaceAll('"', '&amp;quot;')}'></iframe>`}"></iframe>`;
      more.append(
        html('<textarea id="reply" aria-label="Reply" style="width:200px;height:60px"></textarea>'),
        html('<input type="password" aria-label="Secret">'),
        html(outer),
      );
      document.body.append(more);
      for (let tries = 0; tries < 50; tries++) {
        const frame = document.querySelector<HTMLIFrameElement>('#outer')?.contentDocument?.querySelector('iframe');
        if (frame?.contentDocument?.getElementById('inner')) return;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      throw new Error('the frames did not load');
    });
  });

  const question = (popup: PopupHandle) =>
    until('the question', () =>
      popup.run(() => document.querySelector('.deal > .nudge .question')?.textContent?.replace(/^“|”$/g, '') || null),
    );
  const textIn = (id: 'reply' | 'inner') =>
    askback.page((which) => {
      const frame = document.querySelector<HTMLIFrameElement>('#outer')?.contentDocument?.querySelector('iframe');
      const field = which === 'inner' ? frame?.contentDocument?.getElementById('inner') : document.getElementById(which);
      return (field as HTMLTextAreaElement).value;
    }, id);
  const centreOf = (id: 'reply' | 'inner') =>
    askback.page((which) => {
      const outer = document.querySelector<HTMLIFrameElement>('#outer') as HTMLIFrameElement;
      const frame = outer.contentDocument?.querySelector('iframe') as HTMLIFrameElement;
      const field = which === 'inner' ? frame.contentDocument?.getElementById('inner') : document.getElementById(which);
      let { left, top, width, height } = (field as HTMLElement).getBoundingClientRect();
      for (const around of which === 'inner' ? [frame, outer] : []) {
        left += around.getBoundingClientRect().left + 2;
        top += around.getBoundingClientRect().top + 2;
      }
      return { x: left + width / 2, y: top + height / 2, left, top, width, height };
    }, id);
  const press = (text: string) =>
    askback.layer(
      (root, label) =>
        [...(root?.querySelectorAll<HTMLElement>('button') ?? [])].find((button) => button.textContent?.trim() === label)?.click(),
      text,
    );

  it('lets the rep choose in the popup, by names and without passwords, and shows on the page which editor is meant', async () => {
    const popup = await askback.popup();
    const asked = await question(popup);
    await popup.click('Insert', '.deal > .nudge');
    const names = await until('the list', async () => {
      const found = await popup.run(() => [...document.querySelectorAll('.editors button')].map((item) => item.textContent ?? ''));
      return found.length > 0 ? found : null;
    });
    expect(names).toEqual(['Note', 'Reply', 'Mail text']);
    await until('the focus on the first', () => popup.run(() => document.activeElement?.textContent === 'Note'));
    await popup.run(() => (document.querySelectorAll('.editors button')[2] as HTMLElement).focus());
    // Firefox's popup is a tab of its own here, with the page behind it; on the page itself the frame is looked at below, in both.
    if (name === 'chromium') {
      const meant = await centreOf('inner');
      const box = await until('the frame around the editor', () => askback.layer(outlined));
      expect(Math.abs(box.left + 4 - meant.left)).toBeLessThan(2);
      expect(Math.abs(box.top + 4 - meant.top)).toBeLessThan(2);
    }
    await popup.click('Mail text', '.editors');
    await until('the word', () =>
      popup.run(() => document.querySelector('.deal > .nudge [role="status"]')?.textContent === 'Inserted into Mail text.'),
    );
    await popup.close();
    expect(await textIn('inner')).toBe(asked);
    await until('no frame any more', async () => (await askback.layer(outlined)) === null);
  });

  it('lets the rep choose on the page itself, with keys, when the last editor is gone', async () => {
    await askback.clickPage('#reply');
    await askback.type('Hello');
    await askback.page(() => document.getElementById('reply')?.remove());
    await press('Why');
    await until('the question', () => askback.layer((root) => Boolean(root?.querySelector('.reasons .insert'))));
    await askback.layer((root) => root?.querySelector<HTMLElement>('.reasons .insert button')?.click());
    const names = await until('the list', async () => ((await askback.layer(items)).length > 0 ? askback.layer(items) : null));
    expect(names).toEqual(['Note', 'Mail text']);
    expect(await askback.layer((root) => root?.querySelector('.reasons [role="status"]')?.textContent)).toContain('not there any more');
    await askback.layer(focusItem, 1);
    await until('the frame around the editor', () => askback.layer(outlined));
    await askback.layer((root) => root?.querySelectorAll<HTMLElement>('.editors button')[1]?.click());
    await until('the text', async () => (await textIn('inner')).length > 10);
    await until('no list any more', async () => (await askback.layer(items)).length === 0);
  });

  it('inserts from the menu into the very editor that was right-clicked, also in frames', async () => {
    await askback.clickPage('#reply');
    await askback.type('Dear Oona, ');
    const { x, y } = await centreOf('inner');
    await askback.rightClick(x, y);
    await askback.stopWorker();
    await askback.chooseFromMenu(ENTRY);
    await until('the question in the frame', async () => (await textIn('inner')).length > 10);
    expect(await textIn('reply')).toBe('Dear Oona, ');
    const reply = await centreOf('reply');
    await askback.rightClick(reply.x, reply.y);
    await askback.chooseFromMenu(ENTRY);
    await until('the question in the reply', async () => (await textIn('reply')).length > 20);
    expect(await textIn('reply')).toBe(`Dear Oona, ${await textIn('inner')}`);
  });

  it('inserts by the keyboard command where the caret is, and asks on the page where there is none', async () => {
    await askback.stopWorker();
    await askback.command(ENTRY.id);
    await until('the panel', async () => (await askback.layer(items, '.place')).length === 3);
    await press('Close');
    await until('no panel', () => askback.layer((root) => root?.querySelector('.place') === null));
    await askback.clickPage('#reply');
    await askback.stopWorker();
    await askback.command(ENTRY.id);
    await until('the question in the reply', async () => (await textIn('reply')).length > 10);
  });

  it('says that there is nothing to ask where the page is no deal', async () => {
    await askback.goto(`${crm.url}/deals`);
    await askback.command(ENTRY.id);
    const said = await until('the word', () => askback.layer((root) => root?.querySelector('.place [role="status"]')?.textContent ?? null));
    expect(said).toContain('no deal on this page');
  });
});
