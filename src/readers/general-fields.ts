/** From labels and values to the fields of a deal. What two places of a page say differently is not certain. */
import type { Day } from '../model/day.ts';
import type { DealStatus } from '../model/deal.ts';
import { unreadDayReason } from './dates-in-words.ts';
import { machineNumber } from './dom.ts';
import { type FieldName, fieldOfLabel } from './general-labels.ts';
import type { Part } from './general-outside.ts';
import { type Pair, shownOrNull } from './general-pairs.ts';
import { shownMoney } from './money-in-words.ts';
import { type DateHabits, findDay } from './page-dates.ts';

/** A value of the page, or why there is none. */
export interface Told<Value> {
  value: Value | null;
  reason: string | null;
}

const STATUS: readonly (readonly [DealStatus, RegExp])[] = [
  ['won', /^(closed[\s–:-]*)?(won|gewonnen|gagnée?s?|conclue?|ganad[oa]|vint[oa]|gewonnen|ganh[oa]|signed|success(ful)?)\b/i],
  ['lost', /^(closed[\s–:-]*)?(lost|verloren|perdu(e|s|es)?|perdid[oa]|pers[oa]|verloren|perdid[oa]|abandoned|cancel+ed|dead)(?!\p{L})/iu],
  [
    'open',
    /^(open|em aberto|offen|ouverte?|en cours|abiert[oa]|apert[oa]|abert[oa]|openstaand|active|aktiv|activ[ao]|actieve?|in progress|in bearbeitung|en curso|in corso|lopend|em andamento|ongoing|working)\b/i,
  ],
];

/** The pairs that a field's labels name, the most certain label first; only those with a value, if any has one. */
export function pairsOf(pairs: readonly Pair[], field: FieldName): Pair[] {
  const ranked = pairs.flatMap((pair) => {
    const found = fieldOfLabel(pair.label);
    return found?.field === field ? [{ pair, rank: found.rank }] : [];
  });
  return ranked.sort((a, b) => Number(b.pair.value !== null) - Number(a.pair.value !== null) || a.rank - b.rank).map(({ pair }) => pair);
}

/** One text for a field: of several labels the most certain; two values under the same label are none. */
export function findField(pairs: readonly Pair[], field: FieldName): Told<Pair> {
  const found = pairsOf(pairs, field).filter(({ value }) => value !== null);
  const [first] = found;
  if (!first) return { value: null, reason: null };
  const rival = found.find(({ label, value }) => label.toLowerCase() === first.label.toLowerCase() && value !== first.value);
  return rival ? { value: null, reason: `the page shows two different values as “${first.label}”` } : { value: first, reason: null };
}

/** The forms in which a value may stand for programs, beside the one for people. */
function machineForms(element: Element): string[] {
  const parts = [element, ...element.querySelectorAll('data[value], [data-value], [data-amount], [data-raw], [title], time[datetime]')];
  return parts.flatMap((part) =>
    ['data-value', 'data-amount', 'data-raw', 'datetime', 'title', ...(part.tagName === 'DATA' ? ['value'] : [])].flatMap(
      (name) => part.getAttribute(name)?.trim() || [],
    ),
  );
}

/** An amount with its currency. The form for people first; where it is shortened, the full one that stands in an attribute. */
export function readAmount(
  pair: Pair | null,
  currencyText: string | null,
  lang: string,
): { amount: Told<number>; currency: string | null } {
  const none: Told<number> = { value: null, reason: null };
  const ownCurrency =
    currencyOf(currencyText) ?? currencyOf(/\(([^)]+)\)/.exec(pair?.label ?? '')?.[1] ?? /\s(\S+)$/.exec(pair?.label ?? '')?.[1] ?? null);
  if (!pair?.value) return { amount: none, currency: ownCurrency };
  const shown = shownMoney(pair.value, lang);
  const isNumberInput = pair.element.matches('input[type="number"]') || pair.element.querySelector('input[type="number"]') !== null;
  const machine = isNumberInput ? machineNumber(pair.value) : null;
  const currency = shown.currency ?? ownCurrency ?? currencyBeside(pair.element);
  if (machine !== null) return { amount: { value: machine, reason: null }, currency };
  if (shown.amount !== null) return { amount: { value: shown.amount, reason: null }, currency };
  for (const form of machineForms(pair.element)) {
    const full = machineNumber(form) ?? shownMoney(form, lang).amount;
    if (full !== null)
      return { amount: { value: full, reason: null }, currency: shownMoney(form, lang).currency ?? currency ?? signIn(pair.value) };
  }
  return { amount: { value: null, reason: shown.reason }, currency: currency ?? signIn(pair.value) };
}

