import { app, ready, START } from './_page.js';
// Lets the paste through, takes the caret into a paste box of its own as old editors do, and inserts 120 ms later.
app().innerHTML = `<div id="ed" contenteditable="true">${START}</div><div id="bin" contenteditable="true"></div>`;
const ed = document.getElementById('ed');
ed.addEventListener('paste', (event) => {
  const text = event.clipboardData.getData('text/plain');
  const range = getSelection().getRangeAt(0).cloneRange();
  document.getElementById('bin').focus();
  setTimeout(() => { ed.focus(); getSelection().removeAllRanges(); getSelection().addRange(range); document.execCommand('insertText', false, text); }, 120);
});
ready({ sel: '#ed', text: () => ed.textContent });
