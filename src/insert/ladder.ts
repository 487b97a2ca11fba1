import type { Attempt } from './attempt.ts';
import { codeInput, isField } from './editor.ts';
import { paste, pasteAtSelection, pasteIfTaken } from './paste.ts';
import { pasteParagraphs } from './paste-html.ts';
import { setValue } from './set-value.ts';
import { typeAfterKey, typeBreaks, typeLines, typeText } from './type-text.ts';

/** What to try on an editor, in order, and how it wants to be treated. */
export interface Ladder {
  readonly attempts: readonly Attempt[];
  /** Milliseconds an editor needs to take notice of a caret that was put somewhere. */
  readonly settle: number;
  /** Whether undo is a key that the editor's own script handles (else the browser's command). */
  readonly ownUndo: boolean;
  /** Milliseconds after which the editor no longer joins a change to the one before, so that one undo takes only ours. */
  readonly pause: number;
  /** Milliseconds that the caret must have stood where the rep put it, for editors that look at it now and then only. */
  readonly rest: number;
  /** Whether the editor believes that it has the focus again only when it is told of a caret other than its own. */
  readonly leaves: boolean;
}

const rich = (settle: number, ...attempts: Attempt[]): Ladder => ({ attempts, settle, ownUndo: true, pause: 0, rest: 0, leaves: false });
const native = (settle: number, ...attempts: Attempt[]): Ladder => ({ attempts, settle, ownUndo: false, pause: 0, rest: 0, leaves: false });
const prosemirror = (...attempts: Attempt[]): Ladder => ({ ...rich(20, ...attempts), pause: 550 });

/** Signs and line starts that Markdown-minded editors may turn into formatting, lists or HTML. */
const MARKED = /[*_`~<>#[\]|\\]|^\s*(\d+[.)]|[-+])\s/m;
/** Spaces that such editors drop: at the ends of a line, and several at once. */
const SPACED = /^\s|\s$|\s\s/m;

/**
 * Editors by the mark they leave on the element that takes the text, first match wins.
 * TipTap turns `**marks**` of a pasted plain text into formatting, BlockNote and Milkdown read it as Markdown.
 * Slate looks at the selection at most every 100 ms. BlockNote is a ProseMirror, so it stands first.
 */
const KNOWN: readonly (readonly [string, Ladder | ((text: string) => Ladder)])[] = [
  [
    '.bn-editor',
    (text) => (MARKED.test(text) || text.includes('\n') ? prosemirror(pasteParagraphs, typeText) : prosemirror(typeText, pasteParagraphs)),
  ],
  ['.ProseMirror', (text) => prosemirror(MARKED.test(text) || SPACED.test(text) ? pasteParagraphs : paste, typeLines)],
  ['[data-lexical-editor]', rich(20, paste, pasteParagraphs)],
  ['.cm-content,trix-editor,.public-DraftEditor-content', rich(20, paste)],
  ['[data-slate-editor]', { ...rich(20, pasteAtSelection), rest: 120 }],
  ['.ck-editor__editable', { ...rich(20, paste), leaves: true }],
  ['.cke_editable', rich(20, paste)],
  ['#tinymce,.mce-content-body', rich(20, paste, typeLines)],
  ['.ce-block', native(20, typeBreaks)],
  ['.fr-element', { ...native(20, typeAfterKey), pause: 300 }],
  ['.vditor-reset', { ...native(20, typeText), pause: 300 }],
  ['.note-editable,.jodit-wysiwyg', { ...native(20, typeText), pause: 300 }],
];

const quill = (editor: Element): Ladder | null => {
  const box = editor.closest('.ql-editor')?.parentElement;
  return box ? { ...rich(20, box.querySelector(':scope>.ql-clipboard') ? typeLines : paste), pause: 1050 } : null;
};

/** Which attempts suit `editor` for `text`: by what the editor is, otherwise by probing. */
export function ladderFor(editor: HTMLElement, text: string): Ladder {
  if (codeInput(editor)) return { ...rich(20, paste), pause: 100 };
  if (isField(editor)) return native(0, typeText, setValue);
  const known = KNOWN.find(([mark]) => editor.closest(mark))?.[1];
  if (known) return typeof known === 'function' ? known(text) : known;
  return quill(editor) ?? native(20, pasteIfTaken, typeText);
}
