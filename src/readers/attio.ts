/** Attio. Only its addresses are known; what its pages look like inside is not, so they are read by their structure. */
import { readProductPage } from './by-structure.ts';
import { findLinkedDeals } from './linked-deals.ts';
import type { PageKind, PageReader, ReaderSite } from './reader.ts';

const ID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const RECORD = new RegExp(`^/[^/]+/deals/record/(${ID})(?:/|$)`);

function pageAt(url: URL): PageKind {
  const dealId = RECORD.exec(url.pathname)?.[1];
  if (dealId) return { kind: 'deal', dealId };
  // Whether a view is a list or a board is not in the address.
  return /^\/[^/]+\/deals(\/view\/[^/]+)?\/?$/.test(url.pathname) ? { kind: 'list' } : { kind: 'none' };
}

export const site: ReaderSite = { id: 'attio', name: 'Attio', hosts: ['*://app.attio.com/*'], pageAt, isOn: () => false };

export const page: PageReader = {
  readDeal: (root, url, today) => readProductPage(site, root, url, today),
  findDeals: (root) => findLinkedDeals(root, new RegExp(`/deals/record/(${ID})`)),
};
