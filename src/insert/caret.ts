import { type Field, isField } from './editor.ts';

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
 * Focuses a code editor through its one-pixel textarea. That holds the selected text when there is some: then the
 * arrow key that leaves a selection to the right is pressed, so that nothing selected is replaced.
 */
export function placeInCode(field: Field): void {
  field.focus({ preventScroll: true });
  if (field.selectionStart !== field.selectionEnd) press(field, 'ArrowRight', 39);
}

/** A key press that the editor's own script sees; browsers do nothing themselves on it. */
export function press(editor: Element, key: string, keyCode: number, more: KeyboardEventInit = {}, type = 'keydown'): void {
  const flags = { bubbles: true, cancelable: true, composed: true };
  editor.dispatchEvent(new KeyboardEvent(type, { ...flags, key, keyCode, which: keyCode, ...more }));
}

/**
 * Chromium joins text typed by command to what the rep typed right before, unless the caret was elsewhere in between;
 * then one undo would take the rep's own words too. The caret leaves and comes back before anybody is told.
 */
function closeTyping(editor: HTMLElement, { endContainer, endOffset }: Range): void {
  const selection = selectionOf(editor);
  selection?.collapse(editor, 0);
  selection?.collapse(endContainer, endOffset);
}

/**
 * Puts the caret of a rich editor at the end of `caret` (the remembered selection), or where it stands, or at the end of the text.
 * True when focus or selection had to be changed: the editor then needs a moment to take notice.
 */
export function placeInEditor(editor: HTMLElement, caret: Range | null): boolean {
  const remembered = caret && editor.contains(caret.endContainer) ? caret.cloneRange() : null;
  const now = rangeIn(editor)?.cloneRange();
  const focused = focus(editor);
  if (!focused && now?.collapsed) {
    closeTyping(editor, now);
    return false;
  }
  const want = (focused ? remembered : now) ?? remembered ?? now ?? endOf(editor);
  const { endContainer, endOffset } = want;
  selectionOf(editor)?.collapse(endContainer, endOffset);
  return true;
}

/** True when what is typed now would go into `editor`: a dialog or another script may have taken the focus or the caret away. */
export const hasCaret = (editor: Element): boolean =>
  isField(editor) ? (editor.getRootNode() as Document).activeElement === editor : !!rangeIn(editor);
