import { app, changed, ready, START, textOfHtml } from './_page.js';
app().innerHTML = '<textarea id="j"></textarea>';
const editor = Jodit.make('#j', { height: 250 });
editor.value = `<p>${START}</p>`;
editor.history?.clear();
editor.events.on('change', changed);
ready({ sel: '.jodit-wysiwyg', text: () => textOfHtml(editor.value), version: Jodit.version ?? PACKAGES.jodit });
