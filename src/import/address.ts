/** The address of one deal, pasted by the rep, tells where all of them live. */
import { isHostOf, SITES } from '../readers/sites.ts';
import type { ProductId } from './fields.ts';
import type { DealAddress } from './join.ts';
import { normalId } from './record-ids.ts';

/** What an address tells: where the deals of a product live; or, in words for the rep, why it tells nothing. */
export type ReadAddress = { ok: true; address: DealAddress; dealId: string } | { ok: false; why: string };

/** Reads the address of one deal's page. `product` is that of the files. */
export function readAddress(text: string, product: ProductId): ReadAddress {
  if (!URL.canParse(text)) return { ok: false, why: 'This is no address of a page.' };
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return { ok: false, why: 'This is no address of a web page.' };
  const own = SITES.find(({ id }) => id === product);
  if (own && own.hosts.length > 0 && !isHostOf(own, url)) return { ok: false, why: `This is not where ${own.name} lives.` };
  const site = own ?? SITES.find((one) => isHostOf(one, url)) ?? SITES.find((one) => one.pageAt(url).kind === 'deal');
  const place = site?.pageAt(url);
  if (place?.kind !== 'deal') return { ok: false, why: 'This address does not name a deal. Open a deal and copy the address from there.' };
  // What stands behind the path is only of the moment, unless the id stands there.
  const whole = url.pathname.toLowerCase().includes(place.dealId.toLowerCase()) ? url.origin + url.pathname : url.href;
  const pattern = whole.replace(new RegExp(place.dealId.replace(/[^A-Za-z0-9]/g, '\\$&'), 'i'), '{id}');
  if (!pattern.includes('{id}')) return { ok: false, why: 'The record id does not stand in this address as it is.' };
  return { ok: true, address: { origin: url.origin, pattern }, dealId: normalId(place.dealId, product) };
}
