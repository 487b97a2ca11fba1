import type { Attempt } from './attempt.ts';
import { CODE_WRAPPER, isField } from './editor.ts';
import { paste, pasteIfTaken } from './paste.ts';
import { pasteParagraphs } from './paste-html.ts';
import { setValue } from './set-value.ts';
import { typeLines, typeText } from './type-text.ts';

/** What to try on an editor, in order, and how it wants to be treated. */
export interface Ladder {
  readonly attempts: readonly Attempt[];
  /** Milliseconds an editor needs to take notice of a caret that was put somewhere. */
  readonly settle: number;
  /** Whether undo is a key that the editor's own script handles (else the browser's command). */
  readonly ownUndo: boolean;
}

const rich = (settle: number, ...attempts: Attempt[]): Ladder => ({ attempts, settle, ownUndo: true });
const native = (...attempts: Attempt[]): Ladder => ({ attempts, settle: 0, ownUndo: false });

/**
 * Editors by the mark they leave on the element that takes the text, first match wins.
 * TipTap and BlockNote turn `**marks**` of a pasted text into formatting; typed line by line they stay.
 * Slate looks at the selection at most every 100 ms. BlockNote is a ProseMirror, so it stands first.
 */
const KNOWN: readonly (readonly [string, Ladder | ((text: string) => Ladder)])[] = [
  ['.bn-editor', (text) => rich(40, text.includes('\n') ? pasteParagraphs : typeText, typeLines)],
  ['.ProseMirror', rich(40, paste, typeLines)],
  ['.cm-content,trix-editor,.public-DraftEditor-content,[data-lexical-editor]', rich(40, paste)],
  ['[data-slate-editor]', rich(130, paste)],
  ['.ck-editor__editable,.cke_editable,#tinymce,.mce-content-body', rich(40, paste)],
  ['.note-editable,.jodit-wysiwyg,.fr-element', { ...native(typeText), settle: 20 }],
];

const quill = (editor: Element): Ladder | null => {
  const box = editor.closest('.ql-editor')?.parentElement;
  return box ? rich(40, box.querySelector(':scope>.ql-clipboard') ? typeLines : paste) : null;
};

/** Which attempts suit `editor` for `text`: by what the editor is, otherwise by probing. */
export function ladderFor(editor: HTMLElement, text: string): Ladder {
  if (isField(editor)) return editor.closest(CODE_WRAPPER) ? rich(40, paste) : native(typeText, setValue);
  const known = KNOWN.find(([mark]) => editor.closest(mark))?.[1];
  if (known) return typeof known === 'function' ? known(text) : known;
  return quill(editor) ?? { attempts: [pasteIfTaken, typeText], settle: 30, ownUndo: false };
}
