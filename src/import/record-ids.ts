/** Record ids as the addresses of pages write them, so that a deal from a file and the same deal on its page are one. */
import { fingerprint } from '../model/fingerprint.ts';
import type { ProductId } from './fields.ts';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/** Salesforce's 15 characters as 18: the last three tell which letters of each five are capitals, for readers that ignore case. */
function toLongId(id: string): string {
  const suffix = [0, 5, 10].map((from) => {
    const bits = [...id.slice(from, from + 5)].reduce((sum, letter, index) => sum + (/[A-Z]/.test(letter) ? 1 << index : 0), 0);
    return LETTERS[bits];
  });
  return id + suffix.join('');
}

/** Excel shows numbers of more than 15 digits as `4.87688E+17` and has lost the rest. */
export const isShortenedId = (id: string): boolean => /^\d[.,]\d+E\+\d+$/i.test(id);

/** The id of a deal as its page's address has it. */
export function normalId(id: string, product: ProductId): string {
  const text = id.trim();
  switch (product) {
    case 'salesforce':
      return /^[A-Za-z0-9]{15}$/.test(text) ? toLongId(text) : text;
    case 'dynamics':
      return text.replace(/[{}]/g, '').toLowerCase();
    case 'zoho':
      // [MEM] exports write `zcrm_` before the number.
      return text.replace(/^zcrm_/, '');
    default:
      return text;
  }
}

/** The id of a deal whose file has none: the same for the same name and company, at every import. */
export const idOfName = (name: string, account: string): string => `name-${fingerprint(`${name}\n${account}`.toLowerCase())}`;
