import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type ApiFixture, answerTo } from '../../api/answers.ts';
import { ROOT } from './practice.ts';

/** How the server behaves towards questions to its interface: it answers, asks for rest, breaks off, or no longer knows the session. */
export type Mood = 'well' | 'too-many' | 'unavailable' | 'broken-off' | 'signed-out' | 'redirects' | 'odd';

/** One question that reached the server. */
export interface Heard {
  at: number;
  method: string;
  path: string;
  body: unknown;
}

const LOGIN = '<!DOCTYPE html><html><body><form action="/login">Sign in</form></body></html>';

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text ? JSON.parse(text) : undefined;
}

/** A small CRM on loopback: pages for people with a session cookie that scripts cannot see, and the interface as its file describes it. */
export async function serveCrm(id: string, isPage: (path: string) => boolean) {
  const folder = `${ROOT}test/fixtures/api/${id}`;
  const fixture = JSON.parse(readFileSync(`${folder}/deal.json`, 'utf8')) as ApiFixture;
  const page = readFileSync(`${folder}/page.html`, 'utf8');
  const heard: Heard[] = [];
  const state = {
    mood: 'well' as Mood,
    retryAfter: '1' as string | null,
    /** So many more questions meet the mood; then all is well again. */
    for: Number.POSITIVE_INFINITY,
    /** Replaces the file's answer where it gives something else than undefined. */
    answer: (_path: string, _query: Record<string, string>, _body: unknown): unknown => undefined,
  };

  function inMood(response: ServerResponse): boolean {
    if (state.mood === 'well' || state.for <= 0) return false;
    state.for--;
    const html = { 'Content-Type': 'text/html' };
    const rest = state.retryAfter === null ? {} : { 'Retry-After': state.retryAfter };
    if (state.mood === 'too-many') response.writeHead(429, rest).end('slow down');
    else if (state.mood === 'unavailable') response.writeHead(503, rest).end('busy');
    else if (state.mood === 'broken-off') response.writeHead(200, { 'Content-Type': 'application/json' }).end('{"jsonrpc":"2.0","resu');
    else if (state.mood === 'odd') response.writeHead(200, { 'Content-Type': 'application/json' }).end('{"something":"else"}');
    else if (state.mood === 'redirects') response.writeHead(302, { Location: '/login' }).end();
    else response.writeHead(200, html).end(LOGIN);
    return true;
  }

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (request.method === 'GET' && isPage(url.pathname) && !request.headers.accept?.includes('json')) {
      const cookies = Object.entries(fixture.cookies ?? {}).map(([name, value]) => `${name}=${value}; Path=/`);
      response.setHeader('Set-Cookie', ['session=rep; HttpOnly; SameSite=Strict; Path=/', ...cookies]);
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(page);
      return;
    }
    if (url.pathname === '/favicon.ico') return void response.writeHead(404).end();
    const body = await bodyOf(request);
    heard.push({ at: Date.now(), method: request.method ?? '', path: url.pathname + url.search, body });
    if (!request.headers.cookie?.includes('session=rep')) return void response.writeHead(200, { 'Content-Type': 'text/html' }).end(LOGIN);
    if (inMood(response)) return;
    const path = url.pathname.replace(/^\/(espo\/|crm\/sales\/)?/, '');
    const query = Object.fromEntries(url.searchParams);
    const answer = state.answer(path, query, body) ?? answerTo(fixture, path, query, body);
    if (answer === undefined) return void response.writeHead(404).end('{}');
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    fixture,
    heard,
    state,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
