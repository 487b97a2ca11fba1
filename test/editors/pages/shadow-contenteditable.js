import { app, changed, ready, START, textOfHtml } from './_page.js';
const host = document.createElement('div');
app().append(host);
host.attachShadow({ mode: 'open' }).innerHTML = `<div id="ed" contenteditable="true"><p>${START}</p></div>`;
const ed = host.shadowRoot.getElementById('ed');
let heard = START;
ed.addEventListener('input', () => { heard = textOfHtml(ed.innerHTML, true); changed(); });
ready({ sel: '#app > div >>> #ed', text: () => heard, version: 'HTML' });
