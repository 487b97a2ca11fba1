/** For products of whose pages only the addresses are known for certain. */
import type { PageReading } from '../model/page-reading.ts';
import type { DealPlace, PageKind } from './reader.ts';

/** The deals that links on a list or board lead to: the row or card around the first link to each. The pattern's first group is the id. */
export function findLinkedDeals(root: ParentNode, pattern: RegExp): DealPlace[] {
  const places = new Map<string, Element>();
  for (const link of root.querySelectorAll('a[href]')) {
    const dealId = pattern.exec(link.getAttribute('href') ?? '')?.[1];
    if (dealId && !places.has(dealId)) places.set(dealId, link.closest('tr, [role="row"], li, article') ?? link);
  }
  return [...places].map(([dealId, element]) => ({ dealId, element }));
}

/** The reading of a product whose deal pages cannot be read for certain: why, in words for the rep. */
export function* refuse(place: PageKind, reason: string): Generator<void, PageReading> {
  yield;
  return { ok: false, reason: place.kind === 'deal' ? reason : 'This is not a deal page.' };
}
