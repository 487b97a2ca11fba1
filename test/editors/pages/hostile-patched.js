import { app, changed, ready, START } from './_page.js';
// A page that breaks the tools of its own world. The extension has a world of its own and must not notice.
app().innerHTML = `<div id="ed" contenteditable="true">${START}</div>`;
const ed = document.getElementById('ed');
const text = Object.getOwnPropertyDescriptor(Node.prototype, 'textContent').get;
let heard = START;
ed.addEventListener('input', () => { heard = text.call(ed).replace(/\u00a0/g, ' '); changed(); });
ready({ sel: '#ed', text: () => heard });
Object.defineProperty(Node.prototype, 'textContent', { get: () => 'nothing', set() {} });
Object.defineProperty(Node.prototype, 'nodeValue', { get: () => 'nothing' });
document.execCommand = () => { throw new Error('patched'); };
Selection.prototype.collapse = Range.prototype.cloneRange = Element.prototype.closest = Element.prototype.getBoundingClientRect = () => { throw new Error('patched'); };
KeyboardEvent = ClipboardEvent = DataTransfer = null;
