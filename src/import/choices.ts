/** What the rep may have to say about a file, and what of it is still open. */
import type { DealStatus } from '../model/deal.ts';
import type { DayOrder } from '../readers/dates-in-words.ts';
import { isEmpty } from './cells.ts';
import { type DateEvidence, type DecimalEvidence, dateEvidence, decimalEvidence } from './column-style.ts';
import type { Mapping } from './guess.ts';
import type { Table } from './table.ts';

/** The rep's answers; null where they were not asked or have not answered. */
export interface Choices {
  order: DayOrder | null;
  decimal: '.' | ',' | null;
  /** The currency of amounts that tell none. */
  currency: string | null;
  /** Stage (as the file writes it) → whether a deal in it is open, won or lost. */
  stages: Readonly<Record<string, DealStatus>>;
}

export const noChoices: Choices = { order: null, decimal: null, currency: null, stages: {} };

/** What a file says about the way it writes dates and amounts. */
export interface Habits {
  dates: DateEvidence;
  decimals: DecimalEvidence;
}

function* cellsOf(table: Table, mapping: Mapping, field: string): Generator<{ value: string; line: number }> {
  for (const [place, one] of mapping.columns.entries()) {
    if (one !== field) continue;
    for (const { cells, line } of table.rows) yield { value: cells[place] ?? '', line };
  }
}

/** So many rows of the columns that are not read are asked about the order of dates. */
const WITHIN_ROWS = 5000;

/** How a file writes dates and amounts, over all its rows. The columns that are read settle it, else any other column that holds dates. */
export function habitsOf(table: Table, mapping: Mapping): Habits {
  const own = dateEvidence(cellsOf(table, mapping, mapping.kind === 'deals' ? 'closeDate' : 'at'));
  const decimals = decimalEvidence(cellsOf(table, mapping, 'amount'));
  if (!own.ambiguous || own.contradiction) return { dates: own, decimals };
  // A file writes all its dates in one way.
  const all = dateEvidence(
    (function* () {
      for (const { cells, line } of table.rows.slice(0, WITHIN_ROWS))
        for (const value of cells) if (value.length < 25) yield { value, line };
    })(),
  );
  return { dates: all.shown ? { ...own, shown: all.shown, ambiguous: null } : own, decimals };
}

/** A question that must be answered before the file can be taken in. */
export type OpenQuestion = 'order' | 'decimal';

/** The questions that are open: where the file contradicts itself or leaves two readings. */
export function openQuestions({ dates, decimals }: Habits, choices: Choices): OpenQuestion[] {
  const order = (dates.ambiguous || dates.contradiction) && !dates.shown && !choices.order;
  const decimal = (decimals.contradiction || decimals.ambiguous) && !decimals.shown && !choices.decimal;
  return [...(order ? ['order' as const] : []), ...(decimal ? ['decimal' as const] : [])];
}

/** The order and mark to read with. */
export const styleOf = ({ dates, decimals }: Habits, choices: Choices) => ({
  order: choices.order ?? dates.shown,
  decimal: choices.decimal ?? decimals.shown,
});

// What the products call their closed stages when they are new, in the languages of their interfaces. [MEM]
const WON =
  /^closed?[\s_-]?won\b|^won$|^gewonnen$|^abgeschlossen(?: und)? gewonnen|^fermée? gagnée?|^gagnée?$|^cierre ganado|^cerrada ganada|^ganad[oa]$|^fechado ganho|^ganho$|^chius[oa] vint[oa]|^gesloten gewonnen/i;
const LOST =
  /^closed?[\s_-]*lost\b|^lost$|^verloren$|^abgeschlossen(?: und)? verloren|^fermée? perdue?|^perdue?$|^cierre perdido|^cerrada perdida|^perdid[oa]$|^fechado perdido|^chius[oa] pers[oa]|^gesloten verloren|^closed-lost to competition/i;

/** Every stage of a file with what it most likely means; the rep can say otherwise. */
export function stagesOf(table: Table, mapping: Mapping): Map<string, DealStatus> {
  const stages = new Map<string, DealStatus>();
  for (const { value } of cellsOf(table, mapping, 'stage')) {
    const stage = value.trim();
    if (!isEmpty(stage) && !stages.has(stage)) stages.set(stage, WON.test(stage) ? 'won' : LOST.test(stage) ? 'lost' : 'open');
  }
  return stages;
}
