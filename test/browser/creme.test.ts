import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startCreme } from '../creme/server.mjs';
import { type Askback, until } from './support/askback.ts';
import { chromiumAskback } from './support/chromium.ts';
import { DIST } from './support/practice.ts';

let creme: Awaited<ReturnType<typeof startCreme>>;
let askback: Askback;
beforeAll(async () => {
  [creme, askback] = await Promise.all([startCreme({ port: 0 }), chromiumAskback(DIST.chromium)]);
  await askback.grant(creme.url);
  await askback.goto(creme.url);
  await askback.page(
    (user, password) => {
      const field = (name: string) => document.querySelector<HTMLInputElement>(`input[name="${name}"]`)!;
      field('username').value = user;
      field('password').value = password;
      field('password').form?.requestSubmit();
    },
    creme.login.user,
    creme.login.password,
  );
  await until('the login', () => askback.page(() => document.querySelector('input[name="password"]') === null));
});
afterAll(async () => {
  await askback?.close();
  await creme?.close();
});

const open = async (name: string) => {
  const opportunity = creme.opportunities.find((one: { name: string }) => one.name.includes(name));
  if (!opportunity) throw new Error(`no opportunity ${name}`);
  await askback.goto(opportunity.url);
};
const receiptTitles = async () => {
  const popup = await askback.popup();
  const titles = await until(
    'receipts',
    () =>
      popup.run(() => {
        const found = [...document.querySelectorAll('.receipt-title')].map((title) => title.textContent ?? '');
        return found.length > 0 ? found : null;
      }),
    20_000,
  );
  const text = await popup.text();
  await popup.close();
  return { titles, text };
};

describe('Askback on a running Creme CRM', () => {
  it('reads fields and timeline of an opportunity and says that it has gone too far', async () => {
    await open('Halden');
    await until('the banner', () => askback.layer((root) => root?.querySelector('.banner .line')?.textContent ?? null), 20_000);
    const { titles, text } = await receiptTitles();
    expect(text).toContain('Halden Freight');
    expect(text).toMatch(/€/);
    expect(titles.filter((title) => /^(Demo|Sample)/.test(title)).length).toBeGreaterThanOrEqual(2);
  });

  it('covers no control of the page with the banner', async () => {
    const covered = await askback.layer((root) => {
      const banner = root?.querySelector('.banner')?.getBoundingClientRect();
      if (!banner) return ['no banner'];
      return [...document.querySelectorAll('a[href], button, input, textarea, select')]
        .filter((control) => control.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
        .map((control) => control.getBoundingClientRect())
        .filter(
          (box) =>
            box.width > 0 && box.left < banner.right && banner.left < box.right && box.top < banner.bottom && banner.top < box.bottom,
        )
        .map((box) => `${box.left},${box.top}`);
    });
    expect(covered).toEqual([]);
  });

  it('leaves the page’s own nodes as they are', async () => {
    const ours = await askback.page(
      () => [...document.body.querySelectorAll('*')].filter((node) => /askback/i.test(node.outerHTML.slice(0, 200))).length,
    );
    expect(ours).toBe(0);
  });

  it('keeps quiet about a deal that is fine', async () => {
    await open('Brightwater');
    await receiptTitles();
    expect(await askback.layer((root) => root?.querySelector('.banner') ?? null)).toBeNull();
  });

  it('puts the question into the memo that the rep is writing', async () => {
    await open('Osier');
    const { text } = await receiptTitles();
    expect(text).toContain('Insert');
    await askback.clickPage('[data-brick-id*="memo"] [data-action="add"], [data-brick-id*="memo"] a[title]');
    await askback.clickPage('.ui-dialog textarea');
    await askback.type('To ask: ');
    const popup = await askback.popup();
    await popup.click('Insert', '.deal > .nudge');
    await until('the insertion', () =>
      popup.run(() => document.querySelector('.deal > .nudge [role="status"]')?.textContent?.includes('Inserted')),
    );
    await popup.close();
    const written = await askback.page(() => document.querySelector<HTMLTextAreaElement>('.ui-dialog textarea')?.value ?? '');
    expect(written).toMatch(/^To ask: .+\?/);
    await askback.clickPage('.ui-dialog textarea');
    await askback.undo();
    expect(await askback.page(() => document.querySelector<HTMLTextAreaElement>('.ui-dialog textarea')?.value)).toBe('To ask: ');
  });
});
