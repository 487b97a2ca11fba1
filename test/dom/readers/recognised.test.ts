import { describe, expect, it } from 'vitest';
import { isHostOf, SITES } from '../../../src/readers/sites.ts';

/** Pages of products that run on the customer's own host are known by marks alone; no product may claim another's page by them. */
const pages = import.meta.glob<string>('../../fixtures/readers/*/*/page.html', { query: '?raw', import: 'default', eager: true });
const parse = (Document as unknown as { parseHTMLUnsafe(html: string): Document }).parseHTMLUnsafe;

// Only addresses tell these products; on another host nobody would know them.
const KNOWN_BY_HOST = new Set(SITES.filter((site) => site.hosts.length > 0).map((site) => site.id));
// These run on any host as well as on their makers'.
const ALSO_SELF_HOSTED = new Set(['odoo', 'espocrm', 'twenty']);
// Pages of products that nobody knows: the first test sees to it that nobody claims them.
const UNKNOWN = 'general';

describe.each(Object.entries(pages).map(([path, html]) => [path.split('/').slice(-3, -1).join('/'), html] as const))('%s', (name, html) => {
  const id = name.split('/')[0] ?? '';
  const claimed = SITES.filter((site) => site.isOn(parse(html))).map((site) => site.id);

  it('is claimed by no product but its own', () => {
    expect(claimed.filter((other) => other !== id)).toEqual([]);
  });

  it.runIf(id !== UNKNOWN && (!KNOWN_BY_HOST.has(id) || ALSO_SELF_HOSTED.has(id)))('is recognised on an unknown host', () => {
    expect(claimed).toEqual([id]);
  });
});

describe('a page of anything else', () => {
  it.each([
    ['a bare page', '<!DOCTYPE html><html><body><h1>Hello</h1><table class="list view"></table></body></html>'],
    [
      'a page with a form and a history',
      '<body><div class="detail-view"><div class="history-timeline-entry"></div></div><div class="o-mail-Message"></div></body>',
    ],
    ['a page that links to a CRM', '<body><a href="https://www.espocrm.com">EspoCRM</a><a href="/object/opportunity/1">x</a></body>'],
  ])('%s is claimed by nobody', (_name, html) => {
    expect(SITES.filter((site) => site.isOn(parse(html))).map((site) => site.id)).toEqual([]);
  });

  it('has a host of no product', () => {
    expect(SITES.filter((site) => isHostOf(site, new URL('https://crm.example.com/'))).map((site) => site.id)).toEqual([]);
  });
});
