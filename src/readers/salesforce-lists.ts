/** Related lists of a Salesforce record: a table or tiles under a header that links to the list's own page by its API name. */
import { findText, readText } from './dom.ts';
import { plainLabel } from './labels.ts';
import { findAll } from './shown.ts';

/** One row or tile: its title (the record's name) and its cells by plain label. */
export interface ListRow {
  title: string | null;
  cells: Map<string, string>;
}

/** What holds one list. [CODE] for the view manager and the card, [POM] for the containers. */
const LIST =
  'lst-related-list-view-manager, lst-common-list-internal, lst-related-list-single-container, .forceRelatedListSingleContainer, article';

function cellsOf(row: Element): Map<string, string> {
  const cells = new Map<string, string>();
  // [CODE] cells of lightning-datatable; [POM] `[data-label]` in its page objects.
  for (const cell of findAll(row, 'th[data-label], td[data-label]')) cells.set(plainLabel(cell.getAttribute('data-label')), readText(cell));
  // [POM] tiles: lists/historyCard and lists/relatedPreviewCard.
  for (const label of findAll(row, 'dt, .slds-item_label')) {
    const value = label.nextElementSibling;
    if (value) cells.set(plainLabel(label.textContent), readText(value));
  }
  return cells;
}

/** The rows of a related list in the page's order; null when the list is not on the page. `name` is the relationship's API name. */
export function findListRows(record: readonly ParentNode[], name: string): ListRow[] | null {
  const headers = findAll(record, `a[href*="/related/${name}/view"]`);
  const lists = headers.flatMap((header) => header.closest(LIST) ?? []);
  const [list] = lists;
  if (!list) return null;
  const rows = findAll(list, 'tr[data-row-key-value]:not([data-row-key-value="HEADER"])');
  const tiles = rows.length > 0 ? rows : findAll(list, 'lst-history-card, lst-related-preview-card, .slds-tile');
  const outer = tiles.filter((tile) => !tiles.some((other) => other !== tile && other.contains(tile)));
  return outer.map((row) => ({ title: findText(row, '.slds-tile__title, th a, th'), cells: cellsOf(row) }));
}

/** The first of the labelled cells that has text; null when none has. */
export function cellOf(row: ListRow, labels: readonly string[]): string | null {
  for (const label of labels) {
    const text = row.cells.get(label);
    if (text) return text;
  }
  return null;
}
