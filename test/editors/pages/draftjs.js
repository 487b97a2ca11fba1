import { ContentState, Editor, EditorState, getDefaultKeyBinding, RichUtils } from 'draft-js';
import 'draft-js/dist/Draft.css';
import { createElement as h, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { app, changed, ready, START } from './_page.js';
let now;
function Note() {
  const [state, setState] = useState(() => EditorState.createWithContent(ContentState.createFromText(START)));
  now = state;
  return h(Editor, { editorState: state, keyBindingFn: getDefaultKeyBinding, handleKeyCommand: (command, old) => { const next = RichUtils.handleKeyCommand(old, command); if (next) setState(next); return next ? 'handled' : 'not-handled'; }, onChange: (next) => { if (next.getCurrentContent() !== now.getCurrentContent()) changed(); setState(next); } });
}
createRoot(app()).render(h(Note));
ready({ sel: '.public-DraftEditor-content', text: () => now.getCurrentContent().getPlainText('\n'), version: PACKAGES['draft-js'] });
