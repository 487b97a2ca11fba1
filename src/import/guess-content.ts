/** What the values of a column say about its field. */
import { isEmpty, readAmount, readMoment, readStatus } from './cells.ts';
import type { Field, FileKind, ProductId } from './fields.ts';
import { isShortenedId } from './record-ids.ts';
import type { Table } from './table.ts';

/** So many filled cells of a column are looked at. */
const SAMPLE = 200;

/** So many rows are searched for them. */
const WITHIN_ROWS = 5000;

const samples = new WeakMap<Table, Map<number, string[]>>();

/** The first filled cells of a column. */
export function sampleOf(table: Table, place: number): string[] {
  const known = samples.get(table) ?? new Map<number, string[]>();
  samples.set(table, known);
  const before = known.get(place);
  if (before) return before;
  const sample: string[] = [];
  for (const { cells } of table.rows.slice(0, WITHIN_ROWS)) {
    const cell = cells[place] ?? '';
    if (!isEmpty(cell)) sample.push(cell.trim());
    if (sample.length >= SAMPLE) break;
  }
  known.set(place, sample);
  return sample;
}

const share = (sample: readonly string[], test: (cell: string) => boolean): number =>
  sample.length === 0 ? 0 : sample.filter(test).length / sample.length;

// Any order will do: here only the shape counts.
const isDate = (cell: string): boolean => cell.length < 40 && readMoment(cell, 'dmy').value !== null;
const looksDated = (cell: string): boolean => isDate(cell) || (cell.length < 40 && readMoment(cell, 'mdy').value !== null);
const isAmount = (cell: string): boolean => readAmount(cell, null).value !== null;

const GUID = /^\{?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\}?$/i;
/** Record ids as the products write them: letters and digits in one word. */
const isId = (cell: string): boolean => isShortenedId(cell) || GUID.test(cell) || /^(?:zcrm_)?[A-Za-z0-9_-]{1,40}$/.test(cell);

/** Whether the values of a column do not speak against a field that its header names. An empty column speaks against none. */
export function fitsContent(field: Field, table: Table, place: number): boolean {
  const sample = sampleOf(table, place);
  if (sample.length === 0) return true;
  switch (field) {
    case 'closeDate':
    case 'at':
      return share(sample, looksDated) >= 0.5;
    case 'amount':
      return share(sample, (cell) => /\d/.test(cell)) >= 0.5;
    // A deal's state may also be where it lies.
    case 'status':
      return share(sample, (cell) => readStatus(cell).value !== null) >= 0.5;
    case 'currency':
      return share(sample, (cell) => cell.length <= 30 && !/\d/.test(cell)) >= 0.8;
    // The id of a related record may be its name instead.
    case 'dealId':
      return share(sample, (cell) => cell.split(/[;,]/).every((part) => isId(part.trim()))) >= 0.8;
    case 'id':
      return share(sample, isId) >= 0.8;
    default:
      return true;
  }
}

interface Column {
  place: number;
  sample: string[];
}

/** The only column that fits a test best; null when none or several do. */
function only(columns: readonly Column[], fits: (sample: readonly string[]) => boolean): number | null {
  const fitting = columns.filter(({ sample }) => sample.length > 0 && fits(sample));
  return fitting.length === 1 ? (fitting[0]?.place ?? null) : null;
}

const averageLength = (sample: readonly string[]): number => sample.reduce((sum, cell) => sum + cell.length, 0) / sample.length;

const isMoney = (sample: readonly string[]): boolean =>
  share(sample, isAmount) === 1 && share(sample, (cell) => /[€$£₹]|[A-Z]{3}|[.,]\d{2}$/.test(cell)) >= 0.5;

/**
 * Fields of columns whose headers say nothing, by what stands in them: only where exactly one column fits. `columns` are the fields known so far,
 * `wanted` those that are not.
 */
export function fieldsByContent(
  table: Table,
  columns: readonly (Field | null)[],
  kind: FileKind,
  wanted: readonly Field[],
  product: ProductId,
): Map<number, Field> {
  const free = (): Column[] =>
    table.header.map((_, place) => ({ place, sample: sampleOf(table, place) })).filter(({ place }) => !columns[place] && !found.has(place));
  const found = new Map<number, Field>();
  const tests: [Field, (sample: readonly string[]) => boolean][] =
    kind === 'deals'
      ? [
          ['id', (sample) => product === 'salesforce' && share(sample, (cell) => /^006[A-Za-z0-9]{12,15}$/.test(cell)) === 1],
          ['status', (sample) => share(sample, (cell) => readStatus(cell).value !== null) === 1],
          ['amount', isMoney],
          ['closeDate', (sample) => share(sample, looksDated) === 1],
        ]
      : [
          ['dealId', (sample) => share(sample, (cell) => /^006[A-Za-z0-9]{12,15}$/.test(cell)) >= 0.9],
          ['at', (sample) => share(sample, looksDated) === 1],
          ['text', (sample) => averageLength(sample) >= 40 && share(sample, (cell) => /\s/.test(cell)) >= 0.8],
        ];
  for (const [field, fits] of tests) {
    const place = wanted.includes(field) ? only(free(), fits) : null;
    if (place !== null) found.set(place, field);
  }
  return found;
}
