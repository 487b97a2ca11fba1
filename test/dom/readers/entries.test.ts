import { describe, expect, it } from 'vitest';
import { collectEntries, type EntryDraft } from '../../../src/readers/entries.ts';

/** The entries of a list, and how many elements had to be read for them. */
function collect(list: Element, context: string | null): { texts: string[]; ids: string[]; read: number } {
  let read = 0;
  const draft = (element: Element): EntryDraft => {
    read++;
    const at = element.querySelector('time')?.getAttribute('datetime') ?? null;
    const control = element.querySelector('textarea');
    const text = control ? control.value : (element.querySelector('p')?.textContent ?? '');
    return { id: null, at, type: 'note', direction: 'internal', author: 'Dana Ruiz', subject: null, text };
  };
  const steps = collectEntries(list.children, draft, context);
  for (;;) {
    const step = steps.next();
    if (step.done) return { texts: step.value.activities.map(({ text }) => text), ids: step.value.activities.map(({ id }) => id), read };
  }
}

function listOf(html: string): Element {
  const list = document.createElement('div');
  list.innerHTML = html;
  return list;
}

const PLAIN = '<div><time datetime="2026-11-03">3 Nov</time><p>One</p></div><div><time datetime="2026-11-04">4 Nov</time><p>Two</p></div>';

describe('the entries of a timeline', () => {
  it('are not read again while neither they nor what they are read with has changed', () => {
    const list = listOf(PLAIN);
    expect(collect(list, 'a').read).toBe(2);
    expect(collect(list, 'a')).toMatchObject({ texts: ['One', 'Two'], read: 0 });
    expect(collect(list, 'b').read).toBe(2);
  });

  it('are read again where a text or only an attribute has changed', () => {
    const list = listOf(PLAIN);
    collect(list, 'a');
    list.querySelector('time')?.setAttribute('datetime', '2026-11-09');
    expect(collect(list, 'a')).toMatchObject({ texts: ['Two', 'One'], read: 1 });
  });

  it('are read again where the value of a field has changed, which no markup shows', () => {
    const list = listOf('<div><time datetime="2026-11-03">3 Nov</time><textarea>One</textarea></div>');
    expect(collect(list, 'a').texts).toEqual(['One']);
    const area = list.querySelector('textarea');
    if (area) area.value = 'Two';
    expect(collect(list, 'a').texts).toEqual(['Two']);
  });

  it('are always read where they hold frames or components, whose content no markup shows', () => {
    const list = listOf('<div><time datetime="2026-11-03">3 Nov</time><x-body></x-body><p>One</p></div>');
    collect(list, 'a');
    expect(collect(list, 'a').read).toBe(1);
  });

  it('of one moment and author have ids of their own that stay when they are read again', () => {
    const list = listOf(
      '<div><time datetime="2026-11-03">3 Nov</time><p>One</p></div><div><time datetime="2026-11-03">3 Nov</time><p>Two</p></div>',
    );
    const { ids } = collect(list, null);
    expect(new Set(ids).size).toBe(2);
    expect(collect(list, null).ids).toEqual(ids);
  });
});
