import { describe, expect, it } from 'vitest';
import { healthOf } from '../../../src/teach/health.ts';

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
});
