/** What counts as an editor a rep may write in, and which element of it takes the text. */

/** Code editors that type into a one-pixel textarea of theirs: CodeMirror 5, Ace 1, Monaco. The visible part is the wrapper. */
export const CODE_WRAPPER = '.CodeMirror,.ace_editor,.monaco-editor';

export type Field = HTMLInputElement | HTMLTextAreaElement;

/** How search boxes greet in some languages. */
const LOOKS_UP = /^\W*(search|find|filter|such|durchsuchen|recherche|buscar|cerca|zoek|pesquis)/i;

/** True for an input or textarea of any frame (instanceof would fail across frames). */
export const isField = (element: Element): element is Field => /^(INPUT|TEXTAREA)$/.test(element.tagName);

type Focusable = HTMLElement & { editContext?: { selectionStart: number; selectionEnd: number } | null };

/**
 * The part of a code editor that takes what is typed: a one-pixel field, or (Monaco from 0.53 in Chromium) an element with an EditContext.
 * Null for everything that is not a code editor's.
 */
export function codeInput(element: HTMLElement): { selectionStart: number | null; selectionEnd: number | null } | null {
  const input = isField(element) ? element : (element as Focusable).editContext;
  return input && element.closest(CODE_WRAPPER) ? input : null;
}

const holds = (element: Element, attribute: string, pattern: RegExp): boolean => pattern.test(element.getAttribute(attribute) ?? '');

/** One-line fields that look something up, filter a list or take a number: not for sentences. */
const isLookUp = (element: Element): boolean =>
  element.tagName === 'INPUT' &&
  (element.matches('[list],[aria-autocomplete=list],[aria-autocomplete=both],[aria-haspopup=listbox]') ||
    holds(element, 'inputmode', /^(numeric|decimal|tel|email|url|search)$/) ||
    holds(element, 'placeholder', LOOKS_UP) ||
    holds(element, 'aria-label', LOOKS_UP));

/** Search boxes, look-ups and secrets: text of ours never belongs there. */
function isOffLimits(element: Element): boolean {
  return (
    isLookUp(element) ||
    holds(element, 'role', /^(searchbox|combobox|spinbutton)$/) ||
    holds(element, 'autocomplete', /^(cc-|one-time|current-p|new-p)/) ||
    holds(element, 'name', /(?<!re)search|passw|^q$/i) ||
    holds(element, 'id', /(?<!re)search/i) ||
    holds(element, 'aria-readonly', /true/) ||
    holds(element, 'aria-disabled', /true/) ||
    !!element.closest('[role=search],search,[inert]')
  );
}

/** True when `outer` holds `element`, also through shadow roots. */
function isInside(element: Element, outer: Element): boolean {
  for (let at: Node | null = element; at; at = at.parentNode ?? (at as ShadowRoot).host ?? null) if (at === outer) return true;
  return false;
}

/** In a part that is folded away: something that clips `element` has no height or width itself. */
function isFoldedAway(element: Element): boolean {
  for (let at: Element | null = element; at && at !== at.ownerDocument.body; ) {
    const { position, overflow } = getComputedStyle(at);
    const { offsetHeight, offsetWidth, offsetParent } = at as HTMLElement;
    if (at !== element && (offsetHeight < 2 || offsetWidth < 2) && /hidden|clip/.test(overflow)) return true;
    if (position === 'fixed') return false;
    at = position === 'absolute' ? offsetParent : at.parentElement;
  }
  return false;
}

/** True when a modal dialog of the browser's own lies over `element`: the browser lets nobody in then. */
function isBehindModal(element: Element): boolean {
  const modals = [...element.ownerDocument.querySelectorAll('dialog:modal')];
  return modals.length > 0 && !modals.some((modal) => isInside(element, modal));
}

/** Shown on the page, in a frame that is shown too. */
function isShown(element: Element): boolean {
  if (isFoldedAway(element) || isBehindModal(element)) return false;
  const box = element.getBoundingClientRect();
  const view = element.ownerDocument.defaultView;
  if (!view || box.width < 8 || box.height < 4 || box.right + view.scrollX < 0 || box.bottom + view.scrollY < 0) return false;
  if (element.checkVisibility && !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  const frame = view.frameElement;
  return !frame || isShown(frame);
}

/** True when `element` is an editor by its nature: enabled, not a secret, not a search box. Asks for no layout. */
export function takesText(element: HTMLElement): boolean {
  if (isOffLimits(element)) return false;
  if (!isField(element)) return element.isContentEditable || codeInput(element) !== null || element.ownerDocument.designMode === 'on';
  return !element.readOnly && !element.matches(':disabled') && (element.tagName !== 'INPUT' || element.type === 'text');
}

/** What the rep sees of an editor: for code editors the wrapper around their hidden field. */
export const shownPart = (element: HTMLElement): Element => (codeInput(element) && element.closest(CODE_WRAPPER)) || element;

/** True when a rep can write in `element` now: an editor, connected and shown. */
export const isUsable = (element: HTMLElement): boolean => element.isConnected && takesText(element) && isShown(shownPart(element));

/** The field or the outermost editable element around `node` (without leaving its root), or null when there is none. */
export function editorAround(node: Node | null): HTMLElement | null {
  let element = (node?.nodeType === 1 ? node : node?.parentElement) as HTMLElement | null | undefined;
  if (!element) return null;
  if (isField(element) || codeInput(element)) return element;
  if (element.ownerDocument.designMode === 'on') return element.ownerDocument.body;
  if (!element.isContentEditable) return null;
  while (element.parentElement?.isContentEditable) element = element.parentElement;
  return element;
}
