// What every editor page gives the test: the text the editor would save, a count of the changes its app heard of, and where to click.
export const START = 'Hello world';

/** Text of saved HTML: a line for each block and <br>. (innerText will not do: Firefox leaves direction marks out of it.) */
export function textOfHtml(html, keepBreaks = false) {
  const box = new DOMParser().parseFromString(keepBreaks ? html : html.replace(/\n/g, ' '), 'text/html').body;
  for (const inner of box.querySelectorAll('div,p')) if (inner.previousSibling) inner.before('\n');
  for (const br of box.querySelectorAll('br')) br.replaceWith('\n');
  for (const block of box.querySelectorAll('p,div,li,h1,h2,h3,pre')) block.append('\n');
  return box.textContent.replace(/\n+$/, '');
}

let changes = 0;
/** To be called by the page whenever the editor tells its app that the text changed. */
export const changed = () => {
  changes++;
};
window.getChanges = () => changes;

/** Says that the editor is ready. `sel` is what to click, `frame` the selector of the frame it is in. */
export function ready({ sel, frame = null, text, version = '', caretByKeys = true, inputOnly = false }) {
  window.getModelText = text;
  window.__ed = { ready: true, sel, frame, version, caretByKeys, inputOnly };
}
export const app = () => document.getElementById('app');
