/** The list of what may be asked of a CRM, and the check. The check knows no exception: what no line allows is never sent. */
import type * as z from 'zod/mini';
import type { ApiRequest } from './api-reader.ts';

/**
 * One line of a list. `path` and every value of the query must match as a whole; a query key that is not named is refused. With `body` it is
 * a POST whose body parses as exactly that (strict schemas of literals), else a GET.
 */
export interface Allowed {
  path: RegExp;
  query?: Readonly<Record<string, RegExp>>;
  body?: z.ZodMiniType;
}

const whole = (pattern: RegExp, text: string): boolean => new RegExp(`^(?:${pattern.source})$`, pattern.flags).test(text);

function allows(line: Allowed, { path, query = {}, body }: ApiRequest): boolean {
  if (!whole(line.path, path)) return false;
  if (!Object.entries(query).every(([name, value]) => line.query?.[name] !== undefined && whole(line.query[name], value))) return false;
  return line.body === undefined ? body === undefined : body !== undefined && line.body.safeParse(body).success;
}

/** Whether a list allows a request. A path never climbs (`..`), never names another host and carries no query of its own. */
export function isAllowed(list: readonly Allowed[], request: ApiRequest): boolean {
  if (!/^[\w$().,'/=-]+$/.test(request.path) || request.path.startsWith('/') || request.path.includes('..')) return false;
  return list.some((line) => allows(line, request));
}
