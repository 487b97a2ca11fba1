import { app, changed, ready, START, textOfHtml } from './_page.js';
app().innerHTML = `<textarea id="editor1"><p>${START}</p></textarea>`;
const editor = CKEDITOR.replace('editor1', { versionCheck: false });
editor.on('change', changed);
editor.on('instanceReady', () => ready({ sel: 'body', frame: 'iframe.cke_wysiwyg_frame', text: () => textOfHtml(editor.getData()), version: CKEDITOR.version }));
