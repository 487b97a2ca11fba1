import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

// The polyfill refuses to load outside a browser; nothing of it is called here.
vi.mock('webextension-polyfill', () => ({ default: {} }));
const { answer, senderOf } = await import('../../../src/messages/serve.ts');
type Handlers = Parameters<typeof answer>[0];

const OWN = 'own-id';
const ORIGIN = 'chrome-extension://own-id';
const PAGE = { kind: 'page', tabId: 3, url: new URL('https://crm.example/deals/1') } as const;

describe('who may speak', () => {
  const from = (sender: object) => senderOf(sender as Parameters<typeof senderOf>[0], OWN, ORIGIN);

  it('knows our own pages, and our content script in the top frame of a tab', () => {
    expect(from({ id: OWN, url: `${ORIGIN}/popup.html` })).toEqual({ kind: 'extension' });
    expect(from({ id: OWN, url: 'https://crm.example/deals/1', tab: { id: 3 }, frameId: 0 })).toEqual(PAGE);
  });

  it.each([
    ['another extension', { id: 'other', url: `${ORIGIN}/popup.html` }],
    ['a frame inside a page', { id: OWN, url: 'https://crm.example/frame', tab: { id: 3 }, frameId: 7 }],
    ['a page without a tab', { id: OWN, url: 'https://crm.example/' }],
    ['an address that only looks like ours', { id: OWN, url: `${ORIGIN}.evil.example/popup.html`, tab: { id: 3 }, frameId: 0 }],
    ['a file', { id: OWN, url: 'file:///tmp/x.html', tab: { id: 3 }, frameId: 0 }],
  ])('refuses %s', (_, sender) => {
    expect(from(sender)).toBeNull();
  });
});

describe('what may be said', () => {
  const listed = vi.fn(async () => []);
  const handlers = { 'deals.list': listed, 'marks.get': async () => [] } as unknown as Handlers;
  const warnings: string[] = [];
  beforeEach(() => {
    warnings.length = 0;
    listed.mockClear();
    vi.spyOn(console, 'warn').mockImplementation((line: string) => void warnings.push(line));
  });
  afterEach(() => vi.restoreAllMocks());

  it('answers a message of one of our own pages', async () => {
    expect(await answer(handlers, { askback: 'deals.list', params: {} }, { kind: 'extension' })).toEqual({ ok: true, value: [] });
  });

  it('refuses a web page that asks what only our own pages may', async () => {
    expect(await answer(handlers, { askback: 'deals.list', params: {} }, PAGE)).toMatchObject({ ok: false });
    expect(listed).not.toHaveBeenCalled();
  });

  it.each([
    ['no message at all', 'hello'],
    ['an unknown name', { askback: 'deal.steal', params: {} }],
    ['a name every object has', { askback: 'constructor', params: {} }],
    ['parameters that do not parse', { askback: 'marks.get', params: { dealIds: 'all' } }],
  ])('refuses %s', async (_, raw) => {
    expect(await answer(handlers, raw, PAGE)).toMatchObject({ ok: false });
    expect(warnings).toHaveLength(1);
  });

  it('never writes text of a page into the log', async () => {
    await answer(handlers, { askback: 'marks.get', params: { dealIds: ['secret words of a customer', 7] } }, PAGE);
    expect(warnings.join()).not.toContain('secret words');
    expect(warnings.join()).toContain('dealIds.1');
  });
});
