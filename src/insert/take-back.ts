import { press } from './caret.ts';
import { isField } from './editor.ts';
import { bareLength, showsSame } from './proof.ts';
import { readText } from './read-text.ts';

const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Presses the keys that undo, or redo, the last change in editors with a history of their own. */
function pressUndo(editor: HTMLElement, shiftKey = false): void {
  const mac = /Mac/.test(navigator.platform);
  press(editor, shiftKey ? 'Z' : 'z', 90, { code: 'KeyZ', ctrlKey: !mac, metaKey: mac, shiftKey });
}

/**
 * Takes a failed insertion back until `editor` shows `before` again (white space aside); true when it does.
 * Editors may have joined the insertion and the rep's last typing into one step: an undo that takes more than the
 * insertion is redone at once, and the answer is false; the rep's own text is worth more than a clean retreat.
 */
export async function takeBack(editor: HTMLElement, before: string, ownUndo: boolean): Promise<boolean> {
  const command = (redo?: boolean) => void editor.ownerDocument.execCommand(redo ? 'redo' : 'undo');
  const key = (redo?: boolean) => pressUndo(editor, redo);
  for (const way of ownUndo ? [key, key, command] : [command, command, key]) {
    if (showsSame(before, readText(editor))) return true;
    way();
    await wait(30);
    if (bareLength(readText(editor)) < bareLength(before)) {
      way(true);
      await wait(30);
      break;
    }
  }
  if (isField(editor) && readText(editor) !== before) {
    editor.value = before;
    editor.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'historyUndo' }));
  }
  return showsSame(before, readText(editor));
}
