/** The one door through which a CRM is asked: only what is allowed, one at a time, no faster than its turn comes, and never past a redirect. */
import { isAllowed } from './allowed.ts';
import type { ApiReader, ApiRequest, Ask, PageKeys } from './api-reader.ts';
import { ApiProblem } from './problem.ts';

const TIMEOUT_MS = 30_000;
const ATTEMPTS = 4;
/** Longer than this nobody waits at a door; whoever wants to come back then can. */
const PATIENCE_MS = 60_000;
const FIRST_PAUSE_MS = 2000;

/** Who says when the next question may be asked: two a second at most for all tabs of a site together. */
export interface Turns {
  /** Resolves when it is our turn. @throws ApiProblem (`off`) when the rep has not switched this site on */
  wait(): Promise<void>;
  /** The CRM wants to be left alone for so long. */
  rest(ms: number): Promise<void>;
}

/** How the door reaches the network and lets time pass; tests bring their own. */
export interface Outside {
  fetch: typeof fetch;
  pause(ms: number): Promise<void>;
  now(): number;
}

/** How long a busy CRM asks us to wait, in ms: `Retry-After` in seconds or as a date, else longer with each attempt. */
export function restOf(retryAfter: string | null, attempt: number, now: number): number {
  const seconds = retryAfter?.trim() ? Number(retryAfter) : Number.NaN;
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const until = Date.parse(retryAfter ?? '');
  return Number.isNaN(until) ? FIRST_PAUSE_MS * 2 ** (attempt - 1) : Math.max(0, until - now);
}

/** The address of an allowed request. @throws ApiProblem when it is not on the reader's list */
export function addressOf(reader: ApiReader, request: ApiRequest, page: URL): URL {
  if (!isAllowed(reader.allowed, request)) throw new ApiProblem('refused', `Askback does not ask for ${request.path.slice(0, 60)}`);
  const url = new URL(reader.root(page) + request.path, page.origin);
  for (const [name, value] of Object.entries(request.query ?? {})) url.searchParams.set(name, value);
  if (url.origin !== page.origin) throw new ApiProblem('refused', 'Askback asks the page’s own host only');
  return url;
}

function send(reader: ApiReader, request: ApiRequest, page: PageKeys, outside: Outside): Promise<Response> {
  const url = addressOf(reader, request, page.url);
  const headers: Record<string, string> = { Accept: 'application/json', ...reader.headers(page) };
  const body = request.body === undefined ? undefined : JSON.stringify(request.body);
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  const method = body === undefined ? 'GET' : 'POST';
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const init: RequestInit = { method, headers, credentials: 'include', redirect: 'manual', cache: 'no-store', signal };
  return outside.fetch(url, body === undefined ? init : { ...init, body });
}

const ENDED = 'your session there has ended: sign in to the CRM again';

/** The JSON of an answer. @throws ApiProblem */
async function open(response: Response): Promise<unknown> {
  if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400) || response.status === 401) {
    throw new ApiProblem('ended', ENDED);
  }
  const text = await response.text();
  if (!response.ok) throw new ApiProblem(response.status >= 500 ? 'odd' : 'refused', `the CRM refused (${response.status})`);
  try {
    return JSON.parse(text);
  } catch {
    // Where the session is over, CRMs answer with the page to sign in.
    throw /^\s*<(!doctype|html)/i.test(text)
      ? new ApiProblem('ended', ENDED)
      : new ApiProblem('odd', 'the CRM’s answer broke off or is in a form that Askback does not know');
  }
}

/** Opens the door to one CRM, as seen from one page of it. */
export function openDoor(reader: ApiReader, page: PageKeys, turns: Turns, outside: Outside): Ask {
  const ask = async (request: ApiRequest): Promise<unknown> => {
    addressOf(reader, request, page.url);
    for (let attempt = 1; ; attempt++) {
      await turns.wait();
      const response = await send(reader, request, page, outside).catch((error) => {
        throw error instanceof ApiProblem ? error : new ApiProblem('unreached', 'the CRM gave no answer');
      });
      if (response.status !== 429 && response.status !== 503) return open(response);
      const rest = restOf(response.headers.get('Retry-After'), attempt, outside.now());
      await turns.rest(rest);
      if (attempt === ATTEMPTS || rest > PATIENCE_MS) throw new ApiProblem('busy', 'the CRM asked to be left alone for a while', rest);
      await outside.pause(rest);
    }
  };
  let last: Promise<unknown> = Promise.resolve();
  return (request) => {
    const answer = last.then(() => ask(request));
    last = answer.catch(() => undefined);
    return answer;
  };
}
