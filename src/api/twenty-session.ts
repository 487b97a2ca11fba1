import type { PageKeys } from './api-reader.ts';
import { ApiProblem } from './problem.ts';

const ENDED = 'nobody is signed in there: sign in to Twenty again';

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const inside = (value: unknown, ...path: string[]): unknown =>
  path.reduce<unknown>((at, key) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[key] : undefined), value);

/**
 * The token that Twenty's page keeps for itself in a cookie [SRC] getTokenPair.ts; read at the moment of asking, kept nowhere.
 * @throws ApiProblem where nobody is signed in, or the interface lives on another host than the page
 */
export function tokenOf(page: PageKeys): string {
  // [SRC] config: the server is the page's own host unless the page names another.
  const server = /REACT_APP_SERVER_BASE_URL["']?\s*:\s*["']([^"']+)["']/.exec(page.text('script#twenty-env-config') ?? '')?.[1];
  if (server && URL.canParse(server) && new URL(server).origin !== page.url.origin) {
    throw new ApiProblem('refused', 'this Twenty answers on another host than its pages, and Askback asks the page’s own host only');
  }
  const cookie = page.cookie('tokenPair');
  const pair = jsonOf(cookie ? decodeURIComponent(cookie) : '');
  const token = inside(pair, 'accessOrWorkspaceAgnosticToken', 'token') ?? inside(pair, 'accessToken', 'token');
  if (typeof token !== 'string' || !/^[\w-]+\.[\w-]+\.[\w-]+$/.test(token)) throw new ApiProblem('ended', ENDED);
  return token;
}

/** The rep's own id in the workspace, as the token says it. @throws ApiProblem where it does not */
export function memberOf(token: string): string {
  const payload = token.split('.')[1] ?? '';
  const member = inside(jsonOf(atob(payload.replaceAll('-', '+').replaceAll('_', '/'))), 'workspaceMemberId');
  if (typeof member !== 'string') throw new ApiProblem('odd', 'Twenty does not say who is signed in');
  return member;
}
