/** Pages made of web components: what stands in open shadow roots, laid out flat, so that structure can be read across their borders. */

/** A page without shadow roots, and the way back from its elements to those of the page itself. */
export interface FlatPage {
  root: ParentNode;
  original(element: Element): Element;
}

const SILENT = /^(SCRIPT|STYLE|TEMPLATE|NOSCRIPT|LINK)$/;

const hasShadows = (root: ParentNode): boolean => {
  for (const element of root.querySelectorAll('*')) if (element.shadowRoot) return true;
  return false;
};

/** What a node shows inside: of a host its shadow, of a slot what was put into it. */
function shownIn(element: Element): Iterable<Node> {
  if (element.shadowRoot) return element.shadowRoot.childNodes;
  if (element instanceof HTMLSlotElement) {
    const assigned = element.assignedNodes();
    if (assigned.length > 0) return assigned;
  }
  return element.childNodes;
}

/** The values that the user typed are no attributes and are not cloned. */
function copyState(from: Element, to: Element): void {
  if (from instanceof HTMLInputElement) (to as HTMLInputElement).value = from.value;
  else if (from instanceof HTMLTextAreaElement) (to as HTMLTextAreaElement).value = from.value;
  else if (from instanceof HTMLSelectElement) (to as HTMLSelectElement).selectedIndex = from.selectedIndex;
}

/** The page as it is where nothing stands in open shadow roots; else a flat copy in a document of its own, where nothing runs. */
export function flatPage(root: ParentNode): FlatPage {
  if (!hasShadows(root)) return { root, original: (element) => element };
  const top = root instanceof Document ? root.body : root;
  const title = root instanceof Document ? root.title : '';
  const flat = document.implementation.createHTMLDocument(title);
  flat.documentElement.lang = root instanceof Document ? root.documentElement.lang : '';
  const ways = new WeakMap<Element, Element>();
  const copy = (node: Node, into: Element): void => {
    if (node.nodeType === Node.TEXT_NODE) {
      into.append(node.nodeValue ?? '');
      return;
    }
    if (!(node instanceof Element) || SILENT.test(node.tagName)) return;
    const own = flat.importNode(node, false);
    ways.set(own, node);
    into.append(own);
    for (const child of shownIn(node)) copy(child, own);
    copyState(node, own);
  };
  for (const node of top?.childNodes ?? []) copy(node, flat.body);
  return { root: flat, original: (element) => ways.get(element) ?? element };
}

/** A map of entries with the elements of the page itself. */
export const originals = (entries: ReadonlyMap<string, Element>, page: FlatPage): Map<string, Element> =>
  new Map([...entries].map(([id, element]) => [id, page.original(element)]));
