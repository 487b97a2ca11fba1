import { app, changed, ready, START } from './_page.js';
app().innerHTML = '<input aria-label="Subject" size="80">';
const field = document.querySelector('input');
field.value = START;
let heard = START;
field.addEventListener('input', () => { heard = field.value; changed(); });
ready({ sel: 'input', text: () => heard, version: 'HTML', inputOnly: true });
