import { app, changed, ready, START, textOfHtml } from './_page.js';
// A contenteditable that keeps its own model and its own undo stack of snapshots, as Froala does.
app().innerHTML = `<div class="fr-box"><div class="fr-element fr-view" contenteditable="true"><p>${START}</p></div></div>`;
const ed = document.querySelector('.fr-element');
const stack = [ed.innerHTML];
let at = 0;
const save = () => { if (ed.innerHTML === stack[at]) return; stack.length = ++at; stack.push(ed.innerHTML); changed(); };
ed.addEventListener('input', save);
ed.addEventListener('keydown', (event) => {
  if (!event.ctrlKey || !/^[zy]$/i.test(event.key)) return;
  event.preventDefault();
  at = event.key.toLowerCase() === 'z' && !event.shiftKey ? Math.max(0, at - 1) : Math.min(stack.length - 1, at + 1);
  ed.innerHTML = stack[at];
});
ready({ sel: '.fr-element', text: () => textOfHtml(stack[at]), version: 'own page' });
