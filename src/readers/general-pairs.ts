/** Labels with their values on a page that we do not know: definition lists, tables of two columns, form fields, and parts that repeat a shape. */

import { readText } from './dom.ts';
import { fieldOfLabel } from './general-labels.ts';
import type { Part } from './general-outside.ts';
import { plainLabel } from './labels.ts';
import { findShownValue } from './shown-value.ts';

/** A label and the value that stands with it. */
export interface Pair {
  label: string;
  value: string | null;
  /** Where the value stands: a control, or an element with text. */
  element: Element;
  /** One of several lines in the same element. */
  line?: true;
}

const MAX_LABEL = 45;
const CONTROLS = 'input:not([type="hidden"], [type="button"], [type="submit"], [type="checkbox"], [type="radio"]), textarea, select';
const EMPTY =
  /^([-–—\s.]*|n\/?a|none|not set|no value|empty|unset|keine angabe|nicht gesetzt|leer|non renseigné|aucune?|vide|sin (definir|valor|asignar)|ninguno|nessuno|non impostato|geen|niet ingevuld|não (definido|informado)|nenhum)$/i;

const oneLine = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

const ACTIONS = 'button, [role="button"], a, [class*="tooltip" i]';
const ACTION =
  /^(edit|change|details?|preview|view|show|add|more|copy|clear|select|bearbeiten|ändern|anzeigen|modifier|voir|editar|cambiar|ver|modifica|mostra|bewerken|wijzigen|alterar)(\s\p{L}+)?$/iu;

/** The words of links and buttons beside a value, which are none of it. */
const actionsIn = (element: Element): string[] =>
  element.childElementCount === 0
    ? []
    : [...element.querySelectorAll(ACTIONS)].map((action) => oneLine(action.textContent)).filter((text) => ACTION.test(text));

/** A value as the page shows it; null for the words and dashes that stand for "nothing". */
export function shownOrNull(element: Element): string | null {
  const shown = findShownValue(element);
  const value = shown && oneLine(actionsIn(element).reduce((text, action) => text.replace(action, ' '), shown));
  return value && !EMPTY.test(value) && !(element.matches(ACTIONS) && ACTION.test(value)) ? value : null;
}

/** The text of an element that could be a label; null when it is too long or holds no word. */
function labelText(element: Element | null | undefined): string | null {
  const text = oneLine(element?.textContent);
  return text.length > 1 && text.length <= MAX_LABEL && /\p{L}{2}/u.test(text) && !element?.querySelector(CONTROLS) ? text : null;
}

const pair = (label: string | null, element: Element | null | undefined): Pair[] =>
  label && element ? [{ label: label.replace(/[:*\s]+$/, ''), value: shownOrNull(element), element }] : [];

function fromLists(root: Part): Pair[] {
  return [...root.querySelectorAll('dt')].flatMap((term) =>
    pair(labelText(term), term.nextElementSibling?.matches('dd') ? term.nextElementSibling : null),
  );
}

/** Rows of two or four cells, label beside value; not the rows of a table with a heading row: that is a list. */
function fromTables(root: Part): Pair[] {
  return [...root.querySelectorAll('tr')].flatMap((row) => {
    const cells = [...row.children];
    if (
      cells.length % 2 !== 0 ||
      cells.length > 6 ||
      row.closest('table')?.querySelector('thead th:nth-child(3), tr:first-child > th:nth-child(3)')
    )
      return [];
    const labels = cells.filter((_, index) => index % 2 === 0);
    if (cells.every((cell) => cell.tagName === 'TH')) return [];
    return labels.flatMap((label, index) => pair(labelText(label), cells[index * 2 + 1]));
  });
}

function controlOf(label: Element, root: Part): Element | null {
  const id = label.getAttribute('for');
  const named = id ? root.querySelector(`#${CSS.escape(id)}`) : null;
  if (named) return named;
  const nested = label.querySelector(CONTROLS);
  if (nested) return nested;
  const next = label.nextElementSibling ?? label.parentElement?.nextElementSibling;
  return next && (next.matches(CONTROLS) || next.querySelectorAll(CONTROLS).length === 1 || labelOnly(label)) ? next : null;
}

/** Whether a label names a text beside it, not a control. */
const labelOnly = (label: Element): boolean => !label.hasAttribute('for') || fieldOfLabel(oneLine(label.textContent)) !== null;

function fromForms(root: Part): Pair[] {
  const labelled = [...root.querySelectorAll('label')].flatMap((label) => {
    const nested = label.querySelector(CONTROLS);
    const text = nested
      ? oneLine(
          [...label.childNodes]
            .filter((node) => !node.contains(nested))
            .map((node) => node.textContent)
            .join(' '),
        )
      : labelText(label);
    return pair(text && text.length <= MAX_LABEL ? text : null, controlOf(label, root));
  });
  const named = [...root.querySelectorAll('[aria-labelledby]')].flatMap((element) => {
    const ids = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean);
    const label = labelText(ids[0] ? root.querySelector(`#${CSS.escape(ids[0])}`) : null);
    return element.matches(`${CONTROLS}, dd, td, span, output, p, div:not([role])`) ? pair(label, element) : [];
  });
  const told = [
    ...root.querySelectorAll('input[aria-label], select[aria-label], textarea[aria-label], output[aria-label], [data-label]'),
  ].flatMap((element) => pair(element.getAttribute('aria-label') ?? element.getAttribute('data-label'), element));
  return [...labelled, ...named, ...told];
}

