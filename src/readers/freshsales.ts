/** Freshsales (Freshworks CRM). Only its addresses and the window's title are known, so its pages are read by their structure. */
import { readProductPage } from './by-structure.ts';
import { documentOf } from './general-title.ts';
import { findLinkedDeals } from './linked-deals.ts';
import type { PageKind, PageReader, ReaderSite } from './reader.ts';

function pageAt(url: URL): PageKind {
  const [, rest = ''] = /^(?:\/crm\/sales)\/deals(?:\/(.*?))?\/?$/.exec(url.pathname) ?? [undefined, 'none'];
  if (/^\d+(\/[\w-]+)*$/.test(rest)) return { kind: 'deal', dealId: rest.split('/')[0] ?? '' };
  // Whether a view is a list or a board is the user's setting and not in the address.
  return rest === '' || /^view\/\d+$/.test(rest) ? { kind: 'list' } : { kind: 'none' };
}

/** [CODE] `Deal : Plant 3 rollout : Freshsales` */
const titledName = (root: ParentNode): string | null =>
  /^Deal : (.+) : Freshsales$/.exec(documentOf(root)?.title ?? '')?.[1]?.trim() || null;

export const site: ReaderSite = {
  id: 'freshsales',
  name: 'Freshsales',
  hosts: ['*://*.myfreshworks.com/*', '*://*.freshsales.io/*'],
  pageAt,
  isOn: () => false,
};

export const page: PageReader = {
  readDeal: (root, url, today) => readProductPage(site, root, url, today, { name: titledName(root) }),
  findDeals: (root) => findLinkedDeals(root, /\/crm\/sales\/deals\/(\d+)(?:[/?#]|$)/),
};
