import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Sweep } from '../../src/model/sweep.ts';
import { until } from './support/askback.ts';
import { type Chromium, launchChromium } from './support/chromium.ts';
import { serveCrm } from './support/crm-server.ts';
import { firefoxAskback } from './support/firefox.ts';
import { DIST } from './support/practice.ts';

const DEALS = [101, 102, 103, 104];
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

interface Call {
  params?: { model?: string; method?: string; args?: [number[]]; kwargs?: { domain?: unknown[][] } };
}
const result = (value: unknown) => ({ jsonrpc: '2.0', id: 1, result: value });

/** Four open deals; on the third they asked for the same thing again and again. */
function pipeline(path: string, _query: unknown, body: unknown): unknown {
  const { params } = body as Call;
  if (path.endsWith('crm.lead/search_read')) return result(DEALS.map((id) => ({ id, name: `Deal ${id}` })));
  if (path.endsWith('crm.lead/read')) {
    const id = params?.args?.[0]?.[0] ?? 0;
    const empty = { partner_id: false, contact_name: false, function: false, lost_reason_id: false, company_currency: false };
    const lead = { name: `Deal ${id}`, stage_id: [3, 'Proposition'], active: true, probability: 50, expected_revenue: 0 };
    return result([{ id, ...lead, ...empty, date_deadline: false, user_id: [2, 'Jo Keller'] }]);
  }
  if (path.endsWith('mail.activity/search_read')) return result([]);
  if (!path.endsWith('mail.message/search_read')) return undefined;
  const deal = params?.kwargs?.domain?.find(([field]) => field === 'res_id')?.[2];
  const asks = deal === 103 ? ['first', 'second', 'third', 'fourth'] : [];
  return result(
    asks.map((which, index) => ({
      ...{ id: 900 - index, date: `2026-1${index < 2 ? 0 : 1}-0${index + 1} 09:00:00`, message_type: 'email', subtype_id: false },
      ...{ author_id: false, email_from: 'Ana Ruiz <ana@ortega.example>', subject: false, mail_activity_type_id: false },
      body: `<p>Could you send us a ${which} sample of the film?</p>`,
    })),
  );
}

