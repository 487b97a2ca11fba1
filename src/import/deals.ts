/** From the rows of a file to deals. */

import { dayOf } from '../model/day.ts';
import type { Contact, DealStatus } from '../model/deal.ts';
import { readAmount, readCurrency, readMoment, readStatus } from './cells.ts';
import { type Choices, type Habits, styleOf } from './choices.ts';
import type { RowProblem } from './fields.ts';
import type { Mapping } from './guess.ts';
import { idOfName, isShortenedId, normalId } from './record-ids.ts';
import { type Row, rowsOf } from './rows.ts';
import type { Table } from './table.ts';

/** A deal as a file has it, still without entries. Null: the file does not say. */
export interface ImportedDeal {
  line: number;
  id: string;
  name: string;
  account: string;
  stage: string;
  status: DealStatus;
  /** Whether the file, or the rep, says what the status is. */
  statusTold: boolean;
  amount: number | null;
  currency: string | null;
  closeDate: string | null;
  owner: string | null;
  lostReason: string | null;
  contacts: Contact[];
}

/** The deals of a file, and what could not be taken as it stands. */
export interface DealsRead {
  deals: ImportedDeal[];
  problems: RowProblem[];
}

/** What a file's deals are read with. `stages`: every stage of the file and what it means. */
export interface DealReading {
  mapping: Mapping;
  habits: Habits;
  choices: Choices;
  stages: ReadonlyMap<string, DealStatus>;
}

const codeIn = (header: string): string | null => /\(\s*([A-Z]{3})\s*\)\s*$/.exec(header)?.[1] ?? null;

/** Names of people, several in one cell (`Ada Lin; Tom Hale (tom@example.com)`). */
export function namesIn(cell: string): string[] {
  const names = cell.split(/;|\n/).map((name) => name.replace(/\s*[(<][^)>]*@[^)>]*[)>]\s*$/, '').trim());
  return names.filter(Boolean);
}

function readContacts(row: Row): Contact[] {
  const role = row.text('role') || null;
  const names = row.all('contact').flatMap(({ value }) => namesIn(value));
  return [...new Set(names)].map((name) => ({ name, role: names.length === 1 ? role : null }));
}

function readOne(row: Row, { mapping, habits, choices, stages }: DealReading): { deal: ImportedDeal | null; problems: RowProblem[] } {
  const problems: RowProblem[] = [];
  const name = row.text('name');
  if (!name) return { deal: null, problems: [row.problem(null, 'no name of a deal', true)] };
  const { order, decimal } = styleOf(habits, choices);
  const account = row.text('account');
  const given = row.find('id');
  const shortened = given && isShortenedId(given.value);
  if (shortened) problems.push(row.problem(given, 'was shortened by Excel: export again and do not open the file before', false));
  const amountCell = row.find('amount');
  const money = readAmount(amountCell?.value ?? '', decimal);
  if (amountCell && money.why) problems.push(row.problem(amountCell, money.why, false));
  const currencyCell = row.find('currency');
  const currency = readCurrency(currencyCell?.value ?? '');
  if (currencyCell && currency.why) problems.push(row.problem(currencyCell, currency.why, false));
  const closeCell = row.find('closeDate');
  const close = readMoment(closeCell?.value ?? '', order);
  if (closeCell && close.why) problems.push(row.problem(closeCell, close.why, false));
  const statusCell = row.find('status');
  const status = readStatus(statusCell?.value ?? '');
  if (statusCell && status.why) problems.push(row.problem(statusCell, status.why, false));
  const stage = row.text('stage');
  const told = status.value ?? choices.stages[stage] ?? stages.get(stage) ?? null;
  const deal: ImportedDeal = {
    line: row.line,
    id: given && !shortened ? normalId(given.value, mapping.product) : idOfName(name, account),
    name,
    account,
    stage,
    status: told ?? 'open',
    statusTold: told !== null,
    amount: money.value,
    currency: currency.value ?? money.currency ?? (amountCell && codeIn(amountCell.header)) ?? choices.currency,
    closeDate: close.value && dayOf(close.value),
    owner: row.text('owner') || null,
    lostReason: row.text('lostReason') || null,
    contacts: readContacts(row),
  };
  return { deal, problems };
}

const FACTS = ['name', 'account', 'stage', 'status', 'amount', 'currency', 'closeDate'] as const;
const sameFacts = (a: ImportedDeal, b: ImportedDeal): boolean => FACTS.every((fact) => a[fact] === b[fact]);

/** A report with one row for each contact repeats its deal. */
function withContacts(deal: ImportedDeal, more: readonly Contact[]): void {
  for (const contact of more) if (!deal.contacts.some(({ name }) => name === contact.name)) deal.contacts.push(contact);
}

/** Reads every deal of a file, yielding after each row. A row that is left out, or a cell that is, stands in `problems`. */
export function* readDeals(table: Table, reading: DealReading): Generator<void, DealsRead> {
  const byId = new Map<string, ImportedDeal>();
  const problems: RowProblem[] = [];
  for (const row of rowsOf(table, reading.mapping.columns)) {
    const { deal, problems: own } = readOne(row, reading);
    const before = deal && byId.get(deal.id);
    if (before && sameFacts(before, deal)) withContacts(before, deal.contacts);
    else if (before)
      problems.push(
        row.problem(null, `another deal with the same ${row.find('id') ? 'id' : 'name and company'} stands in line ${before.line}`, true),
      );
    else {
      problems.push(...own);
      if (deal) byId.set(deal.id, deal);
    }
    yield;
  }
  return { deals: [...byId.values()], problems };
}
