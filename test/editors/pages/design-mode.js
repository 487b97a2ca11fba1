import { app, changed, ready, START, textOfHtml } from './_page.js';
// The oldest kind of frame editor: document.write into an empty frame, designMode on.
const frame = document.createElement('iframe');
frame.title = 'Mail body';
app().append(frame);
const inside = frame.contentDocument;
inside.open();
inside.write(`<!doctype html><body><p>${START}</p></body>`);
inside.close();
inside.designMode = 'on';
let heard = START;
inside.addEventListener('input', () => { heard = textOfHtml(inside.body.innerHTML, true); changed(); });
ready({ sel: 'body', frame: 'iframe', text: () => heard, version: 'HTML' });
