import { describe, expect, it } from 'vitest';
import type { Ask, PageKeys } from '../../../src/api/api-reader.ts';
import { addressOf } from '../../../src/api/door.ts';
import { API_READERS } from '../../../src/api/readers.ts';
import { type ApiFixture, answerTo } from '../../api/answers.ts';

const files = import.meta.glob<unknown>('../../fixtures/api/*/*.json', { eager: true, import: 'default' });
const fixtureOf = (id: string, name: string) => files[`../../fixtures/api/${id}/${name}.json`];

/** The CRM of a file, behind the same list of what may be asked as the real one. */
function crmOf(id: string) {
  const fixture = fixtureOf(id, 'deal') as ApiFixture;
  const reader = API_READERS.find((one) => one.id === id);
  if (!reader || !fixture) throw new Error(`no reader or file for ${id}`);
  const page: PageKeys = {
    url: new URL(fixture.url),
    cookie: (name) => fixture.cookies?.[name] ?? null,
    stored: (name) => fixture.stored?.[name] ?? null,
    text: () => null,
  };
  const asked: string[] = [];
  const ask: Ask = async (request) => {
    const url = addressOf(reader, request, page.url);
    asked.push(url.pathname);
    const answer = answerTo(fixture, request.path, Object.fromEntries(url.searchParams), request.body);
    if (answer === undefined) throw new Error(`the file has no answer to ${url} ${JSON.stringify(request.body)}`);
    return structuredClone(answer);
  };
  return { reader, fixture, page, ask, asked };
}

describe.each(API_READERS.map(({ id }) => id))('the interface of %s', (id) => {
  const expected = fixtureOf(id, 'expected') as { reading: unknown; open: unknown; address: string };

  it('tells the deal with its whole timeline', async () => {
    const { reader, fixture, page, ask } = crmOf(id);
    expect(JSON.parse(JSON.stringify(await reader.readDeal(fixture.dealId, ask, page)))).toEqual(expected.reading);
  });

  it('tells the rep’s open deals and where their pages are', async () => {
    const { reader, fixture, page, ask } = crmOf(id);
    expect(await reader.openDeals(ask, page)).toEqual(expected.open);
    expect(reader.addressOf(fixture.dealId, page.url)).toBe(expected.address);
  });

  it('is asked for nothing twice, and costs at most ten questions a deal', async () => {
    const { reader, fixture, page, ask, asked } = crmOf(id);
    await reader.readDeal(fixture.dealId, ask, page);
    expect(asked.length).toBeLessThanOrEqual(10);
  });

  it('gives a clear problem, never a deal, when the answers have another form', async () => {
    const { reader, fixture, page } = crmOf(id);
    for (const odd of [null, [], {}, { error: {} }, 'ok', { data: null }, { result: [{}] }]) {
      await expect(reader.readDeal(fixture.dealId, async () => odd, page)).rejects.toThrow(/form|not in|could not|does not/);
    }
  });
});

/** A list of more than one page: what a question gives, so many rows in all, in pages as the CRM makes them. */
interface Paged {
  id: string;
  /** How many rows there are of the paged part, and how many entries the deal then has beside it. */
  rows: number;
  isPaged(path: string, body: unknown): boolean;
  page(query: Record<string, string>, body: unknown, row: (index: number) => unknown): unknown;
  row(index: number): unknown;
}

const window = (from: number, size: number, rows: number, row: (index: number) => unknown) =>
  Array.from({ length: Math.max(0, Math.min(size, rows - from)) }, (_, index) => row(from + index));
const uuid = (index: number) => `20202020-0000-4000-8000-${String(100_000 + index).padStart(12, '0')}`;

const PAGED: readonly Paged[] = [
  {
    id: 'odoo',
    rows: 230,
    isPaged: (path) => path.endsWith('mail.message/search_read'),
    page: (_query, body, row) => {
      const { offset, limit } = (body as { params: { kwargs: { offset: number; limit: number } } }).params.kwargs;
      return { jsonrpc: '2.0', id: 1, result: window(offset, limit, 230, row) };
    },
    row: (index) => ({
      ...{ id: 1000 + index, date: '2026-11-01 08:00:00', body: `<p>Message ${index}</p>`, author_id: [31, 'Ana Ruiz'], email_from: false },
      ...{ message_type: 'email', subtype_id: false, subject: false, mail_activity_type_id: false },
    }),
  },
  {
    id: 'espocrm',
    rows: 200,
    isPaged: (path) => path.endsWith('/calls'),
    page: ({ offset, maxSize }, _body, row) => ({ total: -1, list: window(Number(offset), Number(maxSize), 200, row) }),
    row: (index) => ({ id: `call${index}`, name: 'Call', dateStart: '2026-11-01 08:00:00', description: `Call ${index}` }),
  },
  {
    id: 'twenty',
    rows: 61,
    isPaged: (path) => path === 'rest/noteTargets',
    page: ({ starting_after }, _body, row) => {
      const from = starting_after ? Number(starting_after) : 0;
      const noteTargets = window(from, 60, 61, row);
      return { data: { noteTargets }, pageInfo: { hasNextPage: from + 60 < 61, endCursor: String(from + noteTargets.length) } };
    },
    row: (index) => ({ note: { id: uuid(index), title: null, bodyV2: { markdown: `Note ${index}` }, createdAt: '2026-11-01T08:00:00Z' } }),
  },
];

describe.each(PAGED)('a long timeline of $id', ({ id, rows, isPaged, page, row }) => {
  it('is told to its last page, each entry once', async () => {
    const { reader, fixture, page: keys, ask } = crmOf(id);
    const paged: Ask = async (request) => {
      const query = Object.fromEntries(addressOf(reader, request, keys.url).searchParams);
      return isPaged(request.path, request.body) ? page(query, request.body, row) : ask(request);
    };
    const { deal, shown, total } = await reader.readDeal(fixture.dealId, paged, keys);
    expect(deal.activities.filter(({ text }) => /^(Message|Call|Note) \d+$/.test(text)).length).toBe(rows);
    expect([shown, total]).toEqual([deal.activities.length, deal.activities.length]);
  });

  it('is not asked for without end where a server always says that there is more', async () => {
    const { reader, fixture, page: keys, ask } = crmOf(id);
    let asked = 0;
    const endless: Ask = async (request) => {
      if (!isPaged(request.path, request.body)) return ask(request);
      asked++;
      const answer = page({ offset: '0', maxSize: '100' }, { params: { kwargs: { offset: 0, limit: 100 } } }, row);
      return { ...(answer as object), ...(id === 'twenty' ? { pageInfo: { hasNextPage: true, endCursor: '60' } } : {}) };
    };
    const { total, missing } = await reader.readDeal(fixture.dealId, endless, keys);
    expect([asked, total]).toEqual([40, null]);
    expect(missing.some(({ reason }) => reason.includes('there is no end to it'))).toBe(true);
  });
});
