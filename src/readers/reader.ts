import type { PageReading } from '../model/page-reading.ts';
import type { KnownOfPage } from './by-structure.ts';

/** Which kind of page an address shows. A board may show one deal in a dialog: then it is `deal`. */
export type PageKind = { kind: 'deal'; dealId: string } | { kind: 'list' } | { kind: 'board' } | { kind: 'none' };

/** A deal's place on a list or board, for the small marks. */
export interface DealPlace {
  dealId: string;
  element: Element;
}

/** How to know one CRM's pages. Small: the sites of all readers are in the content script, on every page. */
export interface ReaderSite {
  id: string;
  /** The product's name as its users say it. */
  name: string;
  /** Where its pages live, as match patterns; empty for products that run on the customer's own host. */
  hosts: readonly string[];
  /** What the address shows. Pure; the address alone, so that it can be tested against every other reader's addresses. */
  pageAt(url: URL): PageKind;
  /** Whether a page on an unknown host is this product's, by marks in the document. Cheap: a few selector look-ups. */
  isOn(root: ParentNode): boolean;
}

/**
 * How to read one CRM's pages; loaded only where its site was recognised. Readers never write to the page, never click, never fetch; the
 * same page gives the same result. They work on the root handed in, so that saved pages serve as tests.
 */
export interface PageReader {
  /**
   * Reads the deal, or says why not. `today` (a day) helps with relative dates. A generator: it yields after each entry of the
   * timeline, so that a page with a thousand entries is read in slices and never blocks the rep's typing.
   */
  readDeal(root: ParentNode, url: URL, today: string): Generator<void, PageReading>;
  /** Only where the address alone cannot tell (pages of products that nobody knows): whether the document shows a deal after all. */
  isDeal?(root: ParentNode, url: URL, today: string): boolean;
  /** Only the general reader: reads a deal page that the product's own reader could not read, by its structure alone. */
  readByStructure?(root: ParentNode, today: string, known: KnownOfPage): Generator<void, PageReading>;
  /** The deals shown on a list or board page, with the element that a mark belongs to. */
  findDeals(root: ParentNode, url: URL): DealPlace[];
}
