/** Amounts as deal pages show them, with the reason where one is not certain. */
import { type Money, readMoney } from './money-in-words.ts';

/** An amount, its currency, and why there is none (null when it is merely not filled in). */
export interface ShownMoney extends Money {
  reason: string | null;
}

/**
 * The amount of a field's text. Of `EUR 48,000.00 (USD 52,000.00)` the first is the deal's own and the second the office's. `lang` is the
 * page's language.
 */
export function shownMoney(text: string | null, lang: string): ShownMoney {
  const own = (text ?? '').replace(/(\d[^(]*)\(.*$/s, '$1').trim();
  const money = own.includes('%') ? { amount: null, currency: null } : readMoney(own, lang);
  if (money.amount !== null || !/\d/.test(own)) return { ...money, reason: null };
  return { ...money, reason: 'not written out: shortened, or readable as different amounts' };
}
