import { app, changed, ready, START } from './_page.js';
// The editor is taken off the page the moment something reaches it.
app().innerHTML = `<div id="ed" contenteditable="true">${START}</div><div id="other" contenteditable="true">Other text</div>`;
const ed = document.getElementById('ed');
for (const type of ['paste', 'beforeinput']) ed.addEventListener(type, (event) => { changed(); event.preventDefault(); ed.remove(); });
ready({ sel: '#ed', text: () => document.getElementById('other').textContent });
