import { describe, expect, it } from 'vitest';
import { page as general } from '../../../src/readers/general.ts';
import { page as hubspot } from '../../../src/readers/hubspot.ts';
import { readAtOnce } from '../../../src/readers/slices.ts';
import list from '../../fixtures/readers/attio/list/page.html?raw';
import full from '../../fixtures/readers/hubspot/full/page.html?raw';

const TODAY = '2026-11-24';
const URL_OF_DEAL = new URL('https://app.hubspot.com/contacts/1/record/0-3/42');
const parse = (html: string): Document => (Document as unknown as { parseHTMLUnsafe(html: string): Document }).parseHTMLUnsafe(html);
const byStructure = (document: Document) =>
  readAtOnce(
    general.readByStructure?.(document, TODAY, { crm: 'HubSpot', dealId: '42', kind: 'deal' }) ??
      general.readDeal(document, URL_OF_DEAL, TODAY),
  );

describe('a product whose marks have changed', () => {
  const renamed = parse(full.replaceAll('data-test-id=', 'data-qa=').replaceAll('data-selenium-test=', 'data-sel='));

  it('is refused by its own reader, and read by the structure of its page', () => {
    expect(readAtOnce(hubspot.readDeal(renamed, URL_OF_DEAL, TODAY)).ok).toBe(false);
    const reading = byStructure(renamed);
    if (!reading.ok) throw new Error(reading.reason);
    const own = readAtOnce(hubspot.readDeal(parse(full), URL_OF_DEAL, TODAY));
    if (!own.ok) throw new Error(own.reason);
    expect(reading.deal.name).toBe(own.deal.name);
    const said = reading.deal.activities.map(({ text }) => text.replace(/\s+/g, ' '));
    for (const { text } of own.deal.activities.filter((entry) => entry.text))
      expect(said.join('\n')).toContain(text.replace(/\s+/g, ' ').slice(0, 40));
  });

  it('keeps the entries’ own elements, for marks beside them', () => {
    const reading = byStructure(renamed);
    const elements = reading.ok ? [...reading.entryElements.values()] : [];
    expect(elements.length).toBeGreaterThan(0);
    expect(elements.every((element) => renamed.contains(element))).toBe(true);
  });

  it('is refused where the structure shows too little, with what is missing', () => {
    const reading = byStructure(parse(list));
    expect(reading).toMatchObject({
      ok: false,
      reason: expect.stringContaining('could not be found. You can teach Askback where they stand.'),
    });
  });
});
