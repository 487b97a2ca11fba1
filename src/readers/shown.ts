/** Which of several copies on a page is the one shown. By attributes alone, so that it works on parsed pages without layout. */

const HIDDEN_STYLE = /(^|;)\s*(display\s*:\s*none|visibility\s*:\s*hidden)/i;
const HIDDEN_CLASS = /(^|\s)(slds-hide|slds-hidden|hidden|hide|lyteHide|dn)(\s|$)/;

/** Whether an element itself is marked as not shown. */
function isMarkedHidden(element: Element): boolean {
  return (
    element.hasAttribute('hidden') ||
    element.getAttribute('aria-hidden') === 'true' ||
    HIDDEN_STYLE.test(element.getAttribute('style') ?? '') ||
    HIDDEN_CLASS.test(element.getAttribute('class') ?? '')
  );
}

/** The element around an element, out of an open shadow root too. */
function around(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** Whether the element or anything around it is marked as not shown: the copy of a record that the rep has left. */
export function isHidden(element: Element): boolean {
  for (let at: Element | null = element; at; at = around(at)) if (isMarkedHidden(at)) return true;
  return false;
}

/** The nearest match around an element or itself, out of open shadow roots too. */
export function closestAround(element: Element, selector: string): Element | null {
  for (let at: Element | null = element; at; at = around(at)) if (at.matches(selector)) return at;
  return null;
}

/** A node and every open shadow root under it: where a selector must be asked. Walks everything, so ask once for a page. */
export function rootsUnder(root: ParentNode): ParentNode[] {
  const roots: ParentNode[] = [root];
  for (const part of roots) {
    for (const element of [part, ...part.querySelectorAll('*')]) {
      const shadow = (element as Element).shadowRoot;
      if (shadow) roots.push(shadow);
    }
  }
  return roots;
}

/** Every match under a node, in open shadow roots too; or under the roots that were found before. */
export function findAll(where: (ParentNode & Node) | readonly ParentNode[], selector: string): Element[] {
  const roots = where instanceof Node ? rootsUnder(where) : where;
  return roots.flatMap((part) => [...part.querySelectorAll(selector)]);
}
