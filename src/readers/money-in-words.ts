/** Amounts of money as pages write them for people. A shortened amount ("$48.0K") is not one: the digits that are left out cannot be known. */

export interface Money {
  amount: number | null;
  currency: string | null;
}

// Signs that stand for one currency only; `¥`, `kr` and the like stand for several.
const CURRENCY_OF_SIGN: Readonly<Record<string, string>> = {
  '€': 'EUR',
  '£': 'GBP',
  '₹': 'INR',
  US$: 'USD',
  CA$: 'CAD',
  C$: 'CAD',
  A$: 'AUD',
  AU$: 'AUD',
  NZ$: 'NZD',
  MX$: 'MXN',
  R$: 'BRL',
  zł: 'PLN',
  Kč: 'CZK',
  '₩': 'KRW',
  '₺': 'TRY',
  '₪': 'ILS',
  '₫': 'VND',
};

// In these, three digits after the last mark may be a fraction.
const THREE_DECIMALS = new Set(['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND']);

/** With or without tax, after an amount. */
const TAX =
  /\(?(?<!\p{L})(HT|TTC|net(to)?|brutto|gross|(excl|incl|exkl|inkl|zzgl|ex|plus)\.?\s(VAT|tax|MwSt\.?|USt\.?|btw|IVA|TVA)|\+\s?IVA)(?!\p{L})\)?/u;

/** Whether a bare `$` can be taken for US dollars: not where the page's language belongs to a country with a dollar or peso of its own. */
const dollarIsUs = (lang: string): boolean => !/^(en|fr|es|zh)[-_](AU|CA|NZ|SG|HK|TW|MX|AR|CL|CO)/i.test(lang);

function findCurrency(sign: string, lang: string): string | null {
  // `$64,500.00 USD`: the code says which dollar the sign means.
  const [, code = ''] = /^(?:\p{Sc}|[A-Z]{1,2}\$)?([A-Z]{3})(?:\p{Sc}|[A-Z]{1,2}\$)?$/u.exec(sign) ?? [];
  const [symbol] = /\p{Sc}/u.exec(sign) ?? [];
  const own = symbol && CURRENCY_OF_SIGN[symbol];
  if (code && sign !== code) return own && own !== code ? null : code;
  if (/^[A-Z]{3}$/.test(sign)) return sign;
  if (sign === '$') return dollarIsUs(lang) ? 'USD' : null;
  return CURRENCY_OF_SIGN[sign] ?? null;
}

/** The number in digits with marks between them (`48.000,50`, `48 000`, `1’234.5`); null when the marks can be read in two ways. */
function findNumber(digits: string, decimal: string | undefined, threeDecimals: boolean): number | null {
  const compact = digits.replace(/[\s'’]/g, '');
  const last = /[.,](?=\d*$)/.exec(compact);
  if (!last) return /^\d+$/.test(compact) ? Number(compact) : null;
  const mark = last[0];
  const after = compact.length - last.index - 1;
  const once = compact.indexOf(mark) === last.index;
  const other = mark === '.' ? ',' : '.';
  const fraction = decimal ? mark === decimal : once && (after !== 3 || compact.includes(other));
  if (!decimal && once && after === 3 && !compact.includes(other) && threeDecimals) return null;
  const whole = (fraction ? compact.slice(0, last.index) : compact).replace(/[.,]/g, '');
  return Number(fraction ? `${whole}.${compact.slice(last.index + 1)}` : whole);
}

/**
 * An amount with its currency. `lang` is the page's language; `decimal` is the mark before the fraction where the page tells it.
 * Without an amount that is certain both are null; a currency may be null beside an amount.
 */
export function readMoney(written: string, lang: string, decimal?: string): Money {
  const none = { amount: null, currency: null };
  const numbers = [...written.matchAll(/\d(?:[\d.,'’\s]*\d)?/g)].map((match) => match[0]);
  const [digits] = numbers;
  if (!digits || numbers.length > 1) return none;
  // `€ 1.200,-` and `1.200,–`: no cents. Words for tax change nothing of the amount.
  const text = written.replace(/(\d)[.,]\s?[-–—](?!\d)/, '$1').replace(TAX, ' ');
  const minus = /[-−–]\s*\D{0,3}$/.test(text.slice(0, text.indexOf(digits))) || /^\s*\(.*\)\s*$/.test(text);
  const sign = text.replace(digits, ' ').replace(/[-−–()\s]/g, '');
  const currency = findCurrency(sign, lang);
  // Any other letters may shorten the amount: K, M, Mio., Tsd.
  if (!currency && /\p{L}/u.test(sign) && !/^(kr\.?|Fr\.?|Rs\.?|S\/|R)$/.test(sign)) return none;
  const value = findNumber(digits, decimal, THREE_DECIMALS.has(currency ?? ''));
  return value === null ? none : { amount: minus ? -value : value, currency };
}

const UNCERTAIN = 'the amount on the page is shortened or can be read in two ways';

/** An amount, its currency, and why there is none (null when it is merely not filled in). */
export interface ShownMoney extends Money {
  reason: string | null;
}

/**
 * The amount of a field's text, as deal pages show it. Of `EUR 48,000.00 (USD 52,000.00)` the first is the deal's own and the second the
 * office's. `lang` is the page's language.
 */
export function shownMoney(text: string | null, lang: string): ShownMoney {
  const own = (text ?? '').replace(/(\d[^(]*)\(.*$/s, '$1').trim();
  const money = own.includes('%') ? { amount: null, currency: null } : readMoney(own, lang);
  return { ...money, reason: money.amount === null && /\d/.test(own) ? UNCERTAIN : null };
}

/** Why an amount with this text was not read, and why its currency was not; null where it was, or where there is no text. */
export function unreadMoneyReasons(text: string | null, { amount, currency }: Money): { amount: string | null; currency: string | null } {
  const written = text !== null && /\d/.test(text);
  return {
    amount: written && amount === null ? UNCERTAIN : null,
    currency: amount !== null && currency === null ? 'the page does not tell the currency for certain' : null,
  };
}
