import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Choices, habitsOf, noChoices, openQuestions, stagesOf } from '../../../src/import/choices.ts';
import { type ImportedDeal, readDeals } from '../../../src/import/deals.ts';
import { decode, guessEncoding } from '../../../src/import/decode.ts';
import { type ImportedEntry, readEntries } from '../../../src/import/entries.ts';
import type { ProductId, RowProblem } from '../../../src/import/fields.ts';
import { guessMapping, type Mapping } from '../../../src/import/guess.ts';
import { type DealAddress, joinFiles } from '../../../src/import/join.ts';
import { guessSeparator, readTable, type Table } from '../../../src/import/table.ts';
import type { KnownDeal } from '../../../src/model/visit.ts';
import { readAtOnce } from '../../../src/readers/slices.ts';

const FOLDER = fileURLToPath(new URL('../../fixtures/import/', import.meta.url));

export const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(FOLDER + name));

export function tableOf(bytes: Uint8Array | string): Table {
  const text = typeof bytes === 'string' ? bytes : decode(bytes, guessEncoding(bytes));
  return readAtOnce(readTable(text, guessSeparator(text)));
}

/** Markup without its tags: the page has a real parser for it. */
const toText = (markup: string): string =>
  markup
    .replace(/<\/p>|<br\s*\/?>|<\/div>/gi, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&amp;/g, '&')
    .trim();

export interface Read {
  table: Table;
  mapping: Mapping;
  /** Header → field, of the columns that are read. */
  fields: Record<string, string>;
  deals: ImportedDeal[];
  entries: ImportedEntry[];
  problems: RowProblem[];
  open: string[];
}

/** Reads a file as the page would, with nothing corrected by the rep but `choices`. */
export function read(file: string | Uint8Array, choices: Partial<Choices> = {}): Read {
  const table = tableOf(file);
  const mapping = guessMapping(table);
  const habits = habitsOf(table, mapping);
  const chosen = { ...noChoices, ...choices };
  const reading = { mapping, habits, choices: chosen, stages: stagesOf(table, mapping), toText };
  const fields = Object.fromEntries(mapping.columns.flatMap((field, place) => (field ? [[table.header[place] ?? '', field]] : [])));
  const base = { table, mapping, fields, open: openQuestions(habits, chosen) };
  if (mapping.kind === 'deals') {
    const { deals, problems } = readAtOnce(readDeals(table, reading));
    return { ...base, deals, entries: [], problems: [...table.problems, ...problems] };
  }
  const { entries, problems } = readAtOnce(readEntries(table, reading));
  return { ...base, deals: [], entries, problems: [...table.problems, ...problems] };
}

/** The visits that some files of one product make together. */
export function join(files: readonly Read[], { known = [], address = null }: { known?: KnownDeal[]; address?: DealAddress | null } = {}) {
  const product: ProductId = files.find(({ mapping }) => mapping.kind === 'deals')?.mapping.product ?? files[0]?.mapping.product ?? 'other';
  return readAtOnce(
    joinFiles({
      product,
      deals: files.flatMap(({ deals }) => deals),
      entries: files.flatMap(({ entries }) => entries),
      known,
      address,
      fileDate: '2026-02-20T10:00:00.000Z',
    }),
  );
}
