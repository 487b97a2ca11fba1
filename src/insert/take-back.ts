import { press } from './caret.ts';
import { isField } from './editor.ts';
import { showsSame } from './proof.ts';
import { readText } from './read-text.ts';

const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

function pressUndo(editor: HTMLElement): void {
  const mac = /Mac/.test(navigator.platform);
  press(editor, 'z', 90, { code: 'KeyZ', ctrlKey: !mac, metaKey: mac });
}

/**
 * Takes a failed insertion back until `editor` shows `before` again (white space aside); true when it does.
 * Never undoes further than that: an undo that makes the text shorter than it was stops the attempt.
 */
export async function takeBack(editor: HTMLElement, before: string, ownUndo: boolean): Promise<boolean> {
  const command = () => void editor.ownerDocument.execCommand('undo');
  const key = () => pressUndo(editor);
  const ways = ownUndo ? [key, key, command] : [command, command, key];
  for (const way of ways) {
    const shown = readText(editor);
    if (showsSame(before, shown)) return true;
    if (shown.length < before.length / 2) break;
    way();
    await wait(30);
  }
  if (isField(editor) && readText(editor) !== before) {
    editor.value = before;
    editor.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'historyUndo' }));
  }
  return showsSame(before, readText(editor));
}
