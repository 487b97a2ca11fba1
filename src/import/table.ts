/** From the text of a CSV file to rows that know their line. What a row has wrong costs that row, never the ones below it. */
import Papa from 'papaparse';
import type { RowProblem } from './fields.ts';

/** The marks that may stand between cells. */
export const SEPARATORS = [',', ';', '\t', '|'] as const;
export type Separator = (typeof SEPARATORS)[number];

/** A row of a file: its cells, and the line of the file on which it begins (the first is 1). */
export interface TableRow {
  line: number;
  cells: readonly string[];
}

export interface Table {
  header: readonly string[];
  /** The line of the header. */
  headerLine: number;
  rows: TableRow[];
  problems: RowProblem[];
}

/** So many rows are read in one go. */
const BATCH = 500;
/** A header stands within so many rows: reports put their title and filters above it. */
const HEADER_WITHIN = 30;

const lineBreaks = (text: string): number => text.split('\n').length - 1;
const isFilled = (cell: string): boolean => cell.trim() !== '';

/** The text behind Excel's own `sep=;` line, and the separator that it names. */
function withoutSepLine(text: string): { body: string; told: Separator | null } {
  const [all, told] = /^sep=(.)(?:\r\n|\n|\r)/i.exec(text) ?? [];
  const known = SEPARATORS.find((separator) => separator === told);
  return all && known ? { body: text.slice(all.length), told: known } : { body: text, told: null };
}

/** The mark between the cells: the one that `sep=` names, else the one that parts the first lines most evenly. */
export function guessSeparator(text: string): Separator {
  const { body, told } = withoutSepLine(text);
  if (told) return told;
  const { meta } = Papa.parse<string[]>(body.slice(0, 100_000), {
    preview: 50,
    delimitersToGuess: [...SEPARATORS],
    skipEmptyLines: 'greedy',
  });
  return SEPARATORS.find((separator) => separator === meta.delimiter) ?? ',';
}

interface Batch {
  rows: string[][];
  /** How far the rows reach, in characters. */
  end: number;
  /** The place of the first row whose quotation marks are not in order; -1 when all are. */
  broken: number;
}

function readBatch(text: string, separator: Separator, limit: number): Batch {
  const { data, errors, meta } = Papa.parse<string[]>(text, { delimiter: separator, newline: '\n', preview: limit, fastMode: false });
  const rows = errors.filter(({ type }) => type === 'Quotes').map(({ row }) => row ?? 0);
  return { rows: data, end: meta.truncated ? meta.cursor : text.length, broken: rows.length > 0 ? Math.min(...rows) : -1 };
}

/** Where the line after the one that begins at 0 begins. */
function nextLine(text: string): number {
  const end = text.indexOf('\n');
  return end < 0 ? text.length : end + 1;
}

type Suspicion = (cells: readonly string[]) => boolean;

/** The first rows of a batch, up to one that is not in order: its quotation marks, or several lines in it and the wrong number of cells. */
function readSound(text: string, separator: Separator, isWrong: Suspicion): Batch {
  const batch = readBatch(text, separator, BATCH);
  const swallowed = batch.rows.findIndex((cells) => isWrong(cells) && cells.some((cell) => lineBreaks(cell) > 0));
  const first = [batch.broken, swallowed].filter((index) => index >= 0);
  if (first.length === 0) return batch;
  const broken = Math.min(...first);
  return broken === 0 ? { ...batch, broken } : { ...readBatch(text, separator, broken), broken: -1 };
}

/**
 * Every row of the text with its line, in batches. A row that is not in order comes alone with `broken`, cut at the end of its first line:
 * what stands below it is read again, so that one stray quotation mark swallows nothing.
 */
