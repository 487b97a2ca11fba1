/** What counts as an editor a rep may write in, and which element of it takes the text. */

/** Code editors that type into a one-pixel textarea of theirs: CodeMirror 5, Ace 1, Monaco. The visible part is the wrapper. */
export const CODE_WRAPPER = '.CodeMirror,.ace_editor,.monaco-editor';

export type Field = HTMLInputElement | HTMLTextAreaElement;

const ours = new WeakSet<Element>();

/** Tells the target finder that `host` is our own panel: nothing in it is ever an editor to insert into. */
export function ignoreTargetsIn(host: Element): void {
  ours.add(host);
}

/** True for an input or textarea of any frame (instanceof would fail across frames). */
export const isField = (element: Element): element is Field => /^(INPUT|TEXTAREA)$/.test(element.tagName);

const holds = (element: Element, attribute: string, pattern: RegExp): boolean => pattern.test(element.getAttribute(attribute) ?? '');

/** Search boxes, look-ups and secrets: text of ours never belongs there. */
function isOffLimits(element: Element): boolean {
  return (
    holds(element, 'role', /^(searchbox|combobox|spinbutton)$/) ||
    holds(element, 'autocomplete', /^(cc-|one-time|current-p|new-p)/) ||
    holds(element, 'name', /search|passw|^q$/i) ||
    holds(element, 'id', /search/i) ||
    holds(element, 'aria-readonly', /true/) ||
    holds(element, 'aria-disabled', /true/) ||
    !!element.closest('[role=search],search,[inert]')
  );
}

/** Shown on the page, in a frame that is shown too. */
function isShown(element: Element): boolean {
  const box = element.getBoundingClientRect();
  const view = element.ownerDocument.defaultView;
  if (!view || box.width < 8 || box.height < 4 || box.right + view.scrollX < 0 || box.bottom + view.scrollY < 0) return false;
  if (element.checkVisibility && !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  const frame = view.frameElement;
  return !frame || isShown(frame);
}

function isOurs(element: Element): boolean {
  for (let at: Node | null = element; at; at = at.parentNode ?? (at as ShadowRoot).host ?? null) if (ours.has(at as Element)) return true;
  return false;
}

/** True when `element` is an editor by its nature: enabled, not a secret, not a search box, not ours. Asks for no layout. */
export function takesText(element: HTMLElement): boolean {
  if (isOurs(element) || isOffLimits(element)) return false;
  if (!isField(element)) return element.isContentEditable || element.ownerDocument.designMode === 'on';
  return !element.readOnly && !element.matches(':disabled') && (element.tagName !== 'INPUT' || element.type === 'text');
}

/** True when a rep can write in `element` now: an editor, connected and shown. */
export const isUsable = (element: HTMLElement): boolean =>
  element.isConnected && takesText(element) && isShown((isField(element) && element.closest(CODE_WRAPPER)) || element);

/** The field or the outermost editable element around `node` (without leaving its root), or null when there is none. */
export function editorAround(node: Node | null): HTMLElement | null {
  let element = (node?.nodeType === 1 ? node : node?.parentElement) as HTMLElement | null | undefined;
  if (!element) return null;
  if (isField(element)) return element;
  if (element.ownerDocument.designMode === 'on') return element.ownerDocument.body;
  if (!element.isContentEditable) return null;
  while (element.parentElement?.isContentEditable) element = element.parentElement;
  return element;
}
