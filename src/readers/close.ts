/**
 * Close (app.close.com). Its pages show a lead with all its opportunities. A lead with one is read by the structure of the page; with several,
 * nobody can tell which entries belong to which, so it is refused.
 */
import type { PageReading } from '../model/page-reading.ts';
import { readProductPage } from './by-structure.ts';
import type { DealPlace, PageKind, PageReader, ReaderSite } from './reader.ts';
import { isHidden } from './shown.ts';

const CARD = '[class*="OpportunityCard_card_"]';

function pageAt(url: URL): PageKind {
  const lead = /^\/lead\/(lead_\w+)(?:\/|$)/.exec(url.pathname)?.[1];
  if (lead) return { kind: 'deal', dealId: lead };
  return /^\/opportunities(?:\/|$)/.test(url.pathname) ? { kind: 'board' } : { kind: 'none' };
}

/** The cards of the board, by the lead they lead to. [CODE-weak] class prefixes of another tool */
function findDeals(root: ParentNode): DealPlace[] {
  return [...root.querySelectorAll(CARD)].flatMap((element) => {
    const dealId = /\/lead\/(lead_\w+)/.exec(element.querySelector('a[href*="/lead/"]')?.getAttribute('href') ?? '')?.[1];
    return dealId ? [{ dealId, element }] : [];
  });
}

/** [CODE-weak] the cards' class prefixes are those of the board; a lead page may not carry them. */
function* readDeal(root: ParentNode, url: URL, today: string): Generator<void, PageReading> {
  const cards = [...root.querySelectorAll(CARD)].filter((card) => !isHidden(card));
  if (cards.length > 1)
    return {
      ok: false,
      reason: `This lead has ${cards.length} opportunities, and its page does not tell which entries belong to which.`,
      asUsual: true,
    };
  const [card] = cards;
  const fields = { amount: card?.querySelector('[class*="_valueText_"]'), closeDate: card?.querySelector('[class*="_closeText_"]') };
  return yield* readProductPage(site, root, url, today, { fields });
}

export const site: ReaderSite = {
  id: 'close',
  name: 'Close',
  hosts: ['*://app.close.com/*'],
  pageAt,
  isOn: (root) => root.querySelector('[class*="OpportunityCard_leadLink_"]') !== null,
};

export const page: PageReader = { readDeal, findDeals };