function* batches(
  text: string,
  separator: Separator,
  firstLine: number,
  isWrong: Suspicion,
): Generator<{ rows: TableRow[]; broken: boolean }> {
  let at = 0;
  let line = firstLine;
  while (at < text.length) {
    const rest = text.slice(at);
    const batch = readSound(rest, separator, isWrong);
    if (batch.broken === 0) {
      const end = nextLine(rest);
      yield { rows: [{ line, cells: [rest.slice(0, end).trim()] }], broken: true };
      at += end;
      line++;
      continue;
    }
    const rows = batch.rows.map((cells) => {
      const row = { line, cells };
      line += 1 + cells.reduce((sum, cell) => sum + lineBreaks(cell), 0);
      return row;
    });
    yield { rows, broken: false };
    at += Math.max(batch.end, 1);
  }
}

const BROKEN = 'a quotation mark in this line is not closed, or stands where none may';

/** The rows that follow the header: checked for the number of cells. Stateful over one file. */
class Rows {
  readonly rows: TableRow[] = [];
  readonly problems: RowProblem[] = [];
  #blank = false;
  constructor(readonly width: number) {}

  leave(line: number, value: string, why: string): void {
    this.problems.push({ line, column: null, value: value.slice(0, 200), why, left: true });
  }

  /** Why a row is no row of the table; null when it is one. */
  #wrong({ cells }: TableRow, filled: number): string | null {
    // Reports end with their name, their date and who made them.
    if (filled === 1 && this.width > 2 && (this.#blank || cells.length === 1)) return 'a line of its own, not a row of the table';
    const fits = cells.length >= this.width && !cells.slice(this.width).some(isFilled);
    return fits ? null : `${cells.length} cells, where the header has ${this.width}`;
  }

  take(row: TableRow): void {
    const filled = row.cells.filter(isFilled).length;
    if (filled === 0) {
      this.#blank = true;
      return;
    }
    const why = this.#wrong(row, filled);
    if (why) this.leave(row.line, row.cells.join(' · '), why);
    else this.rows.push({ line: row.line, cells: row.cells.slice(0, this.width) });
  }
}

/** The place of the header among the first rows: the first with the most filled cells, all of them words. */
function headerAt(rows: readonly TableRow[]): number {
  const first = rows.slice(0, HEADER_WITHIN);
  const filled = first.map(({ cells }) => (cells.some((cell) => /^[\d.,/-]+$/.test(cell.trim())) ? 0 : cells.filter(isFilled).length));
  const most = Math.max(...filled);
  return most > 1 ? filled.indexOf(most) : -1;
}

/**
 * Reads a table, yielding after each batch of rows so that a page can breathe. Rows that cannot be read are in `problems` with their line;
 * a table without a header has an empty one.
 */
export function* readTable(text: string, separator: Separator): Generator<void, Table> {
  const { body: written } = withoutSepLine(text);
  // A file may mix the line ends of several systems.
  const body = written.replace(/\r\n?/g, '\n');
  let header: TableRow | null = null;
  let reader: Rows | null = null;
  const before: RowProblem[] = [];
  const isWrong: Suspicion = (cells) => header !== null && cells.length !== header.cells.length;
  for (const { rows, broken } of batches(body, separator, written === text ? 1 : 2, isWrong)) {
    if (broken) {
      const [row] = rows;
      const problem = { line: row?.line ?? 0, column: null, value: row?.cells[0]?.slice(0, 200) ?? '', why: BROKEN, left: true };
      (reader?.problems ?? before).push(problem);
    } else {
      let from = 0;
      if (!reader) {
        from = headerAt(rows) + 1;
        header = rows[from - 1] ?? null;
        if (!header) break;
        // Empty cells at the end are columns that do not exist.
        reader = new Rows(header.cells.findLastIndex(isFilled) + 1);
      }
      for (const row of rows.slice(from)) reader.take(row);
    }
    yield;
  }
  if (!header || !reader) return { header: [], headerLine: 0, rows: [], problems: before };
  const names = header.cells.slice(0, reader.width).map((cell) => cell.replace(/\s+/g, ' ').trim());
  return { header: names, headerLine: header.line, rows: reader.rows, problems: [...before, ...reader.problems] };
}
