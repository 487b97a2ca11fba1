import { app, changed, ready, START, textOfHtml } from './_page.js';
app().innerHTML = `<textarea id="t"><p>${START}</p></textarea>`;
tinymce.init({ selector: '#t', license_key: 'gpl', height: 300, menubar: false, promotion: false, branding: false }).then(([editor]) => {
  editor.on('input change ExecCommand SetContent', changed);
  ready({ sel: 'body', frame: 'iframe', text: () => textOfHtml(editor.getContent()), version: `${tinymce.majorVersion}.${tinymce.minorVersion}` });
});
