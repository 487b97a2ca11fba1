import { describe, expect, it } from 'vitest';
import { matchAddress, patternOf } from '../../../src/teach/address.ts';

describe('the addresses of a taught page', () => {
  it.each([
    ['https://a.example/deals/48', '/deals/{id}', 'https://a.example/deals/51/', '51'],
    ['https://a.example/deals/48/details?tab=2', '/deals/{id}/details', 'https://a.example/deals/7/details?tab=9', '7'],
    ['https://a.example/crm/edit?id=48&x=2', '/crm/edit?id={id}', 'https://a.example/crm/edit?x=1&id=9', '9'],
    [
      'https://a.example/index.php?module=Opportunities&action=DetailView&record=ab-12',
      '/index.php?module=Opportunities&action=DetailView&record={id}',
      'https://a.example/index.php?action=DetailView&module=Opportunities&record=zz-9',
      'zz-9',
    ],
    ['https://a.example/#/opportunities/48', '/#/opportunities/{id}', 'https://a.example/#/opportunities/49?tab=1', '49'],
    [
      'http://a.example/#db/model/sale.opportunity/7;views=1',
      '/#db/model/sale.opportunity/{id}',
      'http://a.example/#db/model/sale.opportunity/8;views=2',
      '8',
    ],
    ['https://a.example/vorgang/kassenbau-sued', '/vorgang/{id}', 'https://a.example/vorgang/anderer', 'anderer'],
  ])('%s holds as %s for other records', (taught, pattern, other, id) => {
    expect(patternOf(new URL(taught))).toBe(pattern);
    expect(matchAddress(pattern, new URL(other))).toBe(id);
    expect(matchAddress(pattern, new URL(taught))).not.toBeNull();
  });

  it.each([
    ['/deals/{id}', 'https://a.example/deals'],
    ['/deals/{id}', 'https://a.example/deals/4/edit'],
    ['/deals/{id}', 'https://a.example/contacts/4'],
    ['/index.php?module=Opportunities&record={id}', 'https://a.example/index.php?module=Accounts&record=4'],
    ['/#/opportunities/{id}', 'https://a.example/#/contacts/4'],
  ])('%s does not hold for %s', (pattern, address) => {
    expect(matchAddress(pattern, new URL(address))).toBeNull();
  });

  it('are not made where the address names no record', () => {
    expect(patternOf(new URL('https://a.example/'))).toBeNull();
    expect(patternOf(new URL('https://a.example/crm'))).toBeNull();
  });
});
