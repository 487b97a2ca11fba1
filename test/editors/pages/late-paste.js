import { app, changed, ready, START, textOfHtml } from './_page.js';
// An editor nobody knows: takes the paste, cleans it on a "server" and inserts it 350 ms later.
app().innerHTML = `<div id="ed" contenteditable="true" style="white-space:pre-wrap">${START}</div>`;
const ed = document.getElementById('ed');
let heard = START;
ed.addEventListener('paste', (event) => {
  event.preventDefault();
  const text = event.clipboardData.getData('text/plain');
  setTimeout(() => document.execCommand('insertText', false, text), 350);
});
ed.addEventListener('input', () => { heard = textOfHtml(ed.innerHTML, true); changed(); });
ready({ sel: '#ed', text: () => heard, version: 'own page' });
