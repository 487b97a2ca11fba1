/**
 * For: input and textarea of any page, React-controlled ones too; plain contenteditable and plaintext-only elements; Summernote 0.9,
 * Jodit 4, Froala-like editors that listen to `input`; BlockNote for one line. The browser types the text itself: the
 * page sees beforeinput and input, and the browser's own undo has it as one step.
 * Not for Slate, CKEditor 5, Lexical, Draft.js: it returns true there and loses text or leaves their model behind.
 */
import type { Attempt } from './attempt.ts';

export const typeText: Attempt = {
  how: 'typed',
  run(editor, text) {
    editor.ownerDocument.execCommand('insertText', false, text);
    return 30;
  },
};

/**
 * For: Quill 1 (1.3). It reads the page's nodes, and takes a paste only from a hidden box that a real paste fills.
 * Firefox turns line breaks of insertText into <br>, which Quill 1 drops; so each line is typed and broken by itself.
 */
export const typeLines: Attempt = {
  how: 'typed line by line',
  run(editor, text) {
    for (const [index, line] of text.split('\n').entries()) {
      if (index) editor.ownerDocument.execCommand('insertParagraph');
      if (line) editor.ownerDocument.execCommand('insertText', false, line);
    }
    return 60;
  },
};
