/** The subpanels of a SuiteCRM 7 record: what is planned and what has happened, as tables without texts. */
import type { ActivityType } from '../model/deal.ts';
import { type DateStyle, findWrittenMoment } from './dates-in-words.ts';
import { findText } from './dom.ts';
import type { EntryDraft } from './entries.ts';

const TYPE_OF_MODULE: ReadonlyMap<string, ActivityType> = new Map([
  ['Calls', 'call'],
  ['Meetings', 'meeting'],
  ['Tasks', 'task'],
  ['Notes', 'note'],
  ['Emails', 'email'],
]);

// A column is known by what its head sorts by. The day it took place before the day it was written down; never the day of the last change.
const DATE_COLUMNS = ['date_end', 'date_start', 'date_due', 'date_sent', 'date_entered'];

/** The place of each column by the field that its head sorts by. [SRC] ListViewSubPanel: `…_ORDER_BY=<field>` */
export function columnsOf(table: Element): Map<string, number> {
  const heads = [...(table.querySelector('thead tr')?.children ?? [])];
  return new Map(
    heads.flatMap((head, index) => {
      const field = [...head.innerHTML.matchAll(/ORDER_BY=([\w.]+)/gi)].at(-1)?.[1];
      return field ? [[field.toLowerCase().split('.').at(-1) ?? field, index] as const] : [];
    }),
  );
}

function readMoment(row: Element, columns: ReadonlyMap<string, number>, style: DateStyle): string | null {
  const cells = [...row.children];
  for (const column of DATE_COLUMNS) {
    const index = columns.get(column);
    const at = index === undefined ? null : findWrittenMoment(cells[index]?.textContent ?? '', style);
    if (at) return at;
  }
  if (columns.size > 0) return null;
  // Heads that cannot be sorted by: the only cell that is nothing but a date.
  const dates = cells.flatMap((cell) => {
    const text = cell.textContent?.trim() ?? '';
    return /^[\d\s:./-]+([ap]m)?$/i.test(text) ? (findWrittenMoment(text, style) ?? []) : [];
  });
  return dates.length === 1 ? (dates[0] ?? null) : null;
}

/** One row; null for rows that are no activity (headings, page turning). */
export function readSubpanelRow(row: Element, columns: ReadonlyMap<string, number>, style: DateStyle): EntryDraft | null {
  const links = [...row.querySelectorAll('a[href*="record="]')];
  const found = links.flatMap((link) => {
    const [, module = ''] = /[?&]module=(\w+)/.exec(link.getAttribute('href') ?? '') ?? [];
    const [, id = ''] = /[?&]record=([\w-]+)/.exec(link.getAttribute('href') ?? '') ?? [];
    const type = TYPE_OF_MODULE.get(module);
    return type && id && link.textContent?.trim() ? [{ link, module, id, type }] : [];
  });
  const [first] = found;
  if (!first) return null;
  const { link, module, id, type } = first;
  const author = findText(row, 'a[href*="module=Employees"], a[href*="module=Users"]') ?? '';
  return {
    id: `${module}-${id}`,
    at: readMoment(row, columns, style),
    type,
    // Whether an email came or went stands only in the language-dependent status.
    direction: type === 'email' ? null : 'internal',
    author,
    subject: link.textContent?.trim() || null,
    text: '',
    cut: type === 'email' || type === 'note',
  };
}
