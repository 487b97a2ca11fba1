/** A file as the page works with it: read once, read again when the rep corrects how. */
import { type Choices, type Habits, habitsOf, noChoices, stagesOf } from '../import/choices.ts';
import { decode, type Encoding, guessEncoding, NoTableError } from '../import/decode.ts';
import type { FileKind, ProductId } from '../import/fields.ts';
import { guessColumns, guessMapping, type Mapping } from '../import/guess.ts';
import { guessSeparator, readTable, type Separator, type Table } from '../import/table.ts';
import type { DealStatus } from '../model/deal.ts';
import { readInSlices } from '../readers/slices.ts';

export interface LoadedFile {
  /** Tells files of one name apart. */
  key: string;
  name: string;
  /** When the file was last changed, ISO 8601: pages that were read later know more. */
  date: string;
  bytes: Uint8Array<ArrayBuffer>;
  encoding: Encoding;
  separator: Separator;
  table: Table;
  mapping: Mapping;
  habits: Habits;
  stages: Map<string, DealStatus>;
  choices: Choices;
}

/** How a file's bytes become a table. */
export type Reading = Pick<LoadedFile, 'encoding' | 'separator'>;

/** The derived parts of a file after its mapping changed. */
export function withMapping(file: LoadedFile, mapping: Mapping): LoadedFile {
  return { ...file, mapping, habits: habitsOf(file.table, mapping), stages: stagesOf(file.table, mapping) };
}

/** Takes the file for one of a product or kind; its columns are guessed anew. */
export function takenFor(file: LoadedFile, product: ProductId, kind: FileKind): LoadedFile {
  if (file.mapping.product === product && file.mapping.kind === kind) return file;
  return withMapping(file, guessColumns(file.table, product, kind));
}

async function tableOf(text: string, separator: Separator): Promise<Table> {
  const table = await readInSlices(readTable(text, separator), new AbortController().signal);
  if (!table || table.header.length < 2)
    throw new NoTableError('No table was found: a CSV file has one line of headers and below it a line for each deal or activity.');
  if (table.rows.length === 0) throw new NoTableError('The file has headers and no rows that could be read.');
  return table;
}

let nth = 0;

/** Reads a file the rep chose. @throws NoTableError */
export async function loadFile(file: File): Promise<LoadedFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const encoding = guessEncoding(bytes);
  const text = decode(bytes, encoding);
  const separator = guessSeparator(text);
  const table = await tableOf(text, separator);
  const mapping = guessMapping(table);
  const base = { key: `${nth++}`, name: file.name, date: new Date(file.lastModified).toISOString(), bytes, encoding, separator, table };
  return { ...base, mapping, habits: habitsOf(table, mapping), stages: stagesOf(table, mapping), choices: noChoices };
}

/** Reads a file again with another encoding or separator. @throws NoTableError */
export async function readAgain(file: LoadedFile, reading: Reading): Promise<LoadedFile> {
  const table = await tableOf(decode(file.bytes, reading.encoding), reading.separator);
  return withMapping({ ...file, ...reading, table }, guessColumns(table, file.mapping.product, file.mapping.kind));
}
