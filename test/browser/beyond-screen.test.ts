import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Askback, until } from './support/askback.ts';
import { chromiumAskback } from './support/chromium.ts';
import { serveCrm } from './support/crm-server.ts';
import { firefoxAskback } from './support/firefox.ts';
import { DIST } from './support/practice.ts';

const BROWSERS = { chromium: chromiumAskback, firefox: firefoxAskback } as const;
const DEAL = '/odoo/crm/42';
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe.each(['chromium', 'firefox'] as const)('reading beyond what is on screen, in %s', (name) => {
  let crm: Awaited<ReturnType<typeof serveCrm>>;
  let askback: Askback;
  beforeAll(async () => {
    [crm, askback] = await Promise.all([serveCrm('odoo', (path) => path.startsWith('/odoo/')), BROWSERS[name](DIST[name])]);
    await askback.grant(crm.url);
  });
  afterAll(async () => {
    await askback?.close();
    await crm?.close();
  });
  beforeEach(() => {
    crm.heard.length = 0;
    crm.state.mood = 'well';
    crm.state.for = Number.POSITIVE_INFINITY;
    crm.state.retryAfter = '1';
  });

  /** What the popup says of how the deal was read, once it says so. */
  async function health(what: string, timeoutMs = 30_000): Promise<string> {
    const popup = await askback.popup();
    try {
      return await until(
        what,
        async () => {
          const text = await popup.run(() => document.querySelector('.health')?.textContent ?? document.body.innerText);
          return text.includes(what) ? text : null;
        },
        timeoutMs,
      );
    } finally {
      await popup.close();
    }
  }

  it('asks the CRM for nothing while the switch is off', async () => {
    await askback.goto(crm.url + DEAL);
    expect(await health('Read beyond what is on screen')).not.toContain('whole timeline was read');
    await pause(1000);
    expect(crm.heard).toEqual([]);
  });

  it('reads the whole timeline once the rep switches it on, each entry once, two questions a second at most, and asks nothing else', async () => {
    const popup = await askback.popup();
    await until('the switch', () => popup.run(() => document.querySelector('.health .api-switch input') !== null));
    await popup.run(() => document.querySelector<HTMLInputElement>('.health .api-switch input')?.click());
    await popup.close();
    await health('The whole timeline was read from Odoo CRM: 6 entries.');
    expect(crm.heard.length).toBeGreaterThan(4);
    for (const [index, one] of crm.heard.entries()) {
      if (index > 1) expect(one.at - (crm.heard[index - 2]?.at ?? 0)).toBeGreaterThan(900);
    }
    const calls = crm.heard.map(({ method, path }) => `${method} ${path}`);
    expect(new Set(calls)).toEqual(
      new Set([
        'POST /web/dataset/call_kw/crm.lead/read',
        'POST /web/dataset/call_kw/crm.stage/read',
        'POST /web/dataset/call_kw/mail.message/search_read',
        'POST /web/dataset/call_kw/mail.activity/search_read',
        'POST /web/dataset/call_kw/mail.message.subtype/read',
        'POST /web/dataset/call_kw/res.partner/read',
        'POST /web/dataset/call_kw/mail.activity.type/read',
      ]),
    );
  });

  it('waits as long as a busy CRM asks, then goes on', async () => {
    crm.state.mood = 'too-many';
    crm.state.retryAfter = '3';
    crm.state.for = 1;
    await askback.goto(crm.url + DEAL);
    await health('The whole timeline was read');
    const [first, second] = crm.heard;
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThan(2900);
  });

  it.each([
    ['unavailable', 'asked to be left alone'],
    ['broken-off', 'broke off'],
    ['odd', 'has a form that Askback does not know'],
    ['signed-out', 'your session there has ended'],
    ['redirects', 'your session there has ended'],
  ] as const)('reads the page alone and says so when the CRM is %s', async (mood, words) => {
    crm.state.mood = mood;
    crm.state.retryAfter = mood === 'unavailable' ? '600' : null;
    await askback.goto(crm.url + DEAL);
    const said = await health(words);
    expect(said).toContain('Odoo CRM itself gave nothing beyond the page');
    expect(said).not.toContain('whole timeline was read');
    const asked = crm.heard.length;
    await pause(1500);
    expect(crm.heard.length).toBe(asked);
    expect(asked).toBeLessThanOrEqual(2);
    if (mood === 'unavailable')
      await askback.popup().then((popup) =>
        popup
          .run(async () => {
            for (const name of Object.keys(await chrome.storage.session.get(null)))
              if (name.startsWith('api-pace:')) await chrome.storage.session.remove(name);
          })
          .finally(() => popup.close()),
      );
  });

  it('asks no more once the rep switches it off', async () => {
    const popup = await askback.popup();
    await popup.run((origin) => chrome.runtime.sendMessage({ askback: 'api.switch', params: { origin, crm: null } }), crm.url);
    await popup.close();
    crm.heard.length = 0;
    await askback.goto(crm.url + DEAL);
    await health('Read beyond what is on screen');
    await pause(1000);
    expect(crm.heard).toEqual([]);
  });
});

const DYNAMICS_DEAL = '/main.aspx?pagetype=entityrecord&etn=opportunity&id=a1b2c3d4-0000-4000-8000-00000000aaaa';

describe.each([
  ['dynamics', DYNAMICS_DEAL, 'Dynamics 365 Sales', 6],
  ['espocrm', '/espo/#Opportunity/view/5f8a1b2c3d4e5f6a7', 'EspoCRM', 5],
  ['twenty', '/object/opportunity/20202020-0000-4000-8000-00000000aaaa', 'Twenty', 5],
] as const)('a page that tells nothing, of %s', (id, path, name, entries) => {
  it('is read from the CRM itself once the rep switches that on, signed as the page signs', async () => {
    const crm = await serveCrm(id, (asked) => /^\/(main\.aspx|espo\/|object\/)/.test(asked) && !asked.includes('/api/'));
    const askback = await chromiumAskback(DIST.chromium);
    try {
      await askback.grant(crm.url);
      await askback.goto(crm.url + path);
      const popup = await askback.popup();
      const text = () => popup.text();
      await until('why it cannot be read', async () => (await text()).includes('cannot read this page'));
      await popup.run(() => document.querySelector<HTMLInputElement>('.api-switch input')?.click());
      const words = `The whole timeline was read from ${name}: ${entries} entries.`;
      await until(words, async () => (await text()).includes(words), 30_000);
      expect(await text()).toContain('Ortega Packaging, line 3');
      expect(crm.heard.every(({ method, path: asked }) => method === 'GET' || asked === '/graphql')).toBe(true);
    } finally {
      await askback.close();
      await crm.close();
    }
  });
});
