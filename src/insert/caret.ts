import { codeInput, type Field, isField } from './editor.ts';

/** The selection that belongs to `editor`'s own tree; Chromium keeps a separate one in each open shadow root. */
export function selectionOf(editor: Element): Selection | null {
  const root = editor.getRootNode() as Document & { getSelection?: () => Selection | null };
  return (root.getSelection ? root.getSelection() : editor.ownerDocument.getSelection()) ?? null;
}

/** The selection when it lies inside `editor`, else null. To keep it, copy it: it may move with the selection. */
export function rangeIn(editor: Element): Range | null {
  const selection = selectionOf(editor);
  const range = selection?.rangeCount ? selection.getRangeAt(0) : null;
  return range && editor.contains(range.commonAncestorContainer) ? range : null;
}

/** The last place inside `editor` where a caret can stand: in its last paragraph, not after it. */
function endOf(editor: Element): Range {
  let last: Node = editor;
  while (
    last.lastChild &&
    !/^(BR|IMG|HR|TABLE)$/.test(last.lastChild.nodeName) &&
    (last.lastChild as HTMLElement).isContentEditable !== false
  )
    last = last.lastChild;
  const range = editor.ownerDocument.createRange();
  const filler = last.lastChild?.nodeName === 'BR' ? 1 : 0;
  range.setStart(last, last.nodeType === 3 ? (last.nodeValue?.length ?? 0) : last.childNodes.length - filler);
  return range;
}

/** Gives `editor` the focus; true when it did not have it. */
export function focus(editor: HTMLElement): boolean {
  const root = editor.getRootNode() as Document | ShadowRoot;
  const had = root.activeElement === editor || (root.activeElement && editor.contains(root.activeElement));
  const frame = editor.ownerDocument.defaultView?.frameElement;
  const frameHad = !frame || (frame.getRootNode() as Document).activeElement === frame;
  if (had && frameHad) return false;
  if (frame && !frameHad) editor.ownerDocument.defaultView?.focus();
  editor.focus({ preventScroll: true });
  return true;
}

/** Puts the caret of a field at the end of what is selected in it; a field nobody has been in takes it at its end. */
export function placeInField(field: Field, visited: boolean): void {
  const at = visited ? (field.selectionEnd ?? field.value.length) : field.value.length;
  focus(field);
  field.setSelectionRange(at, at);
}

/**
 * Focuses a code editor through the part of it that takes what is typed. That holds the selected text when there is some: then the
 * arrow key that leaves a selection to the right is pressed, so that nothing selected is replaced.
 */
export function placeInCode(editor: HTMLElement): void {
  editor.focus({ preventScroll: true });
  const input = codeInput(editor);
  if (input?.selectionStart !== input?.selectionEnd) press(editor, 'ArrowRight', 39);
}

/** A key press that the editor's own script sees; browsers do nothing themselves on it. */
export function press(editor: Element, key: string, keyCode: number, more: KeyboardEventInit = {}, type = 'keydown'): void {
  const flags = { bubbles: true, cancelable: true, composed: true };
  editor.dispatchEvent(new KeyboardEvent(type, { ...flags, key, keyCode, which: keyCode, ...more }));
}

/** Where the caret of a rich editor was put, and what there is to wait for. */
export interface Placed {
  /** Whether focus or caret had to be changed: the editor then needs a moment to take notice. */
  changed: boolean;
  /** True as long as the caret stands there. */
  stands(): boolean;
  /** Puts it at the editor's start for a moment. */
  away(): void;
  /** Puts it there again: editors with a bookmark of their own move it when they get the focus back. */
  again(): void;
}

/**
 * Puts the caret of a rich editor at the end of `caret` (the remembered selection), or where it stands, or at the end of the text.
 * On the way it leaves for the editor's start, before anybody is told: Chromium then does not join what it types for us to what the rep
 * typed right before (one undo would take both), and the page is told of a caret even when it has the one it had (CKEditor 5 waits for it).
 */
export function placeInEditor(editor: HTMLElement, caret: Range | null): Placed {
  const remembered = caret && editor.contains(caret.endContainer) ? caret.cloneRange() : null;
  const stood = rangeIn(editor)?.cloneRange();
  const focused = focus(editor);
  const now = focused ? rangeIn(editor)?.cloneRange() : stood;
  const { endContainer, endOffset } = (focused ? remembered : now) ?? remembered ?? now ?? endOf(editor);
  const away = () => selectionOf(editor)?.collapse(editor, 0);
  const again = () => {
    away();
    selectionOf(editor)?.collapse(endContainer, endOffset);
  };
  again();
  const stands = () => {
    const range = rangeIn(editor);
    return !editor.contains(endContainer) || (range?.endContainer === endContainer && range.endOffset === endOffset);
  };
  return { changed: focused || !now?.collapsed, stands, away, again };
}

/** True when what is typed now would go into `editor`: a dialog or another script may have taken the focus or the caret away. */
export const hasCaret = (editor: HTMLElement): boolean =>
  isField(editor) || codeInput(editor) ? (editor.getRootNode() as Document).activeElement === editor : !!rangeIn(editor);