/** The currency that one sign or code stands for; null for several or none. */
const currencyOf = (text: string | null): string | null =>
  text ? shownMoney(`${text.replace(/^([A-Z]{3})\b.*$/, '$1')} 1`, 'en').currency : null;

const signIn = (text: string): string | null => currencyOf(/[€£$₹]|\b[A-Z]{3}\b/.exec(text)?.[0] ?? null);

/** A sign in the same group as the control (`€` before an input). */
function currencyBeside(element: Element): string | null {
  const control = element.matches('input') ? element : element.querySelector('input');
  const texts = [...(control?.parentElement?.children ?? [])]
    .filter((part) => part !== control)
    .map((part) => part.textContent?.trim() ?? '');
  return (
    texts
      .filter((text) => text.length <= 4)
      .map(currencyOf)
      .find(Boolean) ?? null
  );
}

/** A day: of the form for programs where there is one, else of the written date. */
export function readDay(pair: Pair | null, habits: DateHabits): Told<Day> {
  if (!pair?.value) return { value: null, reason: null };
  const forms = [
    ...machineForms(pair.element).filter((form) => /^\d{4}-\d{2}-\d{2}/.test(form)),
    pair.value,
    ...machineForms(pair.element),
  ];
  const day = forms.map((form) => findDay(form, habits)).find(Boolean) ?? null;
  return { value: day, reason: unreadDayReason(pair.value, day) ?? (day ? null : 'the date on the page is not certain') };
}

/** The status that a text names; null for other words. */
export function statusOf(text: string | null): DealStatus | null {
  return STATUS.find(([, words]) => words.test(text?.trim() ?? ''))?.[0] ?? null;
}

/** The status: its own field, a closing word in the stage, or a mark beside the title. */
export function readStatus(pairs: readonly Pair[], stage: string | null, title: Element | null): DealStatus | null {
  const own = pairsOf(pairs, 'status')
    .map(({ value }) => statusOf(value))
    .find(Boolean);
  if (own) return own;
  const closing = statusOf(stage);
  if (closing && closing !== 'open') return closing;
  return findStatusBeside(title) ?? closing ?? null;
}

const MAX_HEAD = 300;

/** A short word beside the title that names a status: in the smallest part around it that has one. */
function findStatusBeside(title: Element | null): DealStatus | null {
  let around = title;
  for (let level = 0; level < 4 && around; level++, around = around.parentElement) {
    const { parentElement: parent } = around;
    const isWide = !parent || parent.matches('body, main') || (parent.textContent?.length ?? 0) > MAX_HEAD;
    const parts = [around, ...(isWide ? [around.previousElementSibling, around.nextElementSibling] : [])];
    const status = parts.map((part) => part && statusIn(part)).find(Boolean);
    if (status || isWide) return status ?? null;
  }
  return null;
}

function statusIn(part: Element): DealStatus | null {
  if ((part.textContent?.length ?? 0) > MAX_HEAD) return null;
  for (const mark of [part, ...part.querySelectorAll('*')]) {
    const text = mark.childElementCount === 0 ? (mark.textContent?.trim() ?? '') : '';
    const status = text.length > 2 && text.length < 30 && !mark.matches('option, button') ? statusOf(text) : null;
    if (status) return status;
  }
  return null;
}

const STEPS =
  '[aria-current="step"], [aria-current="true"], :is([class*="stage"], [class*="path"], [class*="pipeline"], [class*="stepper"], [class*="progress"]) :is(.active, .current, .is-active, .is-current, [aria-selected="true"])';

/** The stage: its field, else the step that is marked as the current one on the way to the close. */
export function readStage(pairs: readonly Pair[], root: Part, isOwn: (element: Element) => boolean): Told<string> {
  const told = findField(pairs, 'stage');
  if (told.value || told.reason) return { value: told.value?.value ?? null, reason: told.reason };
  const steps = [...root.querySelectorAll(STEPS)].filter(
    (step) => isOwn(step) && !step.querySelector('a + a') && !step.closest('[aria-label*="readcrumb"], .breadcrumb'),
  );
  const texts = new Set(steps.map((step) => shownOrNull(step)).filter((text): text is string => text !== null && text.length < 40));
  const [only] = texts;
  return { value: texts.size === 1 && only ? only : null, reason: null };
}
