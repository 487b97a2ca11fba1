import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { offered, offers, placeForText } from '../../../src/insert/offer.ts';
import { pointedTarget, watchTargets } from '../../../src/insert/target.ts';

const byId = (id: string) => document.getElementById(id) as HTMLElement;
const labels = () => offers().map(({ label }) => label);
let page: AbortController;
const show = (html: string) => {
  document.body.innerHTML = html;
  page = new AbortController();
  watchTargets(page.signal);
};
beforeEach(() => show(''));
afterEach(() => page.abort());

describe('the editors to choose from', () => {
  it('are called what a person would call them: label, placeholder, title, heading, the field’s own name', () => {
    show(`
      <label>Subject: * <input></label>
      <textarea placeholder="Add a note…"></textarea>
      <section><h3>Internal comment</h3><div><div contenteditable="true"></div></div></section>
      <div role="dialog" aria-label="New email"><div contenteditable="true" aria-label="Rich Text Editor. Editing area: main. Press Alt+0 for help."></div></div>
      <div><label for="gone">Description</label><textarea id="gone" style="display:none"></textarea><div contenteditable="true"></div></div>`);
    expect(labels()).toEqual(['Add a note', 'Internal comment', 'New email', 'Description', 'Subject']);
    show('<div><input name="next_stepText"></div>');
    expect(labels()).toEqual(['Next step text']);
  });

  it('are told apart by their headings, or numbered, when they are called the same', () => {
    show(`
      <section><h3>Email</h3><textarea aria-label="Text"></textarea></section>
      <section><h3>Call</h3><textarea aria-label="Text"></textarea></section>`);
    expect(labels()).toEqual(['Email: Text', 'Call: Text']);
    show('<textarea aria-label="Text"></textarea><textarea aria-label="Text"></textarea>');
    expect(labels()).toEqual(['Text (1)', 'Text (2)']);
  });

  it('leave out what is hidden, folded away, behind a dialog, a look-up, a filter or a number', () => {
    show(`
      <textarea aria-label="yes"></textarea><textarea id="research-notes" aria-label="yes too"></textarea>
      <div style="height:0;overflow:hidden"><textarea aria-label="no: folded"></textarea></div>
      <div aria-hidden="true"><textarea aria-label="no: behind"></textarea></div>
      <details><summary>More</summary><textarea aria-label="no: closed details"></textarea></details>
      <div style="opacity:0"><textarea aria-label="no: invisible"></textarea></div>
      <input aria-label="no: amount" inputmode="decimal"><input list="l" aria-label="no: look-up"><datalist id="l"></datalist>
      <input placeholder="Filter deals"><input placeholder="Suche"><input type="password" aria-label="no"><input type="search" aria-label="no">`);
    expect(labels()).toEqual(['yes', 'yes too']);
    const dialog = document.createElement('dialog');
    dialog.innerHTML = '<textarea aria-label="in the dialog"></textarea>';
    document.body.append(dialog);
    dialog.showModal();
    expect(labels()).toEqual(['in the dialog']);
  });

  it('are found again by their ids, also when one was put in before them', () => {
    show('<textarea aria-label="a"></textarea><textarea aria-label="b"></textarea>');
    const second = offers()[1]!;
    document.body.insertAdjacentHTML('afterbegin', '<textarea aria-label="new"></textarea>');
    expect(offered(second.id)?.label).toBe('b');
    byId('none')?.remove();
    document.body.innerHTML = '';
    expect(offered(second.id)).toBeNull();
  });
});

describe('where a text goes', () => {
  it('into the only editor of a page that the rep has not been in, unless it is a one-line field', () => {
    show('<textarea aria-label="Note"></textarea>');
    expect(placeForText()).toMatchObject({ target: { label: 'Note' } });
    show('<input aria-label="Title">');
    expect(placeForText()).toMatchObject({ choose: [{ label: 'Title' }], gone: false });
  });

  it('is to be chosen when there are several and none was used, and when the last one is gone', () => {
    show('<textarea id="a" aria-label="a"></textarea><textarea aria-label="b"></textarea>');
    expect(placeForText()).toMatchObject({ choose: [{ label: 'a' }, { label: 'b' }], gone: false });
    byId('a').focus();
    expect(placeForText()).toMatchObject({ target: { label: 'a' } });
    byId('a').remove();
    expect(placeForText()).toMatchObject({ choose: [{ label: 'b' }], gone: true });
  });

  it('is the editor that was right-clicked, and none after something else was', () => {
    show('<textarea id="a" aria-label="a"></textarea><p id="p">Text</p><iframe id="f" srcdoc="<body contenteditable>Hi</body>"></iframe>');
    expect(pointedTarget()).toBeNull();
    const menu = (element: HTMLElement) => element.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, composed: true }));
    menu(byId('a'));
    expect(pointedTarget()?.label).toBe('a');
    menu(byId('p'));
    expect(pointedTarget()).toBeNull();
  });
});
