/** Close (app.close.com). Its pages show a lead with all its deals; the parts of the lead page are not known, so no deal is read from them. */
import { refuse } from './linked-deals.ts';
import type { DealPlace, PageKind, PageReader, ReaderSite } from './reader.ts';

function pageAt(url: URL): PageKind {
  const lead = /^\/lead\/(lead_\w+)(?:\/|$)/.exec(url.pathname)?.[1];
  if (lead) return { kind: 'deal', dealId: lead };
  return /^\/opportunities(?:\/|$)/.test(url.pathname) ? { kind: 'board' } : { kind: 'none' };
}

/** The cards of the board, by the lead they lead to. [CODE-weak] class prefixes of another tool */
function findDeals(root: ParentNode): DealPlace[] {
  return [...root.querySelectorAll('[class*="OpportunityCard_card_"]')].flatMap((element) => {
    const dealId = /\/lead\/(lead_\w+)/.exec(element.querySelector('a[href*="/lead/"]')?.getAttribute('href') ?? '')?.[1];
    return dealId ? [{ dealId, element }] : [];
  });
}

export const site: ReaderSite = {
  id: 'close',
  name: 'Close',
  hosts: ['*://app.close.com/*'],
  pageAt,
  isOn: (root) => root.querySelector('[class*="OpportunityCard_leadLink_"]') !== null,
};

export const page: PageReader = {
  readDeal: (_root, url) =>
    refuse(pageAt(url), 'A page of Close shows a lead with all its deals; Askback does not know yet which entries belong to which.'),
  findDeals,
};
