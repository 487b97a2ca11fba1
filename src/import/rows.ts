/** The cells of a row by their fields. */
import { isEmpty } from './cells.ts';
import type { Field, RowProblem } from './fields.ts';
import type { Table, TableRow } from './table.ts';

/** A cell with the header of its column. */
export interface NamedCell {
  value: string;
  header: string;
}

/** Looks up the cells of a field. Where several columns hold one, those that are filled in least come first: they are the more special ones. */
export class Row {
  constructor(
    readonly row: TableRow,
    private readonly places: ReadonlyMap<Field, readonly number[]>,
    private readonly header: readonly string[],
  ) {}

  get line(): number {
    return this.row.line;
  }

  /** Every filled cell of a field, in the order of the columns' places. */
  all(field: Field): NamedCell[] {
    return (this.places.get(field) ?? []).flatMap((place) => {
      const value = this.row.cells[place] ?? '';
      return isEmpty(value) ? [] : [{ value: value.trim(), header: this.header[place] ?? '' }];
    });
  }

  find(field: Field): NamedCell | null {
    return this.all(field)[0] ?? null;
  }

  text(field: Field): string {
    return this.find(field)?.value ?? '';
  }

  /** What is wrong with a cell of this row, or with the row (`cell` null). */
  problem(cell: NamedCell | null, why: string, left: boolean): RowProblem {
    return {
      line: this.line,
      column: cell?.header ?? null,
      value: (cell?.value ?? this.row.cells.filter(Boolean).join(' · ')).slice(0, 200),
      why,
      left,
    };
  }
}

/** The rows of a table, their cells to be asked for by field. */
export function* rowsOf(table: Table, columns: readonly (Field | null)[]): Generator<Row> {
  const places = new Map<Field, number[]>();
  columns.forEach((field, place) => {
    if (field) places.set(field, [...(places.get(field) ?? []), place]);
  });
  const filled = (place: number): number => table.rows.reduce((sum, { cells }) => sum + (isEmpty(cells[place] ?? '') ? 0 : 1), 0);
  for (const [field, list] of places) {
    if (field === 'text' || list.length === 1) continue;
    const counts = new Map(list.map((place) => [place, filled(place)]));
    list.sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0));
  }
  for (const row of table.rows) yield new Row(row, places, table.header);
}
