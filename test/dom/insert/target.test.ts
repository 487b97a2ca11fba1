import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findTargets, lastTarget, watchTargets } from '../../../src/insert/target.ts';

const settle = () => new Promise((done) => setTimeout(done, 30));
const byId = (id: string) => document.getElementById(id) as HTMLElement;
let page: AbortController;

beforeEach(() => {
  document.body.innerHTML = `
    <label for="subject">Subject</label><input id="subject" value="Re: demo">
    <textarea id="note" placeholder="Add a note">Hello world</textarea>
    <div id="mail" contenteditable="true" aria-label="Mail"><p>Dear buyer</p></div>
    <input id="search" type="search"><input id="secret" type="password"><textarea id="fixed" readonly>no</textarea><button id="button">B</button>`;
  page = new AbortController();
  watchTargets(page.signal);
});
afterEach(() => page.abort());

describe('finding an editor', () => {
  it('lists the usable editors by their labels and leaves out search, passwords and read-only fields', () => {
    expect(findTargets().map(({ label }) => label)).toEqual(['Subject', 'Add a note', 'Mail']);
  });

  it('has no last editor before the rep was in one', () => {
    expect(lastTarget()).toBeNull();
  });

  it('remembers the editor the rep was in when the focus is on a button or a password', async () => {
    byId('note').focus();
    byId('button').focus();
    await settle();
    expect(lastTarget()?.label).toBe('Add a note');
    byId('secret').focus();
    expect(lastTarget()?.label).toBe('Add a note');
  });

  it('remembers the caret of a contenteditable', async () => {
    byId('mail').focus();
    const text = byId('mail').querySelector('p')!.firstChild!;
    getSelection()!.collapse(text, 4);
    await settle();
    byId('button').focus();
    expect(lastTarget()).toMatchObject({ label: 'Mail', visited: true });
    expect(lastTarget()!.caret).toMatchObject({ endContainer: text, endOffset: 4 });
  });

  it('forgets an editor that left the page or was hidden', async () => {
    byId('note').focus();
    byId('button').focus();
    byId('note').style.display = 'none';
    expect(lastTarget()).toBeNull();
    byId('note').style.display = '';
    expect(lastTarget()?.label).toBe('Add a note');
    byId('note').remove();
    expect(lastTarget()).toBeNull();
  });

  it('hears the caret in a frame that was written anew with document.open', async () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const inside = frame.contentDocument!;
    inside.open();
    inside.write('<body contenteditable="true"><p>In the frame</p></body>');
    inside.close();
    await settle();
    inside.body.focus();
    await settle();
    byId('button').focus();
    expect(lastTarget()?.element).toBe(inside.body);
  });

  it('does not fall back on an older editor when the rep went into a frame that cannot be looked into', async () => {
    byId('note').focus();
    const frame = document.createElement('iframe');
    frame.sandbox.add('allow-scripts');
    frame.srcdoc = '<textarea></textarea>';
    document.body.append(frame);
    await new Promise((done) => frame.addEventListener('load', done));
    frame.focus();
    expect(lastTarget()).toBeNull();
    byId('button').focus();
    expect(lastTarget()).toBeNull();
  });

  it('stops listening when the page visit ends', async () => {
    page.abort();
    byId('note').focus();
    byId('button').focus();
    await settle();
    expect(lastTarget()).toBeNull();
  });
});
