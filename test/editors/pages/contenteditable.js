import { app, changed, ready, START, textOfHtml } from './_page.js';
app().innerHTML = `<div id="ed" contenteditable="true" aria-label="Reply"><p>${START}</p></div>`;
const ed = document.getElementById('ed');
let heard = START;
ed.addEventListener('input', () => { heard = textOfHtml(ed.innerHTML, true); changed(); });
ready({ sel: '#ed', text: () => heard, version: 'HTML' });
