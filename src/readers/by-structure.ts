/** A product's deal page read by its structure, with what the product's own reader knows on top: the deal's id, its name, fields with a mark. */
import type { PageReading } from '../model/page-reading.ts';
import { flatPage, originals } from './flat-page.ts';
import type { AddressedRecord } from './general-address.ts';
import { isDealIn } from './general-deal.ts';
import { type FieldName, labelOfField } from './general-labels.ts';
import { type Pair, shownOrNull } from './general-pairs.ts';
import { readStructure, type Structure, scan } from './general-structure.ts';
import type { RecordTitle } from './general-title.ts';
import { plainLabel } from './labels.ts';
import type { ReaderSite } from './reader.ts';

/** What is known of a page besides its structure. */
export interface KnownOfPage {
  /** The product as its users call it. */
  crm: string;
  dealId: string;
  /** Whether the address says that the record is a deal, or only that it is a record. */
  kind: AddressedRecord['kind'];
  /** The element that shows the deal's name, or the name where no element shows it alone. */
  name?: Element | string | null;
  /** Where marks of the product show a field for certain. */
  fields?: Partial<Record<FieldName, Element | null | undefined>>;
  /** Matches parts of the page that belong to other records (the rows of a board under the item). */
  others?: string;
  /** Whether only entries under the heading or class of a timeline count. */
  onlyNamed?: boolean;
}

const TEACH = 'You can teach Askback where they stand.';

function titleOf(known: KnownOfPage, structure: Structure): RecordTitle | null {
  const { name } = known;
  if (!name) return structure.title;
  const text = typeof name === 'string' ? name : shownOrNull(name);
  const element = typeof name === 'string' ? (structure.title?.element ?? null) : name;
  return text ? { text, element, sure: true } : structure.title;
}

/** The structure with the known fields before all that labels say. */
function withKnown(structure: Structure, known: KnownOfPage): Structure {
  const told = Object.entries(known.fields ?? {}).flatMap(([field, element]): Pair[] =>
    element ? [{ label: labelOfField(field as FieldName), value: shownOrNull(element), element }] : [],
  );
  const fields = new Set(told.map(({ label }) => label));
  const rest = structure.pairs.filter(({ label }) => !fields.has(plainLabel(label)));
  const labels = new Set([...structure.labels, ...(Object.keys(known.fields ?? {}) as FieldName[]).filter((name) => known.fields?.[name])]);
  return { ...structure, title: titleOf(known, structure), pairs: [...told, ...rest], labels };
}

// Nothing in it tells a date: `3 days ago` may be two days and a half, or three and a half.
const AGE =
  /(?:^|\s)(?:\d+|an?)\s?(?:min(?:ute)?s?|h(?:ou)?rs?|days?|weeks?|months?|years?|[mhdwy]|mo)\s+ago$|^vor\s(?:\d+|eine[mr])\s\p{L}+$|^il y a\s|^hace\s|\sfa$|\sgeleden$|^há\s/iu;

/** Whether at least two short texts of the page tell an age in place of a date. */
function showsAges(root: ParentNode): boolean {
  const ages = [...root.querySelectorAll('*')].filter((element) => {
    const text = element.childElementCount === 0 ? (element.textContent?.trim() ?? '') : '';
    return text.length > 4 && text.length < 30 && AGE.test(text);
  });
  return ages.length >= 2;
}

const list = (words: readonly string[]): string =>
  words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${words.at(-1)}` : words.join();

/** Reads a product's deal page by its structure; where that finds too little, says what is missing and that it can be taught. */
export function* readByStructure(root: ParentNode, today: string, known: KnownOfPage): Generator<void, PageReading> {
  const others = known.others;
  const isOther = others ? (element: Element): boolean => element.matches(others) : undefined;
  const flat = flatPage(root);
  const scanned = withKnown(scan(flat.root, today, isOther), known);
  const structure = known.onlyNamed ? { ...scanned, groups: scanned.groups.filter(({ named }) => named) } : scanned;
  yield;
  const name = structure.title !== null || structure.pairs.some(({ label }) => label === labelOfField('name'));
  const lacking = [...(name ? [] : ['the name']), ...(structure.groups.length > 0 ? [] : ['the timeline'])];
  if (lacking.length > 0) {
    const why = structure.groups.length === 0 && showsAges(flat.root) ? ' Its entries say only how long ago they were, not when.' : '';
    return { ok: false, reason: `Of this page of ${known.crm}, ${list(lacking)} could not be found.${why} ${TEACH}` };
  }
  if (!isDealIn(structure, known.kind))
    return { ok: false, reason: `This page of ${known.crm} shows no field that only deals have (stage, close date, amount). ${TEACH}` };
  const reading = yield* readStructure(structure, known.dealId);
  if (reading.ok && reading.shown > 0) return { ...reading, entryElements: originals(reading.entryElements, flat) };
  if (!reading.ok) return reading;
  const why = reading.missing.filter(({ field }) => field === 'entries').map(({ reason }) => reason);
  return why.length === 0
    ? reading
    : { ok: false, reason: `None of the entries on this page of ${known.crm} could be read: ${why.join(', ')}. ${TEACH}` };
}

/** The same for a product of whose pages little more than the addresses are known. */
export function* readProductPage(
  site: ReaderSite,
  root: ParentNode,
  url: URL,
  today: string,
  known: Partial<KnownOfPage> = {},
): Generator<void, PageReading> {
  const page = site.pageAt(url);
  if (page.kind !== 'deal') return { ok: false, reason: 'This is not a deal page.', asUsual: true };
  return yield* readByStructure(root, today, { crm: site.name, dealId: page.dealId, kind: 'deal', ...known });
}
