import { exampleSetup } from 'prosemirror-example-setup';
import { DOMParser as Parser } from 'prosemirror-model';
import { schema } from 'prosemirror-schema-basic';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import 'prosemirror-view/style/prosemirror.css';
import { app, changed, ready, START } from './_page.js';
const content = document.createElement('div');
content.innerHTML = `<p>${START}</p>`;
const view = new EditorView(app(), {
  state: EditorState.create({ doc: Parser.fromSchema(schema).parse(content), plugins: exampleSetup({ schema, menuBar: false }) }),
  dispatchTransaction(tr) { view.updateState(view.state.apply(tr)); if (tr.docChanged) changed(); },
});
ready({ sel: '.ProseMirror', text: () => view.state.doc.textBetween(0, view.state.doc.content.size, '\n', '\n'), version: PACKAGES['prosemirror-view'] });