const shapeOf = (element: Element): string => `${element.tagName}.${[...element.classList].sort().join('.')}`;

/** Elements that could be a label by their place: the first of two, with the value beside, above or under it. */
function* beside(root: Part, isOwn: (element: Element) => boolean): Generator<{ shape: string; known: boolean; found: Pair[] }> {
  for (const label of root.querySelectorAll('span, div, p, b, strong, small, h3, h4, h5, h6, em, i, th, td, li, label, legend, a')) {
    if (label.childElementCount > 2 || !isOwn(label)) continue;
    const text = labelText(label);
    const { parentElement: parent } = label;
    if (!parent) continue;
    const inline = oneLine(label.textContent);
    const colon = label.childElementCount === 0 ? /^([^:]{2,40}):\s+(\S.*)$/.exec(inline) : null;
    if (colon && inline.length < 160) {
      const [, name = '', value = ''] = colon;
      yield {
        shape: `:${shapeOf(parent)}>${shapeOf(label)}`,
        known: isKnown(name),
        found: [{ label: name, value: EMPTY.test(value) ? null : value, element: label }],
      };
      continue;
    }
    if (!text) continue;
    const known = isKnown(text);
    const next = label.nextElementSibling;
    const shape = `${shapeOf(parent)}>${shapeOf(label)}`;
    // `<b>Amount:</b> 48,000`: the value is what is left of the element around.
    const rest =
      label === parent.firstElementChild && !next
        ? oneLine(parent.textContent)
            .slice(inline.length)
            .replace(/^\s*:?\s*/, '')
        : '';
    if (rest && !label.previousSibling?.textContent?.trim())
      yield { shape, known, found: [{ label: text.replace(/[:*\s]+$/, ''), value: EMPTY.test(rest) ? null : rest, element: parent }] };
    else if (next && (parent.childElementCount === 2 || known || text.endsWith(':'))) yield { shape, known, found: pair(text, next) };
    else if (!next && known && parent.childElementCount === 2) yield { shape, known, found: pair(text, label.previousElementSibling) };
    else if (!next && known && parent.childElementCount === 1) yield { shape, known, found: pair(text, parent.nextElementSibling) };
  }
}

const isKnown = (text: string): boolean => fieldOfLabel(text) !== null;

/** Pairs that stand beside each other: known labels, and unknown ones where at least three have the same shape. */
function fromShapes(root: Part, isOwn: (element: Element) => boolean): Pair[] {
  const all = [...beside(root, isOwn)];
  const labels = new Map<string, Set<string>>();
  for (const { shape, found } of all) for (const { label } of found) labels.set(shape, (labels.get(shape) ?? new Set()).add(label));
  const knownShapes = new Set(all.filter(({ known }) => known).map(({ shape }) => shape));
  return all
    .filter(({ shape, known }) => known || (knownShapes.has(shape) && (labels.get(shape)?.size ?? 0) >= 3))
    .flatMap(({ found }) => found);
}

/** Lines of one text, parted by breaks: `Stage: Proposal<br>Amount: 48,000`. */
function fromLines(root: Part, isOwn: (element: Element) => boolean): Pair[] {
  const parts = new Set(
    [...root.querySelectorAll('br')].flatMap((end) => (end.parentElement && isOwn(end.parentElement) ? [end.parentElement] : [])),
  );
  return [...parts].flatMap((element) =>
    readText(element)
      .split('\n')
      .flatMap((line) => {
        const [, label = '', value = ''] = /^([^:]{2,40}):\s*(.*)$/.exec(line.trim()) ?? [];
        return isKnown(label) ? [{ label, value: value && !EMPTY.test(value) ? value : null, element, line: true as const }] : [];
      }),
  );
}

/** Every pair of the record. `isOwn` says which elements count. Labels in order of the page; the same label may come twice. */
export function collectPairs(root: Part, isOwn: (element: Element) => boolean): Pair[] {
  const seen = new Set<string>();
  const values = new Map<Element, string>();
  const all = [...fromLists(root), ...fromForms(root), ...fromTables(root), ...fromShapes(root, isOwn), ...fromLines(root, isOwn)].filter(
    ({ label, value, element, line }) => {
      const key = `${plainLabel(label)}\n${value ?? ''}`;
      const other = values.get(element);
      if (
        !isOwn(element) ||
        seen.has(key) ||
        (!line && other !== undefined && other !== plainLabel(label)) ||
        plainLabel(label) === plainLabel(value)
      )
        return false;
      seen.add(key);
      values.set(element, plainLabel(label));
      return true;
    },
  );
  // What holds other labels with their values is no value but a part of the page.
  const elements = [...new Set(all.map(({ element }) => element))];
  return all.filter(
    ({ element }) => element.childElementCount < 2 || elements.filter((other) => other !== element && element.contains(other)).length < 2,
  );
}
