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
