import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { app, changed, ready, START } from './_page.js';
const view = new EditorView({
  parent: app(),
  state: EditorState.create({ doc: START, extensions: [history(), EditorView.lineWrapping, keymap.of([...defaultKeymap, ...historyKeymap]), EditorView.updateListener.of((update) => { if (update.docChanged) changed(); })] }),
});
ready({ sel: '.cm-content', text: () => view.state.doc.toString(), version: PACKAGES['@codemirror/view'] });
