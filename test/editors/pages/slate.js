import { createElement as h } from 'react';
import { createRoot } from 'react-dom/client';
import { createEditor, Node } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, Slate, withReact } from 'slate-react';
import { app, changed, ready, START } from './_page.js';
const editor = withHistory(withReact(createEditor()));
createRoot(app()).render(
  h(Slate, { editor, initialValue: [{ type: 'paragraph', children: [{ text: START }] }], onValueChange: changed }, h(Editable, { id: 'ed', placeholder: 'Write…' })),
);
ready({ sel: '#ed', text: () => editor.children.map((node) => Node.string(node)).join('\n'), version: PACKAGES.slate });
