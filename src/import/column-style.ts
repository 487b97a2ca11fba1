/** How the columns of one file write dates and amounts. What the file does not tell is asked, never guessed. */
import type { DayOrder } from '../readers/dates-in-words.ts';

/** The order of day and month in a file: what its own dates show, `asked` where the rep has to say, `none` where nothing depends on it. */
export interface DateEvidence {
  shown: DayOrder | null;
  /** A date that can be read in two ways, with its line, while nothing settles the order. */
  ambiguous: { value: string; line: number } | null;
  /** Two dates that no single order can read. */
  contradiction: { dayFirst: { value: string; line: number }; monthFirst: { value: string; line: number } } | null;
}

/** The mark before the fraction in a column of amounts. */
export interface DecimalEvidence {
  shown: '.' | ',' | null;
  contradiction: { point: { value: string; line: number }; comma: { value: string; line: number } } | null;
  /** An amount that can be read in two ways (`1,234` among others with no more marks), while nothing settles it. */
  ambiguous: { value: string; line: number } | null;
}

interface Cell {
  value: string;
  line: number;
}

const NUMBERS = /(?<![\d.:/-])(\d{1,2})([-/])(\d{1,2})\2(\d{4}|\d{2})(?![\d/-])/;

/** What the dates of some columns say about the order of day and month. Dates with dots are day first in every language that writes them. */
export function dateEvidence(cells: Iterable<Cell>): DateEvidence {
  let dayFirst: Cell | null = null;
  let monthFirst: Cell | null = null;
  let ambiguous: Cell | null = null;
  for (const cell of cells) {
    const [, first, , second] = NUMBERS.exec(cell.value) ?? [];
    if (!first || !second) continue;
    if (Number(first) > 12) dayFirst ??= cell;
    else if (Number(second) > 12) monthFirst ??= cell;
    else if (first !== second) ambiguous ??= cell;
  }
  if (dayFirst && monthFirst) return { shown: null, ambiguous, contradiction: { dayFirst, monthFirst } };
  const shown = dayFirst ? 'dmy' : monthFirst ? 'mdy' : null;
  return { shown, ambiguous: shown ? null : ambiguous, contradiction: null };
}

/** The decimal mark that an amount shows by itself; null for plain digits, `open` for `1,234` and `1.234`. */
function decimalOf(value: string): '.' | ',' | 'open' | null {
  const digits =
    /\d[\d.,'’\s]*/
      .exec(value)?.[0]
      .replace(/[\s'’]/g, '')
      .replace(/[.,]+$/, '') ?? '';
  const marks: string[] = digits.match(/[.,]/g) ?? [];
  const last = marks.at(-1) as '.' | ',' | undefined;
  if (!last) return null;
  const other = last === '.' ? ',' : '.';
  if (marks.includes(other)) return last;
  if (marks.length > 1) return other;
  const after = digits.length - digits.lastIndexOf(last) - 1;
  // A number below one never begins a group of thousands.
  if (after !== 3 || digits.startsWith('0')) return last;
  return digits.indexOf(last) <= 3 ? 'open' : last;
}

/** What a column of amounts says about its decimal mark. */
export function decimalEvidence(cells: Iterable<Cell>): DecimalEvidence {
  let point: Cell | null = null;
  let comma: Cell | null = null;
  let ambiguous: Cell | null = null;
  for (const cell of cells) {
    const mark = decimalOf(cell.value);
    if (mark === '.') point ??= cell;
    else if (mark === ',') comma ??= cell;
    else if (mark === 'open') ambiguous ??= cell;
  }
  if (point && comma) return { shown: null, contradiction: { point, comma }, ambiguous };
  const shown = point ? '.' : comma ? ',' : null;
  return { shown, contradiction: null, ambiguous: shown ? null : ambiguous };
}
