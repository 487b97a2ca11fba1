import { app, ready, START } from './_page.js';
// Takes every paste and every input and does nothing with them.
app().innerHTML = `<div id="ed" contenteditable="true">${START}</div>`;
const ed = document.getElementById('ed');
for (const type of ['paste', 'beforeinput']) ed.addEventListener(type, (event) => event.preventDefault());
ready({ sel: '#ed', text: () => ed.textContent });
