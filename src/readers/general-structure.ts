/** Everything that the structure of a page shows, and the deal that follows from it. */
import type { Day } from '../model/day.ts';
import type { PageReading } from '../model/page-reading.ts';
import { toReading } from './found-deal.ts';
import { countEntries } from './general-count.ts';
import { type DateMark, findDateMarks } from './general-dates.ts';
import { findField, pairsOf, readAmount, readDay, readStage, readStatus } from './general-fields.ts';
import { type EntryGroup, findEntryGroups } from './general-groups.ts';
import { type FieldName, fieldOfLabel, languageOfLabels } from './general-labels.ts';
import { outsideOf, type Part } from './general-outside.ts';
import { collectPairs, type Pair } from './general-pairs.ts';
import { isPersonName, readPeople } from './general-people.ts';
import { RecordScope } from './general-scope.ts';
import { readGroups } from './general-timeline.ts';
import { findTitle, type RecordTitle } from './general-title.ts';
import { plainLabel } from './labels.ts';
import { type DateHabits, dateHabits } from './page-dates.ts';

/** So much of a page's text is enough to see how it writes dates. */
const MAX_TEXT = 60_000;

/** What was found on a page, before it is read as a deal. */
export interface Structure {
  root: ParentNode;
  /** What stands around the timeline. */
  outside: Part;
  title: RecordTitle | null;
  pairs: Pair[];
  /** The fields that any label of the page names, filled in or not. */
  labels: Set<FieldName>;
  groups: EntryGroup[];
  marks: DateMark[];
  habits: DateHabits;
  lang: string;
  isOwn: (element: Element) => boolean;
}

const bodyOf = (root: ParentNode): Element | null =>
  root instanceof Document ? root.body : root instanceof Element ? root : root.firstElementChild;

function valuesOf(body: Element): string {
  return [...body.querySelectorAll('input')]
    .slice(0, 500)
    .map((input) => input.value)
    .join(' ');
}

/** Looks over a page: title, entries, then labels and values outside the entries. `isOther` says what belongs to other records. */
export function scan(root: ParentNode, today: Day, isOther?: (element: Element) => boolean): Structure {
  const body = bodyOf(root);
  const title = findTitle(root, isOther);
  const scope = new RecordScope(title?.element ?? null, isOther);
  const told = body?.ownerDocument.documentElement.getAttribute('lang') ?? '';
  const isOwn = (element: Element): boolean => scope.has(element);
  const text = body ? `${body.textContent?.slice(0, MAX_TEXT) ?? ''} ${valuesOf(body)}` : '';
  const first = dateHabits(text, told || (languageOfLabels(body ? labelWords(body) : []) ?? ''), today);
  // Without a language that the page tells, months are known in all of them.
  const habits = told ? first : { ...first, lang: '' };
  const marks = body ? findDateMarks(body, habits, isOwn) : [];
  const groups = findEntryGroups(marks).map((group) => ({ ...group, entries: group.entries.filter(isOwn) }));
  const entries = new Set(groups.flatMap((group) => group.entries));
  const inEntry = (element: Element): boolean => {
    for (let at: Element | null = element; at; at = at.parentElement) if (entries.has(at)) return true;
    return false;
  };
  const isField = (element: Element): boolean => isOwn(element) && !inEntry(element);
  const outside = outsideOf(body ?? document.createElement('i'), entries, isOwn);
  const pairs = collectPairs(outside, isField);
  const labels = new Set(pairs.flatMap(({ label }) => fieldOfLabel(label)?.field ?? []));
  return { root, outside, title, pairs, labels, groups, marks, habits, lang: told || first.lang, isOwn: isField };
}

const labelWords = (body: Element): string[] =>
  [...body.querySelectorAll('dt, th, label, [class*="label"], b, strong')].slice(0, 200).map((label) => label.textContent ?? '');

/** The first names of a row say that it is a deal's name (`Nombre de la oportunidad`), the later ones only what may be one (`Subject`). */
const SURE_RANK = 4;

/** The name: of its own field where the title says the same, or where the field is the surer of the two; else the title. */
export function nameOf({ title, pairs }: Structure): string | null {
  const fields = pairsOf(pairs, 'name').filter(({ value }) => value !== null && value.length < 200);
  const named = fields.flatMap(({ value }) => value ?? []);
  const agreed = named.find((value) => title && plainLabel(title.text).includes(plainLabel(value)) && value.length > 2);
  if (agreed) return agreed;
  const [field] = fields;
  const isSure = field !== undefined && (fieldOfLabel(field.label)?.rank ?? SURE_RANK) < SURE_RANK;
  if (title && !title.weak && (title.sure || !isSure)) return title.text;
  return field?.value ?? title?.text ?? null;
}

const MORE = 'more of them can be shown on the page: press “show more” to have all read';

/** A name of the owner without what pages put around it. */
const ownerOf = (text: string | null): string | null => text?.replace(/\s*[(<].*$/, '').trim() || null;

/** The deal of a page whose structure is known. `taughtReasons`: why a field that the rep has taught could not be found again. */
export function* readStructure(
  structure: Structure,
  id: string,
  taughtReasons: Readonly<Record<string, string>> = {},
): Generator<void, PageReading> {
  const { outside, pairs, groups, marks, habits, lang, title, isOwn } = structure;
  const name = nameOf(structure);
  if (!name) return { ok: false, reason: 'The name of the deal was not found.' };
  if (groups.length === 0) return { ok: false, reason: 'The timeline was not found.' };
  const ownerField = findField(pairs, 'owner');
  const owner = ownerOf(ownerField.value?.value ?? null);
  const contacts = readPeople(outside, pairs, owner, isOwn);
  const amountField = findField(pairs, 'amount');
  const money = readAmount(amountField.value, findField(pairs, 'currency').value?.value ?? null, lang);
  const closeField = findField(pairs, 'closeDate');
  const close = readDay(closeField.value, habits);
  const stage = readStage(pairs, outside, isOwn);
  const timeline = yield* readGroups(groups, marks, habits, {
    owner: owner && isPersonName(owner) ? owner : null,
    contacts: contacts.map((contact) => contact.name),
  });
  // Of several lists (emails, notes) none tells of all.
  const counts = groups.map(({ entries }) => countEntries(entries, groups.length === 1 ? timeline.activities.length : entries.length));
  const [count] = counts;
  return toReading({
    id,
    name,
    stage: stage.value,
    status: readStatus(pairs, stage.value, title?.element ?? null),
    amount: money.amount.value,
    currency: money.currency,
    closeDate: close.value,
    owner,
    lostReason: findField(pairs, 'lostReason').value?.value ?? null,
    contacts,
    timeline,
    total: counts.length === 1 && count ? count.total : null,
    reasons: {
      amount: amountField.reason ?? money.amount.reason,
      closeDate: closeField.reason ?? close.reason,
      stage: stage.reason,
      owner: ownerField.reason,
      entries: counts.some(({ total, more }) => more && total === null) ? MORE : null,
      ...taughtReasons,
    },
  });
}
