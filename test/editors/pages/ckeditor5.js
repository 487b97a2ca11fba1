import { Bold, ClassicEditor, Essentials, Paragraph } from 'ckeditor5';
import 'ckeditor5/ckeditor5.css';
import { app, changed, ready, START, textOfHtml } from './_page.js';
app().innerHTML = `<div id="e"><p>${START}</p></div>`;
ClassicEditor.create(document.getElementById('e'), { licenseKey: 'GPL', plugins: [Essentials, Paragraph, Bold], toolbar: ['undo', 'redo', 'bold'] }).then((editor) => {
  editor.model.document.on('change:data', changed);
  ready({ sel: '.ck-editor__editable', text: () => textOfHtml(editor.getData()), version: PACKAGES.ckeditor5 });
});
