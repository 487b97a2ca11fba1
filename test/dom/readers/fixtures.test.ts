import { describe, expect, it } from 'vitest';
import type { PageReading } from '../../../src/model/page-reading.ts';
import type { PageReader, ReaderSite } from '../../../src/readers/reader.ts';
import { SITES } from '../../../src/readers/sites.ts';
import { readAtOnce } from '../../../src/readers/slices.ts';

/**
 * One folder a case: test/fixtures/readers/<reader>/<case>/page.html (its address stands in the first line as a comment) and expected.json.
 * `page.html` is a saved or built page; what it rests on stands in about.md of the reader's folder.
 */
const pages = import.meta.glob<string>('../../fixtures/readers/*/*/page.html', { query: '?raw', import: 'default', eager: true });
const expected = import.meta.glob<unknown>('../../fixtures/readers/*/*/expected.json', { import: 'default', eager: true });
const urls = import.meta.glob<Record<'deal' | 'list' | 'board' | 'none', string[]>>('../../fixtures/readers/*/urls.json', {
  import: 'default',
  eager: true,
});
const readers = import.meta.glob<{ site: ReaderSite; page: PageReader }>(
  ['../../../src/readers/*.ts', '!../../../src/readers/{reader,sites,registry,slices,dom}.ts'],
  { eager: true },
);

const TODAY = '2026-11-24';
const byId = new Map(
  Object.values(readers)
    .filter((module) => module.site && module.page)
    .map((module) => [module.site.id, module]),
);

/** What a case expects: `deal` and how much was visible, or the reason why not. Dates are days or timestamps as the reader gives them. */
function plain(reading: PageReading): unknown {
  if (!reading.ok) return { ok: false, reason: reading.reason };
  const { deal, shown, total, missing, entryElements } = reading;
  expect([...entryElements.keys()].every((id) => deal.activities.some((activity) => activity.id === id))).toBe(true);
  return JSON.parse(JSON.stringify({ ok: true, deal, shown, total, missing }));
}

function load(html: string): { document: Document; url: URL } {
  const address = /^<!--\s*(\S+)\s*-->/.exec(html)?.[1];
  if (!address) throw new Error('the first line of a page is its address as a comment');
  const parse = (Document as unknown as { parseHTMLUnsafe(html: string): Document }).parseHTMLUnsafe;
  return { document: parse(html), url: new URL(address) };
}

describe.each(Object.entries(pages).map(([path, html]) => [path.split('/').slice(-3, -1).join('/'), path, html] as const))(
  '%s',
  (name, path, html) => {
    const id = name.split('/')[0] ?? '';
    const reader = byId.get(id);

    it('is read as expected', () => {
      if (!reader) throw new Error(`no reader ${id}`);
      const { document, url } = load(html);
      expect(plain(readAtOnce(reader.page.readDeal(document, url, TODAY)))).toEqual(expected[path.replace('page.html', 'expected.json')]);
    });

    it('is left as it was by reading, and read the same twice', () => {
      if (!reader) throw new Error(`no reader ${id}`);
      const { document, url } = load(html);
      const before = document.documentElement.outerHTML;
      const first = plain(readAtOnce(reader.page.readDeal(document, url, TODAY)));
      reader.page.findDeals(document, url);
      expect(plain(readAtOnce(reader.page.readDeal(document, url, TODAY)))).toEqual(first);
      expect(document.documentElement.outerHTML).toBe(before);
    });
  },
);

describe('every reader', () => {
  it.each([...byId.keys()])('%s is listed among the sites, and has addresses and at least three pages to be judged by', (id) => {
    expect(SITES.map((site) => site.id)).toContain(id);
    expect(Object.keys(urls).some((path) => path.includes(`/${id}/`))).toBe(true);
    expect(Object.keys(pages).filter((path) => path.includes(`/readers/${id}/`)).length).toBeGreaterThanOrEqual(3);
  });
});

describe('addresses', () => {
  const all = Object.entries(urls).flatMap(([path, kinds]) =>
    Object.entries(kinds).flatMap(([kind, list]) => list.map((address) => ({ id: path.split('/').at(-2) ?? '', kind, address }))),
  );

  it.each(all)('$address is $kind for $id', ({ id, kind, address }) => {
    expect(byId.get(id)?.site.pageAt(new URL(address)).kind).toBe(kind);
  });

  it('on a product’s own hosts are claimed by no other product', () => {
    const isHostOf = (site: ReaderSite, url: URL) =>
      site.hosts.some((host) =>
        new RegExp(`^${host.replace('*://', '').replace('/*', '').replaceAll('.', '\\.').replace('*\\.', '(.+\\.)?')}$`).test(url.hostname),
      );
    const wrong = all.flatMap(({ id, address }) =>
      [...byId.values()]
        .filter((other) => other.site.id !== id && isHostOf(other.site, new URL(address)))
        .map((other) => `${address} (${id}) is claimed by ${other.site.id}`),
    );
    expect(wrong).toEqual([]);
  });
});
