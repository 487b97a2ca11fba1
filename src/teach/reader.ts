/** The general reader with what the rep has taught: what the build makes `readers/general.js` of. */
import type { PageReading } from '../model/page-reading.ts';
import type { TaughtPage } from '../model/taught-page.ts';
import { page as general } from '../readers/general.ts';
import { readStructure, scan } from '../readers/general-structure.ts';
import type { PageReader } from '../readers/reader.ts';
import { findTaught } from './address.ts';
import { applyTaught } from './apply.ts';
import { keptTaughtPages } from './kept-pages.ts';

/** Reads a deal by one taught page. */
export function* readTaught(taught: TaughtPage, dealId: string, root: ParentNode, today: string): Generator<void, PageReading> {
  const scanned = scan(root, today);
  yield;
  const { structure, reasons } = applyTaught(taught, scanned);
  if (reasons.name) return { ok: false, reason: `The name of the deal is not where it was taught: ${reasons.name}.` };
  if (reasons.timeline) return { ok: false, reason: `The timeline is not where it was taught: ${reasons.timeline}.` };
  return yield* readStructure(structure, dealId, reasons);
}

export const page: PageReader = {
  readDeal(root, url, today) {
    const taught = findTaught(keptTaughtPages(), url);
    return taught ? readTaught(taught.page, taught.dealId, root, today) : general.readDeal(root, url, today);
  },
  findDeals: general.findDeals,
  readByStructure: general.readByStructure,
  isDeal: (root, url, today) => findTaught(keptTaughtPages(), url) !== null || general.isDeal?.(root, url, today) === true,
};
