/** From the files to what is taken in: deals with their entries, and everything that is wrong, file by file. */
import { openQuestions } from '../import/choices.ts';
import { type ImportedDeal, readDeals } from '../import/deals.ts';
import { type ImportedEntry, readEntries } from '../import/entries.ts';
import type { ProductId, RowProblem } from '../import/fields.ts';
import { type DealAddress, joinFiles } from '../import/join.ts';
import type { KnownDeal, Visit } from '../model/visit.ts';
import { readText } from '../readers/dom.ts';
import { readInSlices } from '../readers/slices.ts';
import type { LoadedFile } from './loaded-file.ts';

/** A problem with the name of its file. */
export type FileProblem = RowProblem & { file: string };

export interface Gathered {
  visits: Visit[];
  problems: FileProblem[];
  /** How many files still wait for an answer of the rep. */
  open: number;
}

const textOfMarkup = (markup: string): string => readText(new DOMParser().parseFromString(markup, 'text/html').body);

/** Puts all files together in slices, so that the page stays usable. Null when the signal was aborted meanwhile. */
export async function gather(
  files: readonly LoadedFile[],
  { product, known, address }: { product: ProductId; known: readonly KnownDeal[]; address: DealAddress | null },
  signal: AbortSignal,
): Promise<Gathered | null> {
  const deals: ImportedDeal[] = [];
  const entries: ImportedEntry[] = [];
  const problems: FileProblem[] = [];
  const fileOf = new Map<ImportedEntry, string>();
  for (const file of files) {
    const { table, mapping, habits, choices, stages, name } = file;
    const add = (found: readonly RowProblem[]) => problems.push(...found.map((problem) => ({ ...problem, file: name })));
    add(table.problems);
    if (mapping.kind === 'deals') {
      const read = await readInSlices(readDeals(table, { mapping, habits, choices, stages }), signal);
      if (!read) return null;
      deals.push(...read.deals);
      add(read.problems);
    } else {
      const read = await readInSlices(readEntries(table, { mapping, habits, choices, toText: textOfMarkup }), signal);
      if (!read) return null;
      entries.push(...read.entries);
      for (const entry of read.entries) fileOf.set(entry, name);
      add(read.problems);
    }
  }
  const fileDate =
    files
      .map(({ date }) => date)
      .sort()
      .at(-1) ?? new Date().toISOString();
  const joined = await readInSlices(joinFiles({ product, deals, entries, known, address, fileDate }), signal);
  if (!joined) return null;
  for (const { entry, why } of joined.left) problems.push({ ...entry.row.problem(null, why, true), file: fileOf.get(entry) ?? '' });
  const open = files.filter(({ habits, choices }) => openQuestions(habits, choices).length > 0).length;
  return { visits: joined.visits, problems, open };
}
