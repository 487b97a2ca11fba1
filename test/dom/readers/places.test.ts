import { describe, expect, it } from 'vitest';
import { page as attio } from '../../../src/readers/attio.ts';
import { page as close } from '../../../src/readers/close.ts';
import { page as copper } from '../../../src/readers/copper.ts';
import { page as espocrm } from '../../../src/readers/espocrm.ts';
import { page as freshsales } from '../../../src/readers/freshsales.ts';
import { page as monday } from '../../../src/readers/monday.ts';
import type { PageReader } from '../../../src/readers/reader.ts';
import { page as suitecrm7 } from '../../../src/readers/suitecrm7.ts';
import { page as suitecrm8 } from '../../../src/readers/suitecrm8.ts';
import { page as twenty } from '../../../src/readers/twenty.ts';
import { page as vtiger } from '../../../src/readers/vtiger.ts';

const ID = '8f3b2c10-1111-4222-8333-abcdefabcdef';

function placesIn(reader: PageReader, address: string, html: string): string[] {
  const root = new DOMParser().parseFromString(html, 'text/html');
  return reader.findDeals(root, new URL(address)).map(({ dealId, element }) => `${dealId} ${element.tagName}`);
}

describe('the deals on a list or board', () => {
  it.each<[string, PageReader, string, string, string[]]>([
    [
      'espocrm, but not those of a dialog over it',
      espocrm,
      'https://crm.example.com/#Opportunity/kanban',
      '<div class="list-kanban"><div class="group-column-list"><div class="item" data-id="a1"></div></div></div><div class="modal"><div class="list-container"><table><tr class="list-row" data-id="b2"></tr></table></div></div>',
      ['a1 DIV'],
    ],
    [
      'suitecrm 7',
      suitecrm7,
      'https://crm.example.com/index.php?module=Opportunities&action=index',
      '<table class="list view"><tbody><tr><td><input type="checkbox" name="mass[]" value="a1"></td></tr><tr><td>no deal</td></tr></tbody></table>',
      ['a1 TR'],
    ],
    [
      'suitecrm 8',
      suitecrm8,
      'https://crm.example.com/#/opportunities',
      `<table class="list-view-table"><tr><td><a href="#/opportunities/record/${ID}">x</a></td></tr><tr><td><a href="#/accounts/record/${ID}">x</a></td></tr></table>`,
      [`${ID} TR`],
    ],
    [
      'vtiger',
      vtiger,
      'https://crm.example.com/index.php?module=Potentials&view=List',
      '<table><tr class="listViewEntries" data-id="142"></tr></table>',
      ['142 TR'],
    ],
    [
      'copper',
      copper,
      'https://app.copper.com/companies/1/app#/browse/list/opportunities/default',
      '<table><tbody class="ListViewTableBody"><tr class="et-tr"><td><a class="fullProfileLink" href="#/x?fullProfile=companies-9">y</a></td><td><a class="fullProfileLink" href="#/x?fullProfile=opportunities-5">x</a></td></tr></tbody></table>',
      ['5 TR'],
    ],
    [
      'twenty: the card is the link',
      twenty,
      'https://x.twenty.com/objects/opportunities',
      `<a href="/object/opportunity/${ID}">x</a>`,
      [`${ID} A`],
    ],
    [
      'freshsales: each deal once',
      freshsales,
      'https://x.myfreshworks.com/crm/sales/deals/view/7',
      '<table><tr><td><a href="/crm/sales/deals/42">x</a><a href="/crm/sales/deals/42/notes">y</a></td></tr></table><a href="/crm/sales/deals/view/8">view</a>',
      ['42 TR'],
    ],
    [
      'close',
      close,
      'https://app.close.com/opportunities/',
      '<div class="OpportunityCard_card_b2"><a href="/lead/lead_abc/">x</a></div>',
      ['lead_abc DIV'],
    ],
    [
      'monday: only rows of a board with deal stages',
      monday,
      'https://x.monday.com/boards/1',
      '<div data-testid="item-42"><div class="col-identifier-deal_stage"></div></div><div data-testid="item-43"><div class="col-identifier-status"></div></div>',
      ['42 DIV'],
    ],
    [
      'attio',
      attio,
      'https://app.attio.com/acme/deals',
      `<div role="row"><a href="/acme/deals/record/${ID}/overview">x</a></div>`,
      [`${ID} DIV`],
    ],
  ])('are found: %s', (_name, reader, address, html, places) => {
    expect(placesIn(reader, address, html)).toEqual(places);
  });
});
