import { describe, expect, it } from 'vitest';
import stencil from '../../../node_modules/salesforce-pageobjects/dist/activities/activityTimelineFixedLayout.utam.json';
import highlights from '../../../node_modules/salesforce-pageobjects/dist/records/highlights2.utam.json';
import layoutItem from '../../../node_modules/salesforce-pageobjects/dist/records/recordLayoutItem.utam.json';
import pathStep from '../../../node_modules/salesforce-pageobjects/dist/runtime_sales/pathStep.utam.json';
import { page as salesforce } from '../../../src/readers/salesforce.ts';
import { readAtOnce } from '../../../src/readers/slices.ts';
import html from '../../fixtures/readers/salesforce/full/page.html?raw';

/** Every selector of a page object that Salesforce publishes, by the name of its element. */
function selectorsOf(node: unknown, found: Record<string, string> = {}): Record<string, string> {
  if (Array.isArray(node)) for (const item of node) selectorsOf(item, found);
  else if (typeof node === 'object' && node !== null) {
    const { name, selector } = node as { name?: string; selector?: { css?: string } };
    if (name && selector?.css) found[name] ??= selector.css;
    for (const value of Object.values(node)) selectorsOf(value, found);
  }
  return found;
}

/** The selector of a page object's own element stands in its description: "Selector: records-highlights2". */
function rootOf({ description }: { description: { text: string[] } }): string {
  const css = /^Selector: (.+?)\.?$/.exec(description.text[0] ?? '')?.[1];
  if (!css) throw new Error(`no selector in “${description.text[0]}”`);
  return css;
}

const named = (pageObject: unknown, name: string): string => {
  const css = selectorsOf(pageObject)[name];
  if (!css) throw new Error(`no element ${name}`);
  return css;
};

const parse = (Document as unknown as { parseHTMLUnsafe(html: string): Document }).parseHTMLUnsafe;
const page = parse(html);
const url = new URL(/^<!--\s*(\S+)\s*-->/.exec(html)?.[1] ?? '');
const reading = readAtOnce(salesforce.readDeal(page, url, '2026-11-24'));
if (!reading.ok) throw new Error(reading.reason);
const { deal } = reading;
const shown = page.querySelector('.oneContent.active');
if (!shown) throw new Error('no record is shown');
const textOf = (css: string): string => shown.querySelector(css)?.textContent?.trim() ?? '';

describe('what the page objects that Salesforce publishes find in a page is what the reader reads', () => {
  it('the name, in the highlights', () => {
    expect(textOf(`${rootOf(highlights)} ${named(highlights, 'primaryFieldContent')}`)).toBe(deal.name);
  });

  it('the stage, in the path', () => {
    expect(textOf(`.slds-is-current ${named(pathStep, 'label')}`)).toBe(deal.stage);
  });

  it('the amount, in the detail form', () => {
    const value = textOf(`${rootOf(layoutItem)} ${named(layoutItem, 'outputField')}`);
    expect(Number(value.replace(/[^\d.]/g, ''))).toBe(deal.amount);
  });

  it('how many activities lie ahead and how many are past', () => {
    const count = (name: string) =>
      [...shown.querySelectorAll(`${rootOf(stencil)} ${named(stencil, name)}`)].reduce(
        (sum, list) => sum + list.querySelectorAll('li h3').length,
        0,
      );
    const ahead = deal.activities.filter(({ at }) => at.slice(0, 10) > '2026-11-24').length;
    expect([count('upcomingActivities'), count('pastActivities')]).toEqual([ahead, deal.activities.length - ahead]);
  });
});
