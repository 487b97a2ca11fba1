/** Any page that no other reader knows: read by its structure alone. What is not certain is absent, and a page that may be no deal is none. */
import type { PageReading } from '../model/page-reading.ts';
import { readByStructure } from './by-structure.ts';
import { flatPage, originals } from './flat-page.ts';
import { findAddressedRecord } from './general-address.ts';
import { isDealIn } from './general-deal.ts';
import { readStructure, type Structure, scan } from './general-structure.ts';
import type { DealPlace, PageKind, PageReader, ReaderSite } from './reader.ts';

/** By the address only whether there may be a deal: the document decides (`page.isDeal`). Costs nothing on pages without a record's id. */
function pageAt(url: URL): PageKind {
  const record = findAddressedRecord(url);
  return record && record.kind !== 'other' ? { kind: 'deal', dealId: record.id } : { kind: 'none' };
}

function looksLikeDeal(structure: Structure, url: URL): boolean {
  const record = findAddressedRecord(url);
  return record !== null && isDealIn(structure, record.kind);
}

/** Whether the page shows a deal for certain enough to be read. */
export function isDeal(root: ParentNode, url: URL, today: string): boolean {
  return looksLikeDeal(scan(flatPage(root).root, today), url);
}

function* readDeal(root: ParentNode, url: URL, today: string): Generator<void, PageReading> {
  const page = pageAt(url);
  if (page.kind !== 'deal') return { ok: false, reason: 'This is not a deal page.', asUsual: true };
  const flat = flatPage(root);
  const structure = scan(flat.root, today);
  yield;
  if (!looksLikeDeal(structure, url)) return { ok: false, reason: 'This does not look like a deal page.' };
  const reading = yield* readStructure(structure, page.dealId);
  return reading.ok ? { ...reading, entryElements: originals(reading.entryElements, flat) } : reading;
}

/** Lists of products that we do not know carry no marks: which row is a deal would be a guess. */
const findDeals = (): DealPlace[] => [];

export const site: ReaderSite = { id: 'general', name: 'this CRM', hosts: [], pageAt, isOn: () => false };

export const page: PageReader = { readDeal, findDeals, isDeal, readByStructure };
