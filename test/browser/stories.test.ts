import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Askback, type PopupHandle, until } from './support/askback.ts';
import { chromiumAskback } from './support/chromium.ts';
import { firefoxAskback } from './support/firefox.ts';
import { DIST, ROOT, servePracticeCrm } from './support/practice.ts';

const crmDeals = new Map(
  readFileSync(`${ROOT}practice-crm/deals.ndjson`, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
    .map((deal): [string, string] => [deal.id, deal.name]),
);
const BROWSERS = { chromium: chromiumAskback, firefox: firefoxAskback } as const;

let crm: Awaited<ReturnType<typeof servePracticeCrm>>;
beforeAll(async () => {
  crm = await servePracticeCrm();
});
afterAll(() => crm.close());

/** What a person sees of a play's current step. */
const stepOf = (popup: PopupHandle, play: string) =>
  popup.run((id) => document.querySelector<HTMLElement>(`details[data-play="${id}"] .step`)?.innerText ?? '', play);

describe.each(['chromium', 'firefox'] as const)('the five stories in %s', (name) => {
  let askback: Askback;
  beforeAll(async () => {
    askback = await BROWSERS[name](DIST[name]);
    await askback.grant(crm.url);
  });
  afterAll(() => askback?.close());

  /** Opens a deal, has all its entries shown, and waits until the popup holds a text. */
  async function openDeal(id: string, holds: string): Promise<PopupHandle> {
    await askback.goto(`${crm.url}/deals/${id}`);
    await askback.page(async () => {
      for (let tries = 0; tries < 20; tries++) {
        const more = document.querySelector<HTMLElement>('.show-more');
        if (more) more.click();
        else if (document.querySelector('article[data-entry-id]')) return;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    });
    const popup = await askback.popup();
    const shown = crmDeals.get(id) ?? id;
    await until(
      `${shown} in the popup`,
      async () => (await popup.run(() => document.querySelector('h1')?.textContent ?? '')) === shown || null,
      40_000,
    );
    await until(`“${holds}” in the popup`, async () => (await popup.run(() => document.body.textContent ?? '')).includes(holds), 40_000);
    return popup;
  }

  async function openPlay(popup: PopupHandle, play: string): Promise<void> {
    await until(`the play ${play}`, () => popup.run((id) => document.querySelector(`details[data-play="${id}"]`) !== null, play));
    await popup.run((id) => {
      const details = document.querySelector<HTMLDetailsElement>(`details[data-play="${id}"]`);
      if (details) details.open = true;
    }, play);
  }

  async function choose(popup: PopupHandle, play: string, label: string): Promise<void> {
    const before = await stepOf(popup, play);
    await popup.click(label, `details[data-play="${play}"]`);
    await until(`the step after “${label}”`, async () => (await stepOf(popup, play)) !== before);
    await openPlay(popup, play);
  }

  it('one more sample, one more demo, one more month: says which time it is and what the last ones left open', async () => {
    const popup = await openDeal('D-1002', 'Third demo asked for');
    const nudge = await popup.run(() => document.querySelector('.deal > .nudge')?.textContent ?? '');
    expect(nudge).toContain('third sample');
    expect(await popup.run(() => document.querySelectorAll('.receipt').length)).toBeGreaterThanOrEqual(4);
    await popup.close();
  });

  it('the polite put-off: facts with dates about the new decision maker, the silent sponsor and the rival, never about character', async () => {
    const popup = await openDeal('D-1003', 'What else could explain this?');
    const facts = await popup.run(() =>
      [...document.querySelectorAll('.explanation > p:first-child')].map((fact) => fact.textContent ?? '').join('\n'),
    );
    expect(facts).toMatch(/Menzel has a say/);
    expect(facts).toMatch(/Medilocate/);
    expect(facts).toMatch(/not been heard|silent|last (?:heard|word)|since/i);
    expect(facts).not.toMatch(/mislead|lying|lie\b|dishonest/i);
    await popup.close();
  });

  it('the stalled no: lists our own misses, then three sentences with an easy no', async () => {
    const popup = await openDeal('D-1008', 'Take responsibility');
    await openPlay(popup, 'responsibility');
    expect(await popup.run(() => document.querySelectorAll('details[data-play="responsibility"] .facts-list li').length)).toBeGreaterThan(
      0,
    );
    await askback.stopWorker();
    await choose(popup, 'responsibility', 'That is how it was');
    const draft = await popup.run(() => document.querySelector('details[data-play="responsibility"] .question')?.textContent ?? '');
    expect(draft.split(/[.?]/).filter((sentence) => sentence.trim()).length).toBeGreaterThanOrEqual(3);
    expect(draft).toMatch(/no/i);
    await popup.close();
  });

  it('the loss: thanks first, then feedback in their words beside the CRM’s reason, then a date to stay in touch', async () => {
    const popup = await openDeal('D-1004', 'Lose with grace');
    await openPlay(popup, 'lost');
    expect(await stepOf(popup, 'lost')).toMatch(/[Tt]hank/);
    await choose(popup, 'lost', 'Sent, or said');
    await choose(popup, 'lost', 'Asked');
    await popup.run(() => {
      const about = document.querySelector<HTMLSelectElement>('details[data-play="lost"] select[name="about"]');
      if (about) about.value = 'fit';
    });
    await popup.fill('details[data-play="lost"] textarea[name="text"]', 'The accounts package ties in with theirs.');
    await askback.stopWorker();
    await popup.click('Keep it', 'details[data-play="lost"]');
    await until('the step after the feedback', async () => /product team/i.test(await stepOf(popup, 'lost')));
    await popup.close();
  });

  it('the heartbeat: goes on while nothing is signed', async () => {
    const popup = await openDeal('D-1006', 'Heartbeat check');
    await openPlay(popup, 'heartbeat');
    await choose(popup, 'heartbeat', 'Said');
    await popup.fill('details[data-play="heartbeat"] textarea[name="answer"]', 'the payroll export at no extra charge');
    await popup.click('Note it', 'details[data-play="heartbeat"]');
    await until('the question whether that would have kept them', async () => /kept/i.test(await stepOf(popup, 'heartbeat')));
    await openPlay(popup, 'heartbeat');
    await choose(popup, 'heartbeat', 'Yes');
    await choose(popup, 'heartbeat', 'Not yet');
    expect(await stepOf(popup, 'heartbeat')).toMatch(/manager/i);
    await popup.close();
  });

  it('the heartbeat: stops at “signed” and wishes them well', async () => {
    const popup = await openDeal('D-1007', 'Heartbeat check');
    await openPlay(popup, 'heartbeat');
    expect(await stepOf(popup, 'heartbeat')).toMatch(/well/i);
    expect(await popup.run(() => document.querySelectorAll('details[data-play="heartbeat"] .step > .row button').length)).toBe(0);
    await popup.close();
  });

  it('before a yes: a quiet chip beside the composer, and nothing of ours inside it', async () => {
    const popup = await openDeal('D-1009', 'Ask next');
    await popup.close();
    await askback.clickPage('#tab-email');
    await askback.clickPage('[data-composer="email-body"]');
    await askback.type("Sure, I'll set up a demo for Thursday.");
    const chip = await until('the chip', () => askback.layer((root) => root?.querySelector('.chip')?.textContent ?? null));
    expect(chip).toContain('Before you say yes');
    const apart = await askback.layer((root) => {
      const chipBox = root?.querySelector('.chip')?.getBoundingClientRect();
      const editor = document.querySelector('[data-composer="email-body"]')?.getBoundingClientRect();
      return (
        chipBox !== undefined &&
        editor !== undefined &&
        (chipBox.top >= editor.bottom || chipBox.bottom <= editor.top || chipBox.left >= editor.right || chipBox.right <= editor.left)
      );
    });
    expect(apart).toBe(true);
    expect(await askback.page(() => document.querySelector<HTMLTextAreaElement>('[data-composer="email-body"]')?.value)).toBe(
      "Sure, I'll set up a demo for Thursday.",
    );
  });

  it('the draft guard: underlines words that argue with a decision, and stays quiet about those waved through', async () => {
    const popup = await openDeal('D-1004', 'Lose with grace');
    await popup.close();
    await askback.clickPage('#tab-email');
    await askback.clickPage('[data-composer="email-body"]');
    await askback.type('Dear Bridget, I think you are making a mistake.');
    const watched = await until('the underlined words', () =>
      askback.layer((root) => root?.querySelector('.watched')?.textContent ?? null),
    );
    expect(watched).toContain('mistake');
    await askback.layer((root) =>
      [...(root?.querySelectorAll<HTMLElement>('.chip button') ?? [])].find((button) => button.textContent === 'Ignore')?.click(),
    );
    await until('quiet', async () => (await askback.layer((root) => root?.querySelector('.watched') === null)) || null);
    await askback.type(' Truly.');
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(await askback.layer((root) => root?.querySelector('.watched') === null)).toBe(true);
  });
});
