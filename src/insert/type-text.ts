/**
 * For: input and textarea of any page, React-controlled ones too; plain contenteditable and plaintext-only elements; Summernote 0.9,
 * Jodit 3 and 4, Froala 4, Trumbowyg 2, TinyMCE 5, editors that listen to `input` or `keyup`. The browser types the text itself: the
 * page sees beforeinput and input, and the browser's own undo has it as one step.
 * Not for Slate, CKEditor 5, Lexical, Draft.js: it returns true there and loses text or leaves their model behind.
 */
import type { Attempt } from './attempt.ts';
import { press } from './caret.ts';

export const typeText: Attempt = {
  how: 'typed',
  run(editor, text) {
    editor.ownerDocument.execCommand('insertText', false, text);
    // Trumbowyg and other older editors read their text only when a key is let go.
    press(editor, ' ', 32, {}, 'keyup');
    return 30;
  },
};

/**
 * For: Froala 4. It keeps a step for its own undo when a key goes down, not when text comes in. (A paste is no way in: it asks for
 * the real clipboard and may bring what the rep copied elsewhere.)
 */
export const typeAfterKey: Attempt = {
  how: 'typed',
  run(editor, text) {
    press(editor, 'a', 65);
    return typeText.run(editor, text);
  },
};

const byLine = (how: string, breakBy: string): Attempt => ({
  how,
  run(editor, text) {
    for (const [index, line] of text.split('\n').entries()) {
      if (index) editor.ownerDocument.execCommand(breakBy);
      if (line) editor.ownerDocument.execCommand('insertText', false, line);
    }
    return 60;
  },
});

/**
 * For: Quill 1 (1.3). It reads the page's nodes, and takes a paste only from a hidden box that a real paste fills.
 * Firefox turns line breaks of insertText into <br>, which Quill 1 drops; so each line is typed and broken by itself.
 * Also the second try on a ProseMirror that does not take a paste.
 */
export const typeLines = byLine('typed line by line', 'insertParagraph');

/** For: Editor.js 2, whose block keeps <br> and drops the <div> that Chromium would make of a line break. */
export const typeBreaks = byLine('typed line by line', 'insertLineBreak');
