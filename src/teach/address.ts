/** For which addresses a taught page holds. */
import type { TaughtPage } from '../model/taught-page.ts';
import { findAddressedRecord } from '../readers/general-address.ts';

const ID = '{id}';
/** Parameters that say which kind of page it is; all others may differ from record to record. */
const KIND_KEYS = /^(module|action|view|view_type|model|mod|type|entity|etn|pagetype|page|menu|m|a|do|route|r|option|task)$/i;

const routeOf = (url: URL): string => decodeURIComponent(url.hash).split(/[;?]/)[0] ?? '';

/**
 * The addresses of pages like this one: path, telling parameters and route, the record's id as `{id}`. Null where the address names no
 * record: two deals would be one.
 */
export function patternOf(url: URL): string | null {
  const path = url.pathname.replace(/\/$/, '');
  const id = findAddressedRecord(url)?.id ?? path.split('/').slice(2).at(-1) ?? null;
  if (!id) return null;
  const query = [...url.searchParams].filter(([key, value]) => value === id || KIND_KEYS.test(key));
  const search = query.map(([key, value]) => `${key}=${value === id ? ID : value}`).join('&');
  const route = routeOf(url);
  const put = (text: string): string =>
    text
      .split('/')
      .map((part) => (decodeURIComponent(part) === id ? ID : part))
      .join('/');
  const inRoute = route.includes(id);
  const inQuery = search.includes(ID);
  const pattern = `${inRoute || inQuery ? path || '/' : put(path)}${search ? `?${search}` : ''}${/[/=]/.test(route) ? put(route) : ''}`;
  return pattern.includes(ID) ? pattern : null;
}

function findIn(pattern: string, text: string): string | null {
  const [before = '', after = ''] = pattern.split(ID);
  if (!text.startsWith(before) || !text.endsWith(after)) return null;
  const id = text.slice(before.length, after ? -after.length : undefined);
  return id && !id.includes('/') ? id : null;
}

/** The id of the record at an address, where the pattern holds for it; null where it does not. */
export function matchAddress(pattern: string, url: URL): string | null {
  const [, path = '', query = '', route = ''] = /^([^?#]*)\??([^#]*)(#.*)?$/.exec(pattern) ?? [];
  const ids: (string | null)[] = [];
  for (const [part, own] of [
    [path, url.pathname.replace(/\/$/, '') || '/'],
    [route, routeOf(url)],
  ] as const) {
    if (part.includes(ID)) ids.push(findIn(part, own));
    else if (part && part !== own && part !== own.replace(/\/$/, '')) return null;
  }
  for (const pair of query.split('&').filter(Boolean)) {
    const [key = '', value = ''] = pair.split(/=(.*)/s);
    const own = url.searchParams.get(key);
    if (value === ID) ids.push(own);
    else if (own !== value) return null;
  }
  const [id] = ids;
  return ids.length > 0 && ids.every(Boolean) && id ? decodeURIComponent(id) : null;
}

/** The taught page that holds for an address, and the deal's id in it; null for none. */
export function findTaught(pages: readonly TaughtPage[], url: URL): { page: TaughtPage; dealId: string } | null {
  for (const page of pages) {
    const dealId = page.site === url.origin ? matchAddress(page.urlPattern, url) : null;
    if (dealId) return { page, dealId };
  }
  return null;
}
