import { describe, expect, it } from 'vitest';
import { healthOf, readBesides, whyUnread } from '../../../src/teach/health.ts';

const EMPTY = 'not on the page or not filled in';

describe('the health of a reading', () => {
  it('says what is gone when several fields are absent at once', () => {
    expect(
      healthOf(
        {
          missing: [
            { field: 'amount', reason: EMPTY },
            { field: 'owner', reason: EMPTY },
          ],
        },
        'HubSpot',
      ),
    ).toEqual(['HubSpot changed: amount and owner not found.']);
  });

  it('does not call a page changed for one empty field', () => {
    expect(healthOf({ missing: [{ field: 'amount', reason: EMPTY }] }, 'HubSpot')).toEqual([]);
    expect(healthOf({ missing: [] }, 'HubSpot')).toEqual([]);
  });

  it('tells why a value that is there was not taken', () => {
    expect(healthOf({ missing: [{ field: 'closeDate', reason: 'the date on the page leaves the year out' }] }, 'Zoho')).toEqual([
      'Close date: the date on the page leaves the year out.',
    ]);
  });

  it('names taught places that lead nowhere, even one', () => {
    expect(healthOf({ missing: [{ field: 'stage', reason: '1 of 4 ways to what was taught still lead there' }] }, 'this CRM')).toEqual([
      'this CRM changed: stage not found where it was taught.',
    ]);
  });

  it('tells how many entries were left out', () => {
    expect(healthOf({ missing: [{ field: 'entries', reason: '2 left out without a certain date' }] }, 'Zoho')).toEqual([
      'Entries: 2 left out without a certain date.',
    ]);
  });

  it('says that a page was read by its structure, and why', () => {
    expect(healthOf({ missing: [{ field: 'reader', reason: 'The timeline was not found.' }] }, 'HubSpot')).toEqual([
      'HubSpot changed, or shows this deal in another way than usual: the timeline was not found. The page was read by its structure instead, so check what matters.',
    ]);
  });
});

const deal = { id: '1', name: 'Plant 3 rollout', stage: '', status: 'open' as const, contacts: [], activities: [] };
const read = { ok: true as const, deal, shown: 0, total: null, missing: [], entryElements: new Map() };

describe('whether a page shall be read by its structure too', () => {
  it('is said for a refusal and for a timeline without a single entry', () => {
    expect(whyUnread({ ok: false, reason: 'The timeline was not found.' })).toBe('The timeline was not found.');
    expect(whyUnread(read)).toBe('No entry of the timeline was found.');
  });

  it('is not said while the page loads, for pages that are no deal, and where entries were read', () => {
    expect(whyUnread({ ok: false, reason: 'The timeline is still loading.', asUsual: true })).toBe(null);
    expect(whyUnread({ ...read, shown: 3 })).toBe(null);
  });

  it('keeps the fields that the product’s own reader read, and takes the entries of the structure', () => {
    const entry = {
      id: 'a',
      at: '2026-11-03',
      type: 'note' as const,
      direction: 'internal' as const,
      author: '',
      text: 'Budget sits with Ravi.',
    };
    const found = { ...read, shown: 1, deal: { ...deal, name: 'Overview', activities: [entry] } };
    const both = readBesides(read, found, 'No entry of the timeline was found.');
    expect([both.deal.name, both.shown, both.deal.activities.length]).toEqual(['Plant 3 rollout', 1, 1]);
    expect(both.missing).toEqual([{ field: 'reader', reason: 'No entry of the timeline was found.' }]);
  });
});
