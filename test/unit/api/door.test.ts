import { describe, expect, it } from 'vitest';
import type { ApiReader, ApiRequest, PageKeys } from '../../../src/api/api-reader.ts';
import { openDoor, restOf } from '../../../src/api/door.ts';
import { ApiProblem } from '../../../src/api/problem.ts';
import { API_READERS } from '../../../src/api/readers.ts';
import { API_CRMS } from '../../../src/model/api-crms.ts';
import { SITES } from '../../../src/readers/sites.ts';

const page: PageKeys = { url: new URL('https://crm.example.com/deal/1'), cookie: () => null, stored: () => null, text: () => null };
const reader: ApiReader = {
  id: 'test',
  allowed: [{ path: /deals\/\d+/, query: { page: /\d+/ } }],
  root: () => '/api/',
  headers: () => ({}),
  readDeal: async () => Promise.reject(new Error('not here')),
  openDeals: async () => [],
  addressOf: () => '',
};

/** A door to a server that gives these answers one after the other; what it sent, how long it rested and paused. */
function doorTo(answers: (() => Response)[], wait = async () => {}) {
  const sent: { url: string; init: RequestInit | undefined }[] = [];
  const rests: number[] = [];
  const pauses: number[] = [];
  const outside = {
    fetch: (async (url: URL | RequestInfo, init?: RequestInit) => {
      sent.push({ url: String(url), init });
      return answers.shift()?.() ?? new Response('{}');
    }) as typeof fetch,
    pause: async (ms: number) => void pauses.push(ms),
    now: () => Date.parse('2026-11-24T10:00:00Z'),
  };
  const turns = { wait, rest: async (ms: number) => void rests.push(ms) };
  return { ask: openDoor(reader, page, turns, outside), sent, rests, pauses };
}
const problemOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (problem) => problem as ApiProblem,
  );
const answer =
  (status: number, body = '{}', headers: Record<string, string> = {}) =>
  () =>
    new Response(body, { status, headers });

describe('the door to a CRM', () => {
  it('asks the page’s own host, with the session’s cookies, and follows no redirect', async () => {
    const { ask, sent } = doorTo([answer(200, '{"id":1}')]);
    expect(await ask({ path: 'deals/1', query: { page: '2' } })).toEqual({ id: 1 });
    expect(sent[0]?.url).toBe('https://crm.example.com/api/deals/1?page=2');
    expect(sent[0]?.init).toMatchObject({ method: 'GET', credentials: 'include', redirect: 'manual' });
    expect(sent[0]?.init?.body).toBeUndefined();
  });

  it.each<ApiRequest>([
    { path: 'deals/1/delete' },
    { path: 'deals' },
    { path: '/deals/1' },
    { path: 'deals/1', query: { delete: '1' } },
    { path: 'deals/1', query: { page: '1&x=2' } },
    { path: 'deals/1', body: {} },
    { path: 'deals/../users/1' },
    { path: '//evil.example.com/deals/1' },
    { path: 'https://evil.example.com/deals/1' },
    { path: 'deals/1?delete=1' },
    { path: 'deals/1#x' },
  ])('never sends what is not on the list: $path $query $body', async (request) => {
    const { ask, sent } = doorTo([]);
    expect((await problemOf(ask(request)))?.kind).toBe('refused');
    expect(sent).toEqual([]);
  });

  it('sends nothing while the rep’s switch is off', async () => {
    const { ask, sent } = doorTo([], () => Promise.reject(new ApiProblem('off', 'not switched on')));
    expect((await problemOf(ask({ path: 'deals/1' })))?.kind).toBe('off');
    expect(sent).toEqual([]);
  });

  it('rests as long as a busy CRM says, longer each time where it does not say, and gives up after four attempts', async () => {
    const { ask, sent, rests, pauses } = doorTo([answer(429, '', { 'Retry-After': '7' }), answer(503), answer(503), answer(429)]);
    expect((await problemOf(ask({ path: 'deals/1' })))?.kind).toBe('busy');
    expect(sent.length).toBe(4);
    expect(rests).toEqual([7000, 4000, 8000, 16000]);
    expect(pauses).toEqual([7000, 4000, 8000]);
  });

  it('does not stand at the door for a long rest', async () => {
    const { ask, pauses } = doorTo([answer(503, '', { 'Retry-After': 'Tue, 24 Nov 2026 10:10:00 GMT' })]);
    expect(await problemOf(ask({ path: 'deals/1' }))).toMatchObject({ kind: 'busy', afterMs: 600_000 });
    expect(pauses).toEqual([]);
  });

  it.each([
    ['ended', answer(401)],
    ['ended', answer(302, '', { Location: '/login' })],
    ['ended', answer(200, '<!DOCTYPE html><form>')],
    ['refused', answer(403)],
    ['refused', answer(404, '<html>')],
    ['odd', answer(500)],
    ['odd', answer(200, '{"id":')],
  ] as const)('knows why there is no answer: %s', async (kind, given) => {
    expect((await problemOf(doorTo([given]).ask({ path: 'deals/1' })))?.kind).toBe(kind);
  });

  it('asks one thing after the other', async () => {
    const order: string[] = [];
    const { ask } = doorTo(
      [1, 2].map((id) => () => {
        order.push(`answer ${id}`);
        return new Response('{}');
      }),
      async () => void order.push('turn'),
    );
    await Promise.all([ask({ path: 'deals/1' }), ask({ path: 'deals/2' })]);
    expect(order).toEqual(['turn', 'answer 1', 'turn', 'answer 2']);
  });

  it('reads Retry-After as seconds or a date', () => {
    const now = Date.parse('2026-11-24T10:00:00Z');
    expect([restOf('0', 1, now), restOf('2', 3, now), restOf('Tue, 24 Nov 2026 10:00:05 GMT', 1, now), restOf('soon', 2, now)]).toEqual([
      0, 2000, 5000, 4000,
    ]);
  });
});

describe('the CRMs that can be asked themselves', () => {
  it('are those that the popup offers it for, under their names', () => {
    expect(API_READERS.map(({ id }) => id).sort()).toEqual(Object.keys(API_CRMS).sort());
    for (const [id, name] of Object.entries(API_CRMS)) expect(SITES.find((site) => site.id === id)?.name).toBe(name);
  });
});
