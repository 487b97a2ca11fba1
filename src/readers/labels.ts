/** Fields by the names that a product gives them in each language: only where a page carries no machine key. */

/** For each language code, the names of all fields in one row: fields in a fixed order parted by `;`, several names of one by `|`. */
export type LabelTable = Readonly<Record<string, string>>;

/** A label as it is compared: lower case, without the marks that pages put around it. */
export function plainLabel(text: string | null | undefined): string {
  return (text ?? '')
    .toLowerCase()
    .replace(/[*:\u200b]/g, '')
    .replace(/’/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}

/** The plain names of the field at a place of the rows, in every language: the page's `lang` may be missing or wrong. */
export function namesOf(table: LabelTable, place: number): string[] {
  return Object.values(table).flatMap((row) => (row.split(';')[place] ?? '').split('|').filter(Boolean).map(plainLabel));
}
