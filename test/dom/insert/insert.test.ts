import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { insertText } from '../../../src/insert/insert.ts';
import { lastTarget, watchTargets } from '../../../src/insert/target.ts';

const settle = (ms = 30) => new Promise((done) => setTimeout(done, ms));
const byId = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
let page: AbortController;

function openPage(html: string): void {
  document.body.innerHTML = `${html}<button id="button">B</button>`;
  page = new AbortController();
  watchTargets(page.signal);
}
/** The textarea of the page with the caret or selection set and the focus moved away. */
function field(start: number, end = start): HTMLTextAreaElement {
  const note = byId<HTMLTextAreaElement>('note');
  note.focus();
  note.setSelectionRange(start, end);
  byId('button').focus();
  return note;
}

beforeEach(() => openPage('<textarea id="note" aria-label="Note">Hello world</textarea>'));
afterEach(() => page.abort());

describe('inserting a question', () => {
  it('puts it at the remembered caret of a field and tells the page', async () => {
    const note = field(6);
    let heard = '';
    note.addEventListener('input', () => {
      heard = note.value;
    });
    expect(await insertText(lastTarget()!, 'Who decides? ')).toEqual({ inserted: true, how: 'typed', label: 'Note' });
    expect(note.value).toBe('Hello Who decides? world');
    expect(heard).toBe(note.value);
    expect([note.selectionStart, document.activeElement]).toEqual([19, note]);
  });

  it('puts it after selected text and replaces nothing', async () => {
    const note = field(0, 5);
    await insertText(lastTarget()!, ' there');
    expect(note.value).toBe('Hello there world');
  });

  it('inserts once for two clicks, twice for two questions', async () => {
    const note = field(6);
    const target = lastTarget()!;
    await Promise.all([insertText(target, 'one '), insertText(target, 'one '), insertText(target, 'two ')]);
    expect(note.value).toBe('Hello one two world');
  });

  it('leaves markup in a contenteditable as text', async () => {
    page.abort();
    openPage('<div id="mail" contenteditable="true"><p>Hi </p></div>');
    byId('mail').focus();
    getSelection()!.collapse(byId('mail').querySelector('p')!.firstChild!, 3);
    await settle();
    const result = await insertText(lastTarget()!, '<img src=x onerror=alert(1)>');
    expect(result.inserted).toBe(true);
    expect(byId('mail').querySelector('img')).toBeNull();
    expect(byId('mail').textContent).toContain('<img src=x onerror=alert(1)>');
  });

  it('leaves no node, class or attribute of ours in a contenteditable', async () => {
    page.abort();
    openPage('<div id="mail" contenteditable="true"><p>Hi</p></div>');
    byId('mail').focus();
    getSelection()!.collapse(byId('mail').querySelector('p')!.firstChild!, 2);
    await insertText(lastTarget()!, ' you');
    expect(byId('mail').outerHTML).toBe('<div id="mail" contenteditable="true"><p>Hi you</p></div>');
  });

  it('refuses what a field cannot hold, and changes nothing', async () => {
    const note = field(6);
    note.maxLength = 15;
    expect(await insertText(lastTarget()!, 'too long for it')).toEqual({ inserted: false, why: 'The field takes at most 15 characters.' });
    expect(note.value).toBe('Hello world');
  });

  it('types nothing into another field when a dialog keeps the focus', async () => {
    const note = field(6);
    const other = document.createElement('input');
    document.body.append(other);
    note.addEventListener('focus', () => other.focus());
    expect(await insertText(lastTarget()!, 'x')).toEqual({ inserted: false, why: 'The editor cannot be written in now.' });
    expect([note.value, other.value]).toEqual(['Hello world', '']);
  });

  it('says so when the editor has gone meanwhile', async () => {
    field(6);
    const target = lastTarget()!;
    byId('note').remove();
    expect(await insertText(target, 'x')).toEqual({ inserted: false, why: 'The editor is no longer on the page.' });
  });

  it('takes back a text that the page changed on the way', async () => {
    const note = field(6);
    note.addEventListener('input', () => {
      note.value = note.value.replace('cost', 'COST');
    });
    expect((await insertText(lastTarget()!, 'what does it cost')).inserted).toBe(false);
    expect(note.value).toBe('Hello world');
  });
});
