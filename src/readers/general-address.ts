/** What the address alone tells of a page that we do not know: which record it may show. */

/** A record that an address names: its id, and what the words around the id say that it is. */
export interface AddressedRecord {
  id: string;
  kind: 'deal' | 'other' | 'unknown';
}

const DEAL =
  /(^|[^a-z])(deals?|opportunit(y|ies|e|es|at)|opps?|sale_?opportunit\w*|(verkaufs|vertriebs)?chancen?|affaires?|oportunidad(e|es)?|negocios?|negociac\w+|opportunita|trattativ[ae]|(verkoop)?kans(en)?|verkoopkansen)([^a-z]|$)/i;
const OTHER =
  /(^|[^a-z])(contacts?|accounts?|compan(y|ies)|organi[sz]ations?|part(y|ies|ners?)|customers?|clients?|kunden?|firmen|users?|products?|invoices?|rechnungen?|factures?|quotes?|orders?|tickets?|cases?|tasks?|projects?|campaigns?|reports?|settings?|admin\/auth|calls?|meetings?|emails?|documents?)([^a-z]|$)/i;
const NO_ID =
  /^(new|create|add|edit|change|view|list|all|mine|my|board|kanban|import|export|search|calendar|forecast|pipeline|index|home|detail|details|show)$/i;
const ID_KEYS = /^(id|record|record_?id|deal_?id|deal|opportunity_?id|opportunity|oid|opp|res_?id|item|key|pk|uuid)$/i;

/** Whether a part of an address looks like the id of a record. */
function isIdLike(part: string): boolean {
  if (/^\d+$/.test(part)) return true;
  return part.length >= 6 && /\d/.test(part) && /^[\w-]+$/.test(part) && !/^v\d|^page/i.test(part);
}

const kindOf = (words: string): AddressedRecord['kind'] => (DEAL.test(words) ? 'deal' : OTHER.test(words) ? 'other' : 'unknown');

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function findInSegments(segments: readonly string[]): AddressedRecord | null {
  const asDeal = segments.findIndex((segment, index) => index > 0 && isIdLike(segment) && kindOf(segments[index - 1] ?? '') === 'deal');
  const last = segments.findLastIndex(isIdLike);
  const index = asDeal >= 0 ? asDeal : last;
  if (index >= 0) {
    const before = segments.slice(0, index).reverse();
    const word = before.find((segment) => kindOf(segment) !== 'unknown') ?? '';
    return { id: segments[index] ?? '', kind: kindOf(word) };
  }
  // A name in place of a number: only right after a word for deals.
  const named = segments.find((segment, at) => at > 0 && DEAL.test(segments[at - 1] ?? '') && segment.length > 2 && !NO_ID.test(segment));
  return named ? { id: named, kind: 'deal' } : null;
}

function findInParams(params: URLSearchParams): AddressedRecord | null {
  for (const [key, value] of params) {
    if (!ID_KEYS.test(key) || !/^[\w-]+$/.test(value)) continue;
    const others = [...params].filter(([name]) => name !== key).map(([, other]) => other);
    const word = [key, ...others].find((text) => kindOf(text) !== 'unknown') ?? '';
    return { id: value, kind: kindOf(word) };
  }
  return null;
}

/** The record that an address names: in the route after `#`, in a parameter, or in the path; null for addresses without one. Pure, no document. */
export function findAddressedRecord(url: URL): AddressedRecord | null {
  const [route = '', routeParams = ''] = decode(url.hash.slice(1)).split('?');
  const path = url.pathname.split('/').filter(Boolean).map(decode);
  const inHash = /[/=]/.test(route) ? findInSegments(route.split(';')[0]?.split(/[/&=]/).filter(Boolean) ?? []) : null;
  const inParams = findInParams(url.searchParams) ?? findInParams(new URLSearchParams(routeParams || (route.includes('=') ? route : '')));
  const found = inHash ?? inParams ?? findInSegments(path);
  if (found === null) return null;
  const isDeal = found.kind === 'unknown' && kindOf(path.join('/')) === 'deal';
  return isDeal ? { ...found, kind: 'deal' } : found;
}
