import type { Receipt } from '../model/receipt.ts';
import words from './role-words.json';

const known = new Map<string, Receipt['canDecide']>();
const named = (role: string, list: readonly string[]): boolean => list.some((word) => role.includes(` ${word} `));

function judge(role: string): Receipt['canDecide'] {
  const text = ` ${role.toLowerCase().replace(/[^\p{L}\p{N}-]+/gu, ' ')} `;
  if (named(text, words.decides) && !named(text, words.notDeciding)) return 'decides';
  return named(text, words.influences) || named(text, words.notDeciding) ? 'influences' : 'unknown';
}

/**
 * What a role says of a contact's say in the matter, by the words in role-words.json. `unknown` when there is no role or its words say
 * nothing: a role is a hint to ask, never proof.
 */
export function canDecide(role: string | null | undefined): Receipt['canDecide'] {
  if (!role) return 'unknown';
  const before = known.get(role);
  if (before) return before;
  const judged = judge(role);
  if (known.size < 5000) known.set(role, judged);
  return judged;
}
