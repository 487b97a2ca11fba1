/** From the text of one cell to a value; null with a reason where it is not certain. */
import { addDays } from '../model/day.ts';
import type { ActivityType, DealStatus, Direction } from '../model/deal.ts';
import type { DayOrder } from '../readers/dates-in-words.ts';
import { directionOfWords, typeOfWords } from '../readers/general-words.ts';
import { readMoney } from '../readers/money-in-words.ts';
import { findZonedMoment } from '../readers/page-dates.ts';

/** A value, or why there is none. Both null: the cell is empty. */
export interface CellValue<Value> {
  value: Value | null;
  why: string | null;
}

const none = { value: null, why: null };
const because = (why: string) => ({ value: null, why });

/** Cells that say "nothing". */
export const isEmpty = (cell: string): boolean =>
  /^\s*(?:[-–—]+|n\/?a|null|none|\(none\)|\(leer\)|\(blank\)|--None--|#N\/A)?\s*$/i.test(cell);

/** Excel counts days since 30 December 1899; a workbook saved as text may show the number. */
function fromSerial(text: string): string | null {
  const [, days, part] = /^(\d{5})([.,]\d+)?$/.exec(text) ?? [];
  if (!days || Number(days) < 20_000 || Number(days) > 80_000) return null;
  const day = addDays('1899-12-30', Number(days));
  const minutes = Math.round(Number(`0${part?.replace(',', '.') ?? ''}`) * 1440);
  const two = (number: number) => String(number).padStart(2, '0');
  return minutes > 0 && minutes < 1440 ? `${day}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:00` : day;
}

const fromUnix = (text: string): string | null =>
  /^1\d{12}$/.test(text) ? new Date(Number(text)).toISOString().replace('.000', '') : null;

/** A moment or a day, ISO 8601. `order` is that of the column's all-number dates; null where nothing settles it. */
export function readMoment(cell: string, order: DayOrder | null): CellValue<string> {
  if (isEmpty(cell)) return none;
  const text = cell.trim().replace(/\s+/g, ' ');
  const found =
    fromUnix(text) ??
    fromSerial(text) ??
    findZonedMoment(text.replace(/([T ]\d\d:\d\d(?::\d\d)?(?:\.\d+)?)\s?([+-]\d\d)(\d\d)$/, '$1$2:$3'), { lang: '', order, today: '' });
  if (found) return { value: found, why: null };
  if (!order && /^\d{1,2}[-/]\d{1,2}[-/]\d{2,4}/.test(text)) return because('can be read as two different days');
  return because('is no date of the calendar');
}

/** An amount and its currency. `decimal` is the column's mark before the fraction. */
export function readAmount(cell: string, decimal: '.' | ',' | null): CellValue<number> & { currency: string | null } {
  if (isEmpty(cell)) return { ...none, currency: null };
  const { amount, currency } = readMoney(cell.trim(), '', decimal ?? undefined);
  if (amount !== null) return { value: amount, why: null, currency };
  return { ...because(/\d/.test(cell) ? 'is shortened, or no single amount' : 'is no amount'), currency };
}

let byName: Map<string, string> | null = null;

/** Currencies by their English names, as Dynamics and Salesforce write them. */
function currencyNames(): Map<string, string> {
  if (byName) return byName;
  const names = new Intl.DisplayNames('en', { type: 'currency' });
  byName = new Map(Intl.supportedValuesOf('currency').map((code) => [(names.of(code) ?? code).toLowerCase(), code]));
  return byName;
}

/** A currency: its code, its sign, or its English name. */
export function readCurrency(cell: string): CellValue<string> {
  if (isEmpty(cell)) return none;
  const text = cell.trim();
  const code = /(?:^|[^A-Za-z])([A-Z]{3})(?:$|[^A-Za-z])/.exec(text)?.[1];
  const found = code ?? currencyNames().get(text.toLowerCase()) ?? readMoney(`${text} 1`, '').currency;
  return found ? { value: found, why: null } : because('is no currency that Askback knows');
}

// The words of a status of its own, not of a stage, in the languages of the readers.
const STATUS: readonly (readonly [DealStatus, RegExp])[] = [
  ['won', /^(won|gewonnen|gagnée?|ganad[oa]|vint[oa]|ganh[oa]|closed[\s-]?won)$/i],
  ['lost', /^(lost|verloren|perdue?|perdid[oa]|pers[oa]|closed[\s-]?lost|abandoned|cancell?ed)$/i],
  ['open', /^(open|offen|ouverte?|abiert[oa]|apert[oa]|abert[oa]|in progress|active|on hold)$/i],
];

/** Whether a deal is open, won or lost, from a column that says so. */
export function readStatus(cell: string): CellValue<DealStatus> {
  if (isEmpty(cell)) return none;
  const found = STATUS.find(([, words]) => words.test(cell.trim()));
  return found ? { value: found[0], why: null } : because('says neither open nor won nor lost');
}

// HubSpot's own words for directions.
const CODES: Readonly<Record<string, Direction>> = { EMAIL: 'outbound', INCOMING_EMAIL: 'inbound' };

/** Who speaks in an email: from a word, or from a column that says whether it came in. */
export function readDirection(cell: string, header: string): Direction | null {
  const text = cell.trim();
  if (CODES[text]) return CODES[text];
  if (/incoming|inbound|received/i.test(header) && /^(true|false|1|0|yes|no)$/i.test(text))
    return /^(true|1|yes)$/i.test(text) ? 'inbound' : 'outbound';
  return directionOfWords(text);
}

/** What an entry is, from a column of kinds, else from the beginning of its subject (`Email: Re: …`). */
export function readType(cell: string, subject: string): ActivityType | null {
  return typeOfWords(cell) ?? typeOfWords(/^(?:List\s)?(\p{L}+):\s/u.exec(subject)?.[1] ?? '');
}
