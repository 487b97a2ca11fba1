/** For products of whose pages only the addresses are known for certain. */
import type { DealPlace } from './reader.ts';

/** The deals that links on a list or board lead to: the row or card around the first link to each. The pattern's first group is the id. */
export function findLinkedDeals(root: ParentNode, pattern: RegExp): DealPlace[] {
  const places = new Map<string, Element>();
  for (const link of root.querySelectorAll('a[href]')) {
    const dealId = pattern.exec(link.getAttribute('href') ?? '')?.[1];
    if (dealId && !places.has(dealId)) places.set(dealId, link.closest('tr, [role="row"], li, article') ?? link);
  }
  return [...places].map(([dealId, element]) => ({ dealId, element }));
}
