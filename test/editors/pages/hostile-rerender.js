import { app, changed, ready, START } from './_page.js';
// Draws itself anew from its model at every input, and puts the caret back where it was.
app().innerHTML = '<div id="ed" contenteditable="true"></div>';
const ed = document.getElementById('ed');
let model = START;
const draw = () => { ed.innerHTML = ''; for (const word of model.split(/(?<= )/)) { const span = document.createElement('span'); span.textContent = word; ed.append(span); } };
const offset = () => { const range = getSelection().getRangeAt(0).cloneRange(); range.setStart(ed, 0); return range.toString().length; };
const place = (at) => { for (const span of ed.children) { const size = span.textContent.length; if (at <= size) { getSelection().collapse(span.firstChild, at); return; } at -= size; } };
ed.addEventListener('input', () => { const at = offset(); model = ed.textContent.replace(/\u00a0/g, ' '); changed(); draw(); place(at); });
draw();
ready({ sel: '#ed', text: () => model });
