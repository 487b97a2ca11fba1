import { describe, expect, it } from 'vitest';
import { structureReport } from '../../../src/readers/report.ts';

const pages = import.meta.glob<string>('../../fixtures/readers/general/*/page.html', { query: '?raw', import: 'default', eager: true });

describe('a report', () => {
  it('keeps the structure and the form of values, and none of the words', () => {
    const { body } = new DOMParser().parseFromString(
      '<div id="deal-48" class="row"><label for="a">Betrag</label><input id="a" value="48.000,00 €" data-customer="Acme"><p title="Priya Raman">Call Priya on 3 Nov</p></div>',
      'text/html',
    );
    expect(structureReport(body)).toBe(
      [
        '<body>',
        ' <div id="deal-99" class="row">',
        '  <label for="x">',
        '   xxxxxx',
        '  <input id="a" value="99.999,99 €" data-customer>',
        '   value: 99.999,99 €',
        '  <p title="xxxxx xxxxx">',
        '   xxxx xxxxx xx 9 xxx',
      ].join('\n'),
    );
  });

  it.each(Object.entries(pages))('holds no word and no number of %s', (_, html) => {
    const document = new DOMParser().parseFromString(html, 'text/html');
    // How long a shortened text is may be told.
    const report = structureReport(document)
      .toLowerCase()
      .replace(/… \(\d+\)/g, '');
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const markup = [...document.querySelectorAll('*')]
      .flatMap((element) => [
        element.localName,
        ...element.getAttributeNames(),
        element.id,
        element.className,
        ...['role', 'type'].map((name) => element.getAttribute(name) ?? ''),
      ])
      .join(' ')
      .toLowerCase();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (const word of (node.nodeValue ?? '').toLowerCase().match(/[\p{L}]{4,}|\d{2,}/gu) ?? []) {
        if (!markup.includes(word) && !/^(x+|9+)$/.test(word)) expect(report).not.toContain(word);
      }
    }
    for (const input of document.querySelectorAll('input, textarea')) {
      const value = (input as HTMLInputElement).value;
      if (/\p{L}{3}/u.test(value)) expect(report).not.toContain(value.toLowerCase());
    }
  });

  it('changes nothing on the page', () => {
    const before = document.documentElement.outerHTML;
    structureReport(document);
    expect(document.documentElement.outerHTML).toBe(before);
  });
});
