/**
 * Every document and open shadow root of this page that the extension may look into: the page itself,
 * its same-origin frames (also nested, also those an editor wrote with document.open()) and open shadow roots.
 * Frames of another origin and sandboxed frames have no readable document and are left out.
 */
export type Root = Document | ShadowRoot;

/** The frames of one root, not of the roots below it. */
export const framesOf = (root: Root): HTMLIFrameElement[] => [...root.querySelectorAll<HTMLIFrameElement>('iframe,frame')];

/** The frame's document, or null when it belongs to another origin or is not there yet. */
export function documentIn(frame: HTMLIFrameElement): Document | null {
  try {
    return frame.contentDocument;
  } catch {
    return null;
  }
}

/** All roots below `root`, itself first; at most 8 frames or shadow roots deep, so that a page cannot keep us busy. */
export function rootsIn(root: Root, depth = 8): Root[] {
  const found: Root[] = [root];
  if (!depth) return found;
  for (const frame of framesOf(root)) {
    const inner = documentIn(frame);
    if (inner) found.push(...rootsIn(inner, depth - 1));
  }
  for (const element of root.querySelectorAll('*')) {
    if (element.shadowRoot) found.push(...rootsIn(element.shadowRoot, depth - 1));
  }
  return found;
}

/** The element that has the focus inside `root`, followed through frames and open shadow roots; null when only the body has it. */
export function deepActiveElement(root: Root): Element | null {
  const active = root.activeElement;
  if (!active) return null;
  const inner = /^I?FRAME$/.test(active.tagName) ? documentIn(active as HTMLIFrameElement) : active.shadowRoot;
  return inner ? (deepActiveElement(inner) ?? active) : active;
}
