import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { app, changed, ready, START } from './_page.js';
const editor = new Editor({ element: app(), extensions: [StarterKit], content: `<p>${START}</p>`, onUpdate: changed });
ready({ sel: '.ProseMirror', text: () => editor.getText({ blockSeparator: '\n' }), version: PACKAGES['@tiptap/core'] });
