import { createElement as h, useState, version } from 'react';
import { createRoot } from 'react-dom/client';
import { app, changed, ready, START } from './_page.js';
let heard = START;
function Note() {
  const [value, setValue] = useState(START);
  heard = value;
  return h('input', { value, style: { width: 500, height: 'input' === 'input' ? 20 : 150 }, 'aria-label': 'Note', onChange: (e) => { changed(); setValue(e.target.value); } });
}
createRoot(app()).render(h(Note));
ready({ sel: 'input', text: () => heard, version, inputOnly: 'input' === 'input' });
