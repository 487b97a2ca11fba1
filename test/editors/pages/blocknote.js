import { BlockNoteEditor } from '@blocknote/core';
import '@blocknote/core/style.css';
import { app, changed, ready, START } from './_page.js';
const editor = BlockNoteEditor.create({ initialContent: [{ type: 'paragraph', content: START }] });
editor.mount(app());
editor.onChange(changed);
const words = (part) => part.text ?? part.content.map(words).join(''); // a link holds its own words
const line = (block) => [(block.content ?? []).map(words).join(''), ...block.children.map(line)].join('\n');
ready({ sel: '.ProseMirror [data-content-type] p', text: () => editor.document.map(line).join('\n'), version: PACKAGES['@blocknote/core'] });
