import { app, ready, START } from './_page.js';
// An editor of many small editable blocks: a paste becomes a new block beside the one with the caret.
app().innerHTML = `<div id="all"><div id="ed" contenteditable="true">${START}</div></div>`;
const all = document.getElementById('all');
document.getElementById('ed').addEventListener('paste', (event) => {
  event.preventDefault();
  const block = document.createElement('div');
  block.contentEditable = 'true';
  block.textContent = event.clipboardData.getData('text/plain');
  all.append(block);
});
ready({ sel: '#ed', text: () => [...all.children].map((block) => block.textContent).join('\n') });
