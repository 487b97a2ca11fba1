import { app, changed, ready, START } from './_page.js';
// The server sends default-src 'none', Trusted Types without a policy, COEP and COOP (server.mjs).
const ed = document.createElement('div');
ed.contentEditable = 'true';
ed.id = 'ed';
ed.textContent = START;
const field = document.createElement('textarea');
app().append(ed, field);
let heard = START;
ed.addEventListener('input', () => { heard = ed.textContent; changed(); });
ready({ sel: '#ed', text: () => heard });
window.getFieldText = () => field.value;
