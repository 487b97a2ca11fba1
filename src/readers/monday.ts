/**
 * monday sales CRM. The rows of a deals board are known and lie under the open item; the item's own parts are not, so they are read by
 * structure.
 */
import { type KnownOfPage, readProductPage } from './by-structure.ts';
import type { DealPlace, PageKind, PageReader, ReaderSite } from './reader.ts';

function pageAt(url: URL): PageKind {
  const [, board, item] = /^\/boards\/(\d+)(?:\/views\/\d+)?(?:\/pulses\/(\d+))?(?:\/|$)/.exec(url.pathname) ?? [];
  if (item) return { kind: 'deal', dealId: item };
  return board ? { kind: 'board' } : { kind: 'none' };
}

/** The rows of a board that has a column of deal stages: other boards of monday hold anything. [CODE] another tool's selectors */
function findDeals(root: ParentNode): DealPlace[] {
  return [...root.querySelectorAll('[data-testid^="item-"]')].flatMap((element) => {
    const dealId = /^item-(\d+)$/.exec(element.getAttribute('data-testid') ?? '')?.[1];
    return dealId && element.querySelector('[class*="col-identifier-deal_"]') ? [{ dealId, element }] : [];
  });
}

/** What the item's own row on the board says. [CODE] another tool's selectors; the ids of columns may differ from board to board. */
function knownOf(root: ParentNode, url: URL): Partial<KnownOfPage> {
  const place = pageAt(url);
  const row = place.kind === 'deal' ? root.querySelector(`[data-testid="item-${CSS.escape(place.dealId)}"]`) : null;
  const cell = (id: string): Element | null => row?.querySelector(`[class*="col-identifier-${id}"]`) ?? null;
  return {
    // Boards of monday hold anything; a column of deal stages makes one a board of deals.
    kind: root.querySelector('[class*="col-identifier-deal_"]') ? 'deal' : 'unknown',
    name: row?.querySelector('[data-testid="text-with-highlight"]') ?? null,
    fields: { stage: cell('deal_stage'), amount: cell('deal_value'), closeDate: cell('deal_close_date'), contact: cell('deal_contact') },
    others: '[data-testid^="item-"], [data-testid="board-header-title"]',
  };
}

export const site: ReaderSite = {
  id: 'monday',
  name: 'monday sales CRM',
  hosts: ['*://*.monday.com/*'],
  pageAt,
  isOn: (root) =>
    root.querySelector('[data-testid="board-header-title"]') !== null && root.querySelector('[class*="col-identifier-"]') !== null,
};

export const page: PageReader = {
  readDeal: (root, url, today) => readProductPage(site, root, url, today, knownOf(root, url)),
  findDeals,
};
