/**
 * For: editors with a model of their own, which read a paste and do the rest (undo step, events, line breaks) themselves:
 * Quill 2, ProseMirror, TipTap, CKEditor 4 and 5, TinyMCE 5-8, Lexical, Slate, Draft.js, Trix, Squire, CodeMirror 5 and 6, Ace, Monaco.
 * Known: preventDefault is no sign of success (Lexical, empty pastes) nor its absence of failure (TinyMCE).
 */
import { type Attempt, PATIENCE } from './attempt.ts';
import { hasCaret, rangeIn } from './caret.ts';

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

/** Fires the paste; true when a script took it: cancelled it, or moved the caret to a paste box of its own. */
function taken(editor: HTMLElement, text: string): boolean {
  const event = pasteEvent('text/plain', text);
  editor.dispatchEvent(event);
  return event.defaultPrevented || !hasCaret(editor);
}

/** For editors known to read a paste. TinyMCE 6-8 reads it without cancelling; TinyMCE 5 only when its paste plugin is on. */
export const paste: Attempt = {
  how: 'pasted',
  run: (editor, text) => (taken(editor, text) ? PATIENCE : 300),
};

/** For editors we do not know: when nobody takes the paste nobody listens, and the browser can type the text. */
export const pasteIfTaken: Attempt = {
  how: 'pasted',
  run: (editor, text) => (taken(editor, text) ? PATIENCE : 12),
};

/**
 * For: Slate, and what is built on it. It looks at the selection at most every 100 ms and not at all while it draws, but believes the
 * notice that something is about to come in at a place. This notice names nothing, so that nothing comes of it.
 */
export const pasteAtSelection: Attempt = {
  how: 'pasted',
  run(editor, text) {
    const caret = rangeIn(editor);
    const targetRanges = caret ? [new StaticRange(caret)] : [];
    editor.dispatchEvent(new InputEvent('beforeinput', { bubbles: true, cancelable: true, composed: true, targetRanges }));
    return paste.run(editor, text);
  },
};
