import Trix from 'trix';
import 'trix/dist/trix.css';
import { app, changed, ready, START } from './_page.js';
app().innerHTML = `<input id="x" type="hidden" value="<div>${START}</div>"><trix-editor input="x"></trix-editor>`;
const ed = document.querySelector('trix-editor');
ed.addEventListener('trix-change', changed);
const done = () => ready({ sel: 'trix-editor', text: () => ed.editor.getDocument().toString().replace(/\n$/, ''), version: Trix.VERSION });
if (ed.editor) done(); else ed.addEventListener('trix-initialize', done);
