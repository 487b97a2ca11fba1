/**
 * Twenty, hosted or on any host. Written from its own front end, 2.24: its parts carry no names, its timeline says only "3 days ago" (the date
 * itself is in the page only while the pointer rests on it) and shortens emails to one line. So its pages are read by their structure, and
 * entries without an exact date are left out.
 */
import { readProductPage } from './by-structure.ts';
import { findLinkedDeals } from './linked-deals.ts';
import type { PageKind, PageReader, ReaderSite } from './reader.ts';

const ID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const RECORD = new RegExp(`/object/opportunity/(${ID})(?:[/?#]|$)`);

function pageAt(url: URL): PageKind {
  const dealId = RECORD.exec(url.pathname)?.[1];
  if (dealId) return { kind: 'deal', dealId };
  // Whether a view is a table or a board is not in the address.
  return /^\/objects\/opportunities\/?$/.test(url.pathname) ? { kind: 'list' } : { kind: 'none' };
}

export const site: ReaderSite = {
  id: 'twenty',
  name: 'Twenty',
  hosts: ['*://*.twenty.com/*'],
  pageAt,
  // [SRC] twenty-front/index.html
  isOn: (root) => root.querySelector('script#twenty-env-config, meta[property="og:title"][content="Twenty"]') !== null,
};

export const page: PageReader = {
  readDeal: (root, url, today) => readProductPage(site, root, url, today),
  // On the board the card itself is the link.
  findDeals: (root) => findLinkedDeals(root, RECORD),
};
