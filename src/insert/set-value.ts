/**
 * For: input and textarea that refuse typed text (seen: fields in documents whose editing commands are switched off).
 * The value is set from the extension's own world, so React's value tracker sees a real change. Costs the undo step.
 */
import type { Attempt } from './attempt.ts';
import type { Field } from './editor.ts';

export const setValue: Attempt = {
  how: 'set',
  run(editor, text) {
    const field = editor as Field;
    const at = field.selectionEnd ?? field.value.length;
    field.setRangeText(text, at, at, 'end');
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText', data: text }));
    return 30;
  },
};
