/** Whether what the structure of a page shows is a deal. */
import type { AddressedRecord } from './general-address.ts';
import { pairsOf } from './general-fields.ts';
import type { Structure } from './general-structure.ts';

const MARKS = ['amount', 'closeDate', 'stage', 'probability'] as const;

/** Whether a record with fields that only deals have stands on the page. `kind` is what the address says that the record is. */
export function isDealIn({ title, pairs, labels, groups }: Structure, kind: AddressedRecord['kind']): boolean {
  if ((!title && pairsOf(pairs, 'name').length === 0) || kind === 'other') return false;
  const marks = MARKS.filter((mark) => labels.has(mark));
  const entries = groups.reduce((sum, { entries }) => sum + entries.length, 0);
  const ownMark = labels.has('stage') || labels.has('closeDate') || labels.has('probability');
  const needed = kind === 'deal' ? 1 : 2;
  if (!ownMark || marks.length < needed || pairs.length < 4)
    return kind === 'deal' && marks.length >= 1 && entries >= 2 && pairs.length >= 3;
  return entries >= 2 || kind === 'deal' || marks.length >= 3;
}
