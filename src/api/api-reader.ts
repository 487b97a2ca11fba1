import type { PageReading } from '../model/page-reading.ts';
import type { Allowed } from './allowed.ts';

/** One question to a CRM: a path under the CRM's root, what stands in the query, and for a POST the body. Without a body it is a GET. */
export interface ApiRequest {
  path: string;
  query?: Readonly<Record<string, string>>;
  body?: unknown;
}

/** Asks and gives the parsed JSON. Every question goes through the door, which knows what may be asked. @throws ApiProblem */
export type Ask = (request: ApiRequest) => Promise<unknown>;

/** What of the open page a reader may look at, at the moment of asking. Nothing of it is kept. */
export interface PageKeys {
  url: URL;
  cookie(name: string): string | null;
  stored(name: string): string | null;
  /** The text of an element; null without a match. */
  text(selector: string): string | null;
}

/** A deal of the rep, to be read later. */
export interface OpenDeal {
  id: string;
  name: string;
}

/** A deal as a CRM's interface gives it: as a reading of a page, without elements. */
export type ApiReading = Omit<Extract<PageReading, { ok: true }>, 'entryElements'>;

/** How to read one CRM through the interface that its own pages use, with the rep's own session. Only ever reads. */
export interface ApiReader {
  /** The id of the reader of its pages. */
  id: string;
  /** All that may be asked. Whatever is not on this list is refused before it is sent. */
  allowed: readonly Allowed[];
  /** The path under which the CRM lives on its host, ending in `/`. */
  root(url: URL): string;
  /** Headers of the rep's session beside the cookies, read from the page now. @throws ApiProblem where nobody is signed in */
  headers(page: PageKeys): Readonly<Record<string, string>>;
  readDeal(dealId: string, ask: Ask, page: PageKeys): Promise<ApiReading>;
  /** Every open deal of the rep. */
  openDeals(ask: Ask, page: PageKeys): Promise<OpenDeal[]>;
  /** The address of a deal's page. */
  addressOf(dealId: string, url: URL): string;
}
