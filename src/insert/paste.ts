/**
 * For: editors with a model of their own, which read a paste and do the rest (undo step, events, line breaks) themselves:
 * Quill 2, ProseMirror, TipTap, CKEditor 4 and 5, TinyMCE 5-8, Lexical, Slate, Draft.js, Trix, Squire, CodeMirror 5 and 6, Ace, Monaco.
 * Known: preventDefault is no sign of success (Lexical, empty pastes) nor its absence of failure (TinyMCE).
 */
import { type Attempt, PATIENCE } from './attempt.ts';
import { hasCaret } from './caret.ts';

/**
 * A paste event with data. Firefox hands a DataTransfer made by a content script to the page empty, and knows the older
 * form {dataType, data}; Chromium knows only clipboardData.
 */
export function pasteEvent(type: string, data: string): ClipboardEvent {
  const flags = { bubbles: true, cancelable: true, composed: true };
  const older = new ClipboardEvent('paste', { ...flags, dataType: type, data } as ClipboardEventInit);
  if (older.clipboardData?.getData(type) === data) return older;
  const clipboardData = new DataTransfer();
  clipboardData.setData(type, data);
  return new ClipboardEvent('paste', { ...flags, clipboardData });
}

/** For editors known to read a paste: waits for them, never tries something else while they may still be at it. */
export const paste: Attempt = {
  how: 'pasted',
  run(editor, text) {
    editor.dispatchEvent(pasteEvent('text/plain', text));
    return PATIENCE;
  },
};

/**
 * For editors we do not know. A script that takes the paste cancels it or moves the caret to a paste box of its own;
 * when neither happens nobody listens, and the browser can type the text.
 */
export const pasteIfTaken: Attempt = {
  how: 'pasted',
  run(editor, text) {
    const event = pasteEvent('text/plain', text);
    editor.dispatchEvent(event);
    return event.defaultPrevented || !hasCaret(editor) ? PATIENCE : 12;
  },
};
