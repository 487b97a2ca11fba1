/** Which product made a file, what it holds, and what each of its columns is: by the headers, and by what stands in the columns. */
import type { ActivityType } from '../model/deal.ts';
import { fieldOfLabel } from '../readers/general-labels.ts';
import { typeOfWords } from '../readers/general-words.ts';
import { ALIASES } from './aliases.ts';
import { isEmpty } from './cells.ts';
import {
  DEAL_FIELDS,
  type DealField,
  ENTRY_FIELDS,
  type EntryField,
  type Field,
  type FileKind,
  PRODUCTS,
  type ProductId,
} from './fields.ts';
import { fieldsByContent, fitsContent } from './guess-content.ts';
import type { Table } from './table.ts';

/** How sure the field of a column is: its header says so, or only what stands in it. */
export type GuessedBy = 'header' | 'content' | null;

/** What a file is taken for. The rep can correct all of it. */
export interface Mapping {
  product: ProductId;
  kind: FileKind;
  columns: (Field | null)[];
  by: GuessedBy[];
  /** What an entry is whose file does not say so; null for files of deals. */
  defaultType: ActivityType;
}

/** A header as it is compared: lower case, one space for `_` and other white space. */
const plain = (header: string): string =>
  header
    .toLowerCase()
    .replace(/[\s_]+/g, ' ')
    .replace(/[*:]$/, '')
    .trim();

/** Units belong to a header of amounts: `Amount (EUR)`. */
const withoutUnit = (header: string): string => header.replace(/\s*\(\s*[A-Z]{3}\s*\)\s*$/, '');

interface Named {
  field: Field;
  rank: number;
}

const tables = new Map<string, Map<string, Named>>();

function namesOf(product: ProductId, kind: FileKind): Map<string, Named> {
  const key = `${product} ${kind}`;
  const known = tables.get(key);
  if (known) return known;
  const names = new Map<string, Named>();
  for (const [field, row] of Object.entries(ALIASES[product][kind])) {
    row.split('|').forEach((name, rank) => {
      if (!names.has(plain(name))) names.set(plain(name), { field: field as Field, rank });
    });
  }
  tables.set(key, names);
  return names;
}

/** The field that a header names in a product's exports; the label of a deal's field in seven languages comes after the product's own names. */
function findNamed(header: string, product: ProductId, kind: FileKind): Named | null {
  for (const one of [header, withoutUnit(header)]) {
    const named = namesOf(product, kind).get(plain(one)) ?? namesOf('other', kind).get(plain(one));
    if (named) return named;
  }
  const label = kind === 'deals' ? fieldOfLabel(header) : null;
  return label && label.field !== 'probability' ? { field: label.field as DealField, rank: 50 + label.rank } : null;
}

/** Fields of which several columns are read: all of them, or the first that is filled in. */
const SEVERAL: readonly Field[] = ['contact', 'text', 'subject', 'author'];
/** A date that is missing in more rows than this is sought in a second column. */
const MOSTLY_FILLED = 0.9;

const filledShare = (table: Table, place: number): number =>
  table.rows.length === 0 ? 1 : table.rows.filter(({ cells }) => !isEmpty(cells[place] ?? '')).length / table.rows.length;

function byHeaders(table: Table, product: ProductId, kind: FileKind): (Field | null)[] {
  const named = table.header.map((header) => findNamed(header, product, kind));
  const columns: (Field | null)[] = table.header.map(() => null);
  const inOrder = [...named.keys()].filter((place) => named[place]).sort((a, b) => (named[a]?.rank ?? 0) - (named[b]?.rank ?? 0));
  for (const place of inOrder) {
    const field = named[place]?.field;
    if (!field) continue;
    const dated = columns.flatMap((one, at) => (field === 'at' && one === 'at' ? [filledShare(table, at)] : []));
    const again = SEVERAL.includes(field) || (dated.length > 0 && Math.max(...dated) < MOSTLY_FILLED);
    if (columns.includes(field) && !again) continue;
    if (fitsContent(field, table, place)) columns[place] = field;
  }
  return columns;
}

/** How much the headers of a file speak for a product and a kind: names that few others have count more. */
function weightOf(header: readonly string[], product: ProductId, kind: FileKind): number {
  if (product === 'other') return 0.1;
  const fields = new Map<Field, number>();
  for (const name of header) {
    const named = namesOf(product, kind).get(plain(name));
    if (!named) continue;
    const others = PRODUCTS.filter(({ id }) => id !== 'other' && namesOf(id, kind).has(plain(name))).length;
    fields.set(named.field, Math.max(fields.get(named.field) ?? 0, 1 / others));
  }
  return [...fields.values()].reduce((sum, one) => sum + one, 0);
}

/** Whether columns hold what a file of this kind cannot do without. */
function isKind(columns: readonly (Field | null)[], kind: FileKind): boolean {
  const has = (field: Field): boolean => columns.includes(field);
  if (kind === 'deals') return has('name') && (has('stage') || has('status') || has('amount') || has('closeDate'));
  return (has('text') || has('subject')) && (has('at') || has('dealId') || has('dealName'));
}

const typeByHeaders = (header: readonly string[], kind: FileKind): ActivityType => {
  if (kind === 'deals') return 'note';
  const told = header.map((name) => typeOfWords(name)).filter((type) => type !== null);
  const [first] = told;
  return first && told.every((type) => type === first) ? first : 'note';
};

/** The columns of a file when its product and kind are known. */
export function guessColumns(table: Table, product: ProductId, kind: FileKind): Mapping {
  const columns = byHeaders(table, product, kind);
  const by: GuessedBy[] = columns.map((field) => (field ? 'header' : null));
  const wanted = (Object.keys(kind === 'deals' ? DEAL_FIELDS : ENTRY_FIELDS) as (DealField | EntryField)[]).filter(
    (field) => !columns.includes(field),
  );
  for (const [place, field] of fieldsByContent(table, columns, kind, wanted, product)) {
    columns[place] = field;
    by[place] = 'content';
  }
  return { product, kind, columns, by, defaultType: typeByHeaders(table.header, kind) };
}

/** What a file most likely is. */
export function guessMapping(table: Table): Mapping {
  const candidates = (['deals', 'entries'] as const).flatMap((kind) =>
    PRODUCTS.map(({ id }) => {
      const columns = byHeaders(table, id, kind);
      const found = columns.filter(Boolean).length;
      return { id, kind, score: weightOf(table.header, id, kind) * 2 + found + (isKind(columns, kind) ? 20 : 0) };
    }),
  );
  // A file with text and dates of its own that also names deals holds what happened on them.
  const entries = candidates.filter(({ kind }) => kind === 'entries');
  const best = (ones: typeof candidates) => ones.reduce((most, one) => (one.score > most.score ? one : most));
  const first = best(candidates);
  const asEntries = best(entries);
  const texts = guessColumns(table, asEntries.id, 'entries').columns;
  const isEntries =
    asEntries.score >= 20 && texts.includes('text') && texts.includes('at') && (texts.includes('dealId') || texts.includes('dealName'));
  const chosen = isEntries && !(first.kind === 'deals' && first.score > asEntries.score + 2) ? asEntries : first;
  return guessColumns(table, chosen.id, chosen.kind);
}
