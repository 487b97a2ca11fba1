import { app, ready, START } from './_page.js';
// A field that changes what is typed, and an editor that changes what is pasted: the text is not the rep's any more.
app().innerHTML = `<div id="ed" contenteditable="true">${START}</div><textarea>${START}</textarea>`;
const ed = document.getElementById('ed');
const field = document.querySelector('textarea');
const mangled = (text) => text.replace('decides', 'DECIDES');
field.addEventListener('input', () => { field.value = mangled(field.value); });
ed.addEventListener('paste', (event) => { event.preventDefault(); document.execCommand('insertText', false, mangled(event.clipboardData.getData('text/plain'))); });
ready({ sel: '#ed', text: () => ed.textContent.replace(/\u00a0/g, ' ') });
window.getFieldText = () => field.value;
