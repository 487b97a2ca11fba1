/** Freshsales (Freshworks CRM). Only its addresses are known; what its pages look like inside is not, so no deal is read from them. */
import { findLinkedDeals, refuse } from './linked-deals.ts';
import type { PageKind, PageReader, ReaderSite } from './reader.ts';

function pageAt(url: URL): PageKind {
  const [, rest = ''] = /^(?:\/crm\/sales)\/deals(?:\/(.*?))?\/?$/.exec(url.pathname) ?? [undefined, 'none'];
  if (/^\d+(\/[\w-]+)*$/.test(rest)) return { kind: 'deal', dealId: rest.split('/')[0] ?? '' };
  // Whether a view is a list or a board is the user's setting and not in the address.
  return rest === '' || /^view\/\d+$/.test(rest) ? { kind: 'list' } : { kind: 'none' };
}

export const site: ReaderSite = {
  id: 'freshsales',
  name: 'Freshsales',
  hosts: ['*://*.myfreshworks.com/*', '*://*.freshsales.io/*'],
  pageAt,
  isOn: () => false,
};

export const page: PageReader = {
  readDeal: (_root, url) => refuse(pageAt(url), 'Askback does not know yet where Freshsales shows the deal’s fields and activities.'),
  findDeals: (root) => findLinkedDeals(root, /\/crm\/sales\/deals\/(\d+)(?:[/?#]|$)/),
};
