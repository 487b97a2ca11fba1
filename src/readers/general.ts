/** Any page that no other reader knows: read by its structure alone. What is not certain is absent, and a page that may be no deal is none. */
import type { PageReading } from '../model/page-reading.ts';
import { findAddressedRecord } from './general-address.ts';
import { readStructure, type Structure, scan } from './general-structure.ts';
import type { DealPlace, PageKind, PageReader, ReaderSite } from './reader.ts';

/** By the address only whether there may be a deal: the document decides (`page.isDeal`). Costs nothing on pages without a record's id. */
function pageAt(url: URL): PageKind {
  const record = findAddressedRecord(url);
  return record && record.kind !== 'other' ? { kind: 'deal', dealId: record.id } : { kind: 'none' };
}

const MARKS = ['amount', 'closeDate', 'stage', 'probability'] as const;

/** Whether what stands on the page is a deal: a record with fields that only deals have. */
function looksLikeDeal({ title, pairs, labels, groups }: Structure, url: URL): boolean {
  const record = findAddressedRecord(url);
  if (!title || !record || record.kind === 'other') return false;
  const marks = MARKS.filter((mark) => labels.has(mark));
  const entries = groups.reduce((sum, { entries }) => sum + entries.length, 0);
  const ownMark = labels.has('stage') || labels.has('closeDate') || labels.has('probability');
  const needed = record.kind === 'deal' ? 1 : 2;
  if (!ownMark || marks.length < needed || pairs.length < 4)
    return record.kind === 'deal' && marks.length >= 1 && entries >= 2 && pairs.length >= 3;
  return entries >= 2 || record.kind === 'deal' || marks.length >= 3;
}

/** Whether the page shows a deal for certain enough to be read. */
export function isDeal(root: ParentNode, url: URL, today: string): boolean {
  return looksLikeDeal(scan(root, today), url);
}

function* readDeal(root: ParentNode, url: URL, today: string): Generator<void, PageReading> {
  const page = pageAt(url);
  if (page.kind !== 'deal') return { ok: false, reason: 'This is not a deal page.' };
  const structure = scan(root, today);
  yield;
  if (!looksLikeDeal(structure, url)) return { ok: false, reason: 'This does not look like a deal page.' };
  return yield* readStructure(structure, page.dealId);
}

/** Lists of products that we do not know carry no marks: which row is a deal would be a guess. */
const findDeals = (): DealPlace[] => [];

export const site: ReaderSite = { id: 'general', name: 'this CRM', hosts: [], pageAt, isOn: () => false };

export const page: PageReader = { readDeal, findDeals, isDeal };