describe('reading all open deals', () => {
  let crm: Awaited<ReturnType<typeof serveCrm>>;
  let chromium: Chromium;
  let profile: string;
  let tab: Page;

  async function openBrowser(): Promise<void> {
    chromium = await launchChromium(DIST.chromium, { keptProfile: profile });
    await chromium.grant(crm.url);
  }
  async function openCrm(): Promise<void> {
    tab = await chromium.browser.newPage();
    await tab.goto(`${crm.url}/odoo/crm`);
  }
  /** Runs something in one of the extension's pages. */
  async function inside<Result, Args extends unknown[]>(work: (...args: Args) => Promise<Result>, ...args: Args): Promise<Result> {
    const page = await chromium.openPage('options.html');
    const value = (await page.evaluate(work as never, ...(args as unknown as never[]))) as Result;
    await page.close();
    return value;
  }
  const say = (askback: string, params: object) =>
    inside((name, content) => chrome.runtime.sendMessage({ askback: name, params: content }), askback, params);
  const sweep = async () =>
    (await inside(async () => (await chrome.storage.local.get('sweeps')).sweeps as Record<string, Sweep>))?.[crm.url];
  const reads = () =>
    crm.heard.flatMap(({ path, body }) => (path.endsWith('crm.lead/read') ? ((body as Call).params?.args?.[0] ?? []) : []));
  const readCount = (count: number) => until(`${count} deals read`, async () => ((await sweep())?.read.length ?? 0) >= count, 40_000);

  beforeEach(async () => {
    profile = mkdtempSync(join(tmpdir(), 'askback-sweep-'));
    crm = await serveCrm('odoo', (path) => path.startsWith('/odoo/'));
    crm.state.answer = pipeline;
    await openBrowser();
    await openCrm();
  });
  afterEach(async () => {
    await chromium.close();
    await crm.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  async function start(): Promise<void> {
    await say('api.switch', { origin: crm.url, crm: 'Odoo CRM' });
    await say('sweep.start', { origin: crm.url });
  }

  it('is offered once the CRM may be asked, tells how far it is, and ends in the list of deals, worst first', async () => {
    await tab.bringToFront();
    const popup = await chromium.openPopup();
    const text = () => popup.evaluate(() => document.body.innerText);
    const press = async (label: string) => {
      const pressed = (words: string) => {
        const button = [...document.querySelectorAll('button')].find((one) => one.textContent?.trim() === words);
        button?.click();
        return button !== undefined;
      };
      await until(`the button “${label}”`, () => popup.evaluate(pressed, label));
    };
    await until('the switch', () => popup.evaluate(() => document.querySelector('.api-switch input') !== null));
    expect(await text()).not.toContain('Read all my open deals');
    expect(crm.heard).toEqual([]);
    await popup.evaluate(() => document.querySelector<HTMLInputElement>('.api-switch input')?.click());
    await press('Read all my open deals');
    await until('progress', async () => /Reading Odoo CRM: [1-3] of 4 open deals/.test(await text()), 20_000);
    await until('the end', async () => (await text()).includes('4 open deals read from Odoo CRM'), 40_000);
    const names = () => popup.evaluate(() => [...document.querySelectorAll('.deal-line-name')].map((one) => one.textContent));
    await until('all deals in the list', async () => (await names()).length === 4);
    expect((await names())[0]).toBe('Deal 103');
    expect(reads()).toEqual(DEALS);
    for (const [index, one] of crm.heard.entries()) {
      if (index > 1) expect(one.at - (crm.heard[index - 2]?.at ?? 0)).toBeGreaterThan(900);
    }
  });

  it('goes on when the worker is stopped again and again, and reads no deal twice for good', async () => {
    await start();
    for (const count of [1, 2, 3]) {
      await readCount(count);
      await chromium.stopWorker();
    }
    await until('the end', async () => (await sweep())?.state === 'done', 60_000);
    expect((await sweep())?.read).toEqual(DEALS.map(String));
    expect(new Set(reads())).toEqual(new Set(DEALS));
    expect(reads().length).toBeLessThanOrEqual(DEALS.length + 3);
  });

  it('goes on where it was after the browser was started anew, once a page of the CRM is open', async () => {
    await start();
    await readCount(1);
    await chromium.close();
    await pause(500);
    const before = reads().length;
    await openBrowser();
    await until('that it waits for a page', async () => (await sweep())?.state === 'running');
    await openCrm();
    await until('the end', async () => (await sweep())?.state === 'done', 60_000);
    expect((await sweep())?.read).toEqual(DEALS.map(String));
    expect(reads().slice(before)).not.toContain(DEALS[0]);
  });

  it('waits and says so while no page of the CRM is open', async () => {
    await start();
    await readCount(1);
    await tab.close();
    await until('that it waits', async () => (await sweep())?.waiting?.why === 'no-tab');
    await openCrm();
    await until('the end', async () => (await sweep())?.state === 'done', 60_000);
  });

  it('pauses, goes on and stops when the rep says so', async () => {
    await start();
    await readCount(1);
    await say('sweep.steer', { origin: crm.url, to: 'pause' });
    await pause(3500);
    const asked = crm.heard.length;
    await pause(2000);
    expect(crm.heard.length).toBe(asked);
    await say('sweep.steer', { origin: crm.url, to: 'resume' });
    await readCount(3);
    await say('sweep.steer', { origin: crm.url, to: 'stop' });
    await pause(3500);
    expect(await sweep()).toMatchObject({ state: 'stopped' });
    const stopped = crm.heard.length;
    await pause(1500);
    expect(crm.heard.length).toBe(stopped);
  });

  it('rests when the CRM asks for it, and sets aside a deal that cannot be read', async () => {
    crm.state.answer = (path, query, body) => {
      const refused = path.endsWith('crm.lead/read') && (body as Call).params?.args?.[0]?.[0] === 102;
      return refused
        ? { jsonrpc: '2.0', error: { code: 200, data: { name: 'odoo.exceptions.AccessError' } } }
        : pipeline(path, query, body);
    };
    await start();
    await readCount(1);
    Object.assign(crm.state, { mood: 'too-many', retryAfter: '3', for: 1 });
    const at = Date.now();
    await until('the end', async () => (await sweep())?.state === 'done', 60_000);
    expect(Date.now() - at).toBeGreaterThan(3000);
    expect(await sweep()).toMatchObject({ read: ['101', '103', '104'], failed: [{ id: '102', reason: 'Odoo does not let you see it' }] });
  });

  it('waits when the session ends, and goes on once the rep is signed in again', async () => {
    await start();
    await readCount(1);
    crm.state.mood = 'signed-out';
    await until('that it waits', async () => (await sweep())?.waiting?.why === 'signed-out', 20_000);
    const asked = crm.heard.length;
    await pause(1500);
    expect(crm.heard.length).toBe(asked);
    crm.state.mood = 'well';
    await tab.reload();
    await until('the end', async () => (await sweep())?.state === 'done', 60_000);
    expect((await sweep())?.failed).toEqual([]);
  });

  it('asks nothing where the switch is off', async () => {
    expect(await say('sweep.start', { origin: crm.url })).toMatchObject({ ok: false });
    await pause(1000);
    expect(crm.heard).toEqual([]);
    expect(await sweep()).toBeUndefined();
    const turn = await chromium.inContentScript<unknown>(tab, `chrome.runtime.sendMessage({ askback: 'api.turn', params: {} })`);
    expect(turn).toEqual({ ok: true, value: { go: false, reason: 'not switched on for this site' } });
  });

  it('takes no deal from a page that the sweep did not ask for', async () => {
    await say('api.switch', { origin: crm.url, crm: 'Odoo CRM' });
    const deal = { id: '666', name: 'Smuggled', stage: '', status: 'open', contacts: [], activities: [] };
    const health = { readAt: '2026-11-24T10:00:00Z', shown: 0, total: 0, missing: [] };
    const params = JSON.stringify({ deal, health, url: `${crm.url}/odoo/crm/666` });
    const answer = await chromium.inContentScript<unknown>(tab, `chrome.runtime.sendMessage({ askback: 'sweep.read', params: ${params} })`);
    expect(answer).toMatchObject({ ok: false, reason: 'no sweep asked for this deal' });
  });
});

describe('reading all open deals in Firefox', () => {
  it('goes on when the worker is stopped, and ends in the list of deals, worst first', async () => {
    const crm = await serveCrm('odoo', (path) => path.startsWith('/odoo/'));
    crm.state.answer = pipeline;
    const askback = await firefoxAskback(DIST.firefox);
    try {
      await askback.grant(crm.url);
      await askback.goto(`${crm.url}/odoo/crm`);
      const popup = await askback.popup();
      await until('the switch', () => popup.run(() => document.querySelector('.api-switch input') !== null));
      await popup.run(() => document.querySelector<HTMLInputElement>('.api-switch input')?.click());
      await popup.click('Read all my open deals');
      await until('progress', async () => /: [1-3] of 4 open deals/.test(await popup.text()), 30_000);
      await askback.stopWorker();
      await until('the end', async () => (await popup.text()).includes('4 open deals read from Odoo CRM'), 60_000);
      const names = () => popup.run(() => [...document.querySelectorAll('.deal-line-name')].map((one) => one.textContent));
      await until('all deals in the list', async () => (await names()).length === 4);
      expect((await names())[0]).toBe('Deal 103');
    } finally {
      await askback.close();
      await crm.close();
    }
  });
});
