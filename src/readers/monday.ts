/** monday sales CRM. Rows of a deals board are known; the updates of an item are not, so no deal is read from its page. */
import { refuse } from './linked-deals.ts';
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

export const site: ReaderSite = {
  id: 'monday',
  name: 'monday sales CRM',
  hosts: ['*://*.monday.com/*'],
  pageAt,
  isOn: (root) =>
    root.querySelector('[data-testid="board-header-title"]') !== null && root.querySelector('[class*="col-identifier-"]') !== null,
};

export const page: PageReader = {
  readDeal: (_root, url) => refuse(pageAt(url), 'Askback does not know yet where monday shows the updates and emails of an item.'),
  findDeals,
};
