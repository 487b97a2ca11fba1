import { app, changed, ready, START } from './_page.js';
app().innerHTML = '<label for="note">Note to the buyer</label><textarea id="note" rows="8" cols="60"></textarea>';
const field = document.querySelector('textarea');
field.value = START;
let heard = START;
field.addEventListener('input', () => { heard = field.value; changed(); });
ready({ sel: 'textarea', text: () => heard, version: 'HTML' });
