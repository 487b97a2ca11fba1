/** The part of a page around its timeline, where the record's fields and people stand: found in one walk, so that no entry is asked again. */

/** Elements to ask selectors of, as of a node. */
export interface Part {
  querySelectorAll(selector: string): Element[];
  /** By id: anywhere on the page. */
  querySelector(selector: string): Element | null;
}

/**
 * The elements of the record that are no entry, lie in none, and hold none. `isOwn` says whether an element belongs to the record; what is in
 * one that does not is not looked at.
 */
export function outsideOf(root: ParentNode & Node, entries: ReadonlySet<Element>, isOwn: (element: Element) => boolean): Part {
  const holding = new Set<Element>();
  for (const entry of entries) for (let at = entry.parentElement; at && !holding.has(at); at = at.parentElement) holding.add(at);
  const take = (node: Node): number =>
    entries.has(node as Element) || !isOwn(node as Element) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT, take);
  const found: Element[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (!holding.has(node as Element)) found.push(node as Element);
  return {
    querySelectorAll: (selector) => found.filter((element) => element.matches(selector)),
    querySelector: (selector) => root.querySelector(selector),
  };
}
