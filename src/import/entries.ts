/** From the rows of a file to entries of timelines, each with the deal that it names. */
import type { ActivityType, Direction } from '../model/deal.ts';
import { isEmpty, readDirection, readMoment, readType } from './cells.ts';
import { type Choices, type Habits, styleOf } from './choices.ts';
import { namesIn } from './deals.ts';
import type { RowProblem } from './fields.ts';
import type { Mapping } from './guess.ts';
import { type Row, rowsOf } from './rows.ts';
import type { Table } from './table.ts';

/** An entry as a file has it. `dealIds` as the file writes them; `direction` null for an email of which it is unknown. */
export interface ImportedEntry {
  row: Row;
  id: string | null;
  dealIds: string[];
  dealNames: string[];
  at: string;
  type: ActivityType;
  direction: Direction | null;
  author: string;
  /** Whom it was with, on the prospect's side. */
  contacts: string[];
  subject: string;
  text: string;
}

export interface EntriesRead {
  entries: ImportedEntry[];
  problems: RowProblem[];
}

/** What a file's entries are read with. `toText` turns a body of markup into its text. */
export interface EntryReading {
  mapping: Mapping;
  habits: Habits;
  choices: Choices;
  toText: (markup: string) => string;
}

const MARKUP = /<(?:p|br|div|span|ul|ol|li|b|strong|i|em|a|table|html|h\d)\b[^>]*>|&(?:nbsp|amp|lt|gt|quot|#\d+);/i;

const listOf = (cell: string): string[] =>
  cell
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => !isEmpty(part));

/** `14:30`, `2:30 PM`, `14:30:00` in a column of its own. */
function withTime(day: string, time: string): string {
  if (day.includes('T') || !time) return day;
  const { value } = readMoment(`${day} ${time}`, null);
  return value ?? day;
}

function textOf(row: Row, toText: (markup: string) => string): string {
  const parts = row.all('text').map(({ value }) => (MARKUP.test(value) ? toText(value) : value).trim());
  return [...new Set(parts)].filter(Boolean).join('\n\n');
}

function readOne(row: Row, { mapping, habits, choices, toText }: EntryReading): ImportedEntry | RowProblem {
  const dateCell = row.find('at');
  if (!dateCell) return row.problem(null, 'no date', true);
  const date = readMoment(dateCell.value, styleOf(habits, choices).order);
  if (!date.value) return row.problem(dateCell, date.why ?? 'is no date', true);
  const dealIds = listOf(row.text('dealId'));
  const dealNames = listOf(row.text('dealName'));
  if (dealIds.length === 0 && dealNames.length === 0) return row.problem(null, 'names no deal', true);
  const subject = row.text('subject');
  const text = textOf(row, toText);
  if (!text && !subject) return row.problem(null, 'neither subject nor text', true);
  const typeCell = row.find('type');
  const type = readType(typeCell?.value ?? '', subject) ?? mapping.defaultType;
  const told = row.all('direction').map(({ value, header }) => readDirection(value, header));
  return {
    row,
    id: row.text('id') || null,
    dealIds,
    dealNames,
    at: withTime(date.value, row.text('time')),
    type,
    // A note, also one about a call, is written by the rep's side.
    direction: type === 'email' ? (told.find((one) => one !== null) ?? null) : 'internal',
    author: row.text('author'),
    contacts: row.all('contact').flatMap(({ value }) => namesIn(value)),
    subject,
    text,
  };
}

/** Reads every entry of a file, yielding after each row. */
export function* readEntries(table: Table, reading: EntryReading): Generator<void, EntriesRead> {
  const entries: ImportedEntry[] = [];
  const problems: RowProblem[] = [];
  for (const row of rowsOf(table, reading.mapping.columns)) {
    const read = readOne(row, reading);
    if ('why' in read) problems.push(read);
    else entries.push(read);
    yield;
  }
  return { entries, problems };
}
