import CodeMirror from 'codemirror';
import 'codemirror/lib/codemirror.css';
import { app, changed, ready, START } from './_page.js';
const cm = CodeMirror(app(), { value: START, lineNumbers: true, lineWrapping: true });
cm.on('change', changed);
ready({ sel: '.CodeMirror-lines', text: () => cm.getValue(), version: CodeMirror.version });
