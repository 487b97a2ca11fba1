import Quill from 'quill1/dist/quill.js';
import 'quill1/dist/quill.snow.css';
import { app, changed, ready, START } from './_page.js';
app().innerHTML = `<div id="q"><p>${START}</p></div>`;
const quill = new Quill('#q', { theme: 'snow' });
quill.on('text-change', changed);
ready({ sel: '.ql-editor', text: () => quill.getText().replace(/\n$/, ''), version: Quill.version });
