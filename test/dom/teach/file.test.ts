import { describe, expect, it } from 'vitest';
import type { TaughtPage } from '../../../src/model/taught-page.ts';
import { exportPages, importPages } from '../../../src/teach/file.ts';

const page: TaughtPage = {
  version: 1,
  site: 'https://crm.odd.example',
  urlPattern: '/vorgang/{id}',
  taughtOn: '2026-11-24',
  fields: {
    amount: {
      ways: [
        { by: 'label', label: 'Wert' },
        { by: 'path', selector: 'body > div:nth-of-type(2)' },
      ],
    },
  },
  timeline: { container: { ways: [{ by: 'selector', selector: '#log' }] }, entry: 'div', date: ['.when'] },
};
const scope = document.createDocumentFragment();
const changed = (change: object) => JSON.stringify({ askback: 'taught-pages', version: 1, pages: [{ ...page, ...change }] });

describe('a file of taught pages', () => {
  it('comes back as it was written', () => {
    expect(importPages(exportPages([page]), scope)).toEqual({ pages: [page], problems: [] });
  });

  it.each([
    ['no JSON', '{"askback":', /not JSON/],
    ['another file', '{"deals": []}', /no taught pages/],
    ['a list', '[]', /no taught pages/],
    ['a newer version', '{"askback":"taught-pages","version":2,"pages":[]}', /version 2.*Update Askback/],
    ['a page without a site', changed({ site: 'crm' }), /page 1 › site/],
    ['a page for every address', changed({ urlPattern: '/' }), /page 1 › urlPattern/],
    [
      'a script in place of a selector',
      changed({ fields: { amount: { ways: [{ by: 'path', selector: 'javascript:alert(1)' }] } } }),
      /page 1 › amount: not a selector/,
    ],
    [
      'an entry that is no selector',
      changed({ timeline: { container: { ways: [{ by: 'selector', selector: '#log' }] }, entry: '>>>' } }),
      /timeline entry: not a selector/,
    ],
    ['a place without a way', changed({ fields: { amount: { ways: [] } } }), /page 1 › fields › amount/],
  ])('is refused whole, with what is wrong: %s', (_, text, problem) => {
    const { pages, problems } = importPages(text, scope);
    expect(pages).toEqual([]);
    expect(problems.join('\n')).toMatch(problem);
  });
});
