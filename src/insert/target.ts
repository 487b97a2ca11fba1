import { rangeIn } from './caret.ts';
import { deepActiveElement, documentIn, framesOf, rootsIn } from './documents.ts';
import { editorAround, isUsable, takesText } from './editor.ts';
import { labelOf } from './label.ts';
import { noteCaret, noteInput } from './last-input.ts';

/** An editor on this page that can take text now. */
export interface EditorTarget {
  /** The field, or the outermost editable element (in a frame editor: that frame's body). */
  readonly element: HTMLElement;
  /** What the rep would call it, at most 60 characters. */
  readonly label: string;
  /** Where the rep's caret or selection was; null in fields (they keep their own) and where it never was. */
  readonly caret: Range | null;
  /** Whether the rep has been in this editor since the page was opened. */
  readonly visited: boolean;
}

const carets = new WeakMap<Element, Range | null>();
let last: WeakRef<HTMLElement> | null = null;
/** Whether the rep has been in any editor of this page, or in a frame we cannot look into. */
let wentIn = false;
/** The editor that was right-clicked last; null when something else was. */
let pointed: WeakRef<HTMLElement> | null = null;

/** A frame we cannot look into: the rep may be writing there, so an older editor is not the last one any more. */
const isClosedFrame = (node: Node | null): boolean => /^I?FRAME$/.test(node?.nodeName ?? '') && !documentIn(node as HTMLIFrameElement);

/**
 * Remembers the editor around `node` and its caret; anything that is not an editor leaves the memory as it is.
 * Runs at each move of the caret: no layout is asked for, and one Range for each editor is moved along, not made anew.
 */
function remember(node: Node | null): void {
  const editor = editorAround(node);
  if (isClosedFrame(node)) {
    last = pointed = null;
    wentIn = true;
  }
  if (!editor) return;
  if (editor !== last?.deref()) {
    if (!takesText(editor)) return;
    last = new WeakRef(editor);
    wentIn = true;
  }
  const was = carets.get(editor) ?? null;
  const now = rangeIn(editor);
  if (was && now) {
    was.setStart(now.startContainer, now.startOffset);
    was.setEnd(now.endContainer, now.endOffset);
  } else carets.set(editor, now?.cloneRange() ?? was);
}

const asTarget = (element: HTMLElement): EditorTarget => ({
  element,
  label: labelOf(element),
  caret: carets.get(element) ?? null,
  visited: carets.has(element),
});

/**
 * Starts to remember in which editor of this page the rep's caret was, until `signal` aborts. Changes nothing on the page.
 * Listens in the page and its same-origin frames; what happens in open shadow roots is heard there too. document.open() drops
 * listeners without a word, so frames are listened to again each time one loads or takes the focus; adding the same listener
 * twice adds it once.
 */
export function watchTargets(signal: AbortSignal): void {
  const options = { capture: true, passive: true, signal } as const;
  const onFocus = (event: Event) => remember((event.composedPath()[0] as Node | undefined) ?? null);
  const onSelection = (event: Event) => {
    noteCaret();
    const at = event.target as Node;
    const document = at.nodeType === 9 ? (at as Document) : at.ownerDocument;
    const active = document && deepActiveElement(document);
    if (active) remember(active);
  };
  const onBlur = () => {
    const active = deepActiveElement(document);
    if (active && active.ownerDocument !== document) listenIn(active.ownerDocument);
    remember(active);
  };
  const onMenu = (event: Event) => {
    const at = (event.composedPath()[0] as Node | undefined) ?? null;
    const editor = editorAround(at);
    pointed = editor && takesText(editor) ? new WeakRef(editor) : null;
    remember(at);
  };
  const onLoad = (event: Event) => {
    const frame = event.target as Element;
    const inner = /^I?FRAME$/.test(frame.tagName ?? '') ? documentIn(frame as HTMLIFrameElement) : null;
    if (inner) listenIn(inner);
  };
  const listenIn = (top: Document) => {
    top.addEventListener('focusin', onFocus, options);
    top.addEventListener('selectionchange', onSelection, options);
    top.addEventListener('contextmenu', onMenu, options);
    top.addEventListener('input', noteInput, options);
    top.addEventListener('load', onLoad, options);
    top.defaultView?.addEventListener('blur', onBlur, options);
    for (const frame of framesOf(top)) {
      const inner = documentIn(frame);
      if (inner) listenIn(inner);
    }
  };
  signal.addEventListener('abort', () => {
    last = pointed = null;
    wentIn = false;
  });
  listenIn(document);
  onBlur();
}

/** The editor the rep last had the caret in, when it is still on the page and usable; else null. */
export function lastTarget(): EditorTarget | null {
  remember(deepActiveElement(document));
  const element = last?.deref();
  return element && isUsable(element) ? asTarget(element) : null;
}

/** The editor that was right-clicked, when it is still usable; else null. */
export function pointedTarget(): EditorTarget | null {
  const element = pointed?.deref();
  return element && isUsable(element) ? asTarget(element) : null;
}

/** True when the rep was in an editor of this page that is gone, hidden or out of our reach now. */
export const lastIsGone = (): boolean => lastTarget() === null && wentIn;

/** All editors of the page that can take text now, in page order, the one last used first. */
export function findTargets(): EditorTarget[] {
  const found = new Set<HTMLElement>();
  const recent = lastTarget();
  if (recent) found.add(recent.element);
  for (const root of rootsIn(document)) {
    const frameBody = root.nodeType === 9 ? [(root as Document).body] : [];
    const selector = `textarea,input,[contenteditable]:not([contenteditable=false]),.native-edit-context`;
    for (const element of [...frameBody, ...root.querySelectorAll<HTMLElement>(selector)]) {
      const editor = editorAround(element);
      if (editor && isUsable(editor)) found.add(editor);
    }
  }
  return [...found].map(asTarget);
}
