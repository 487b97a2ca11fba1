/** Tables of a page, whether of table elements or of elements whose roles say so. */
import { plainLabel } from './labels.ts';

const TABLE = 'table, [role="grid"], [role="table"], [role="treegrid"]';
const ROW = 'tr, [role="row"]';
const HEAD = 'th, [role="columnheader"]';

/** Whether an element is a row of a table. */
export const isRow = (element: Element): boolean => element.matches(ROW);

/** The cells of a row. */
export const cellsOf = (row: Element): Element[] => [...row.children];

/** Whether a row holds headings of columns alone. */
export const isHeadRow = (row: Element): boolean => row.childElementCount > 1 && cellsOf(row).every((cell) => cell.matches(HEAD));

const known = new WeakMap<Element, { rows: number; heads: string[] }>();

/** The headings of a row's table, by column, as plain labels: the last row of its head, else the first row that is all headings. Empty without. */
export function headsOf(row: Element): string[] {
  const table = row.closest(TABLE);
  if (!table) return [];
  const before = known.get(table);
  // Pages draw a table again in place: its rows tell.
  const rows = table.childElementCount + (table.firstElementChild?.childElementCount ?? 0);
  if (before?.rows === rows) return before.heads;
  const headed = table.querySelector('thead tr:last-child') ?? [...table.querySelectorAll(ROW)].slice(0, 4).find(isHeadRow);
  const heads = headed ? cellsOf(headed).map((cell) => plainLabel(cell.textContent)) : [];
  known.set(table, { rows, heads });
  return heads;
}
