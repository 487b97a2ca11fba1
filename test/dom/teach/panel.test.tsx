import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Teacher } from '../../../src/content/teach-panel.tsx';
import type { TaughtPage } from '../../../src/model/taught-page.ts';
import { draw, FIRST, withText } from './odd-page.ts';

const start: TaughtPage = { version: 1, site: 'https://crm.odd.example', urlPattern: '/vorgang/{id}', taughtOn: '2026-11-24', fields: {} };
let host: HTMLElement;
let layer: HTMLElement;
let panel: HTMLElement;
let saved: TaughtPage[];
let closed: number;
let heard: string[];
let lifetime: AbortController;

beforeEach(() => {
  document.documentElement.lang = 'de';
  host = document.createElement('main');
  layer = document.createElement('askback-layer');
  panel = document.createElement('div');
  layer.append(panel);
  document.body.append(host);
  document.documentElement.append(layer);
  draw(host, FIRST, 'ab1');
  saved = [];
  closed = 0;
  heard = [];
  lifetime = new AbortController();
  for (const name of ['click', 'mousedown', 'pointerdown', 'keydown']) {
    window.addEventListener(name, (event) => !(event.target as Element).closest?.('askback-layer') && heard.push(name), {
      signal: lifetime.signal,
    });
  }
  const save = async (page: TaughtPage) => saved.push(page);
  render(<Teacher start={start} save={save} close={() => closed++} />, panel);
});
afterEach(() => {
  lifetime.abort();
  render(null, panel);
  host.remove();
  layer.remove();
});

const settled = () => new Promise((resolve) => setTimeout(resolve, 60));
async function choose(words: string): Promise<void> {
  [...panel.querySelectorAll('button')].find((button) => button.textContent === words)?.click();
  await settled();
}
async function click(element: Element): Promise<void> {
  for (const name of ['pointerdown', 'mousedown', 'mouseup', 'click'])
    element.dispatchEvent(new MouseEvent(name, { bubbles: true, cancelable: true, composed: true }));
  await settled();
}

describe('the panel', () => {
  it('teaches what is clicked, shows what is read now, and keeps it', async () => {
    await choose('The name of the deal');
    await click(withText(host, FIRST.name));
    await choose('The amount');
    await click(withText(host, FIRST.amount));
    await choose('The timeline entries');
    await click(withText(host, FIRST.entries[0]?.text ?? ''));
    await click(withText(host, FIRST.entries[1]?.text ?? ''));
    const preview = panel.querySelector('dl')?.textContent;
    expect(preview).toContain('Quarry scales');
    expect(preview).toContain('22750 EUR');
    expect(preview).toContain('Entries3');
    await choose('Keep');
    expect(saved.map((page) => Object.keys(page.fields))).toEqual([['name', 'amount']]);
    expect(closed).toBe(1);
  });

  it('keeps every click from the page while the rep points, and none otherwise', async () => {
    await choose('The amount');
    await click(withText(host, FIRST.amount));
    expect(heard).toEqual([]);
    await click(withText(host, FIRST.amount));
    expect(heard).toEqual(['pointerdown', 'mousedown', 'click']);
  });

  it('stops pointing on Esc, and closes on the next one', async () => {
    await choose('The amount');
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
    await settled();
    expect(panel.querySelector('[aria-pressed="true"]')).toBeNull();
    expect(closed).toBe(0);
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
    expect(closed).toBe(1);
  });

  it('takes the element with the focus on Enter', async () => {
    const amount = withText(host, FIRST.amount) as HTMLElement;
    amount.tabIndex = 0;
    await choose('The amount');
    amount.focus();
    amount.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
    await settled();
    expect(panel.textContent).toContain('taught');
    expect(heard).toEqual([]);
  });

  it('says why it did not take two clicks that are no two entries', async () => {
    await choose('The timeline entries');
    await click(withText(host, FIRST.name));
    await click(withText(host, FIRST.entries[0]?.text ?? ''));
    expect(panel.querySelector('[role="status"]')?.textContent).toMatch(/do not look like entries/);
  });
});
