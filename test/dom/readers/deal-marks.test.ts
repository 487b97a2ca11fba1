import { describe, expect, it } from 'vitest';
import * as dynamics from '../../../src/readers/dynamics.ts';
import * as hubspot from '../../../src/readers/hubspot.ts';
import * as pipedrive from '../../../src/readers/pipedrive.ts';
import type { PageReader } from '../../../src/readers/reader.ts';
import * as salesforce from '../../../src/readers/salesforce.ts';
import { readAtOnce } from '../../../src/readers/slices.ts';
import * as zoho from '../../../src/readers/zoho.ts';

const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

const LISTS: readonly (readonly [string, PageReader, string, string, string, string])[] = [
  [
    'salesforce',
    salesforce.page,
    'https://halden.lightning.force.com/lightning/o/Opportunity/list?filterName=Recent',
    '<table><tr id="here"><th><a href="/lightning/r/Opportunity/0065g00000XyZabAAF/view">A</a></th><td><a href="/lightning/r/Account/0015g00000AbCdeAAF/view">B</a></td></tr></table>',
    '0065g00000XyZabAAF',
    'here',
  ],
  [
    'hubspot',
    hubspot.page,
    'https://app.hubspot.com/contacts/4711/objects/0-3/views/all/board',
    '<div><a id="here" href="/contacts/4711/record/0-3/9001">A</a><a href="/contacts/4711/record/0-1/1">B</a></div>',
    '9001',
    'here',
  ],
  [
    'pipedrive',
    pipedrive.page,
    'https://halden.pipedrive.com/pipeline/3',
    '<div data-test="pipeline-deal-tile" id="here"><a href="/deal/42">A</a><a href="/person/7">B</a></div>',
    '42',
    'here',
  ],
  [
    'dynamics',
    dynamics.page,
    'https://halden.crm4.dynamics.com/main.aspx?pagetype=entitylist&etn=opportunity',
    '<div role="row" id="here"><a href="/main.aspx?etn=opportunity&pagetype=entityrecord&id=A1B2C3D4-0000-4000-8000-00000000AAAA">A</a></div>',
    'a1b2c3d4-0000-4000-8000-00000000aaaa',
    'here',
  ],
  [
    'zoho',
    zoho.page,
    'https://crm.zoho.com/crm/org700000001/tab/Potentials/custom-view/4000000000099/kanban',
    '<lyte-card class="crm-kv-card" id="here"><a class="crm-kv-header-link" href="/crm/org700000001/tab/Potentials/4000000001234">A</a></lyte-card>',
    '4000000001234',
    'here',
  ],
];

describe('lists and boards', () => {
  it.each(LISTS)('of %s give each deal once, with its row or card', (_, page, address, html, dealId, id) => {
    const places = page.findDeals(parse(html), new URL(address));
    expect(places.map((place) => [place.dealId, place.element.id])).toEqual([[dealId, id]]);
  });

  it.each(LISTS)('of %s leave out the hidden copies of lists left before', (_, page, address, html) => {
    expect(page.findDeals(parse(`<div style="display: none">${html}</div>`), new URL(address))).toEqual([]);
  });
});

describe('a Salesforce page with a thousand entries', () => {
  const entry = (index: number): string =>
    `<li><div class="slds-timeline__item_expandable slds-timeline__item_call"><div class="slds-media__body"><h3 title="Call ${index}"><a href="/lightning/r/Task/00T5g${String(index).padStart(10, '0')}AAA/view">Call</a></h3><p class="slds-timeline__date">Nov ${1 + (index % 20)}, 2026</p><p><a>You</a> logged a call with <a>Ines</a></p><article class="slds-timeline__item_details"><div><span class="slds-text-title">Description</span><p>They asked for the price list, number ${index}.</p></div></article></div></div></li>`;
  const html = `<html lang="en"><body><div class="windowViewMode-normal"><records-highlights2><h1 slot="primaryField">Depot scanners</h1></records-highlights2><ul class="slds-timeline">${Array.from({ length: 1000 }, (_, index) => entry(index)).join('')}</ul></div></body></html>`;
  const url = new URL('https://halden.lightning.force.com/lightning/r/Opportunity/0065g00000XyZabAAF/view');

  it('is read whole', () => {
    const reading = readAtOnce(salesforce.page.readDeal(parse(html), url, '2026-11-24'));
    expect(reading.ok && reading.shown).toBe(1000);
  });

  it('never holds the page for 50 ms between two entries', () => {
    const document = parse(html);
    readAtOnce(salesforce.page.readDeal(document, url, '2026-11-24'));
    const reading = salesforce.page.readDeal(document, url, '2026-11-24');
    let longest = 0;
    for (let done = false; !done; ) {
      const start = performance.now();
      done = reading.next().done === true;
      longest = Math.max(longest, performance.now() - start);
    }
    expect(longest).toBeLessThan(50);
  });
});
