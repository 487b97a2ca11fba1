import Squire from 'squire-rte';
import { app, changed, ready, START, textOfHtml } from './_page.js';
app().innerHTML = '<div id="ed"></div>';
const ed = document.getElementById('ed');
const squire = new Squire(ed, { blockTag: 'P', sanitizeToDOMFragment: (html) => { const t = document.createElement('template'); t.innerHTML = html; return document.importNode(t.content, true); } });
squire.setHTML(`<p>${START}</p>`);
squire.addEventListener('input', changed);
ready({ sel: '#ed', text: () => textOfHtml(squire.getHTML()), version: PACKAGES['squire-rte'] });
