import { isField } from './editor.ts';
import { labelsOf } from './label.ts';
import { type EditorTarget, findTargets, lastIsGone, lastTarget } from './target.ts';

/** An editor to choose from; its id holds as long as the editor lives. */
export interface Offer {
  readonly id: string;
  readonly label: string;
  readonly target: EditorTarget;
}

/** More than these nobody reads. */
const AT_MOST = 20;
const ids = new WeakMap<Element, string>();
let count = 0;

function idOf(element: Element): string {
  const id = ids.get(element) ?? `editor-${++count}`;
  ids.set(element, id);
  return id;
}

const isOneLine = ({ element }: EditorTarget): boolean => isField(element) && element.tagName === 'INPUT';
/** A page that hides its other parts from screen readers has put something before them; the rep cannot get there either. */
const isInReach = ({ element }: EditorTarget): boolean => !element.closest('[aria-hidden=true]');

/** The editors of this page to choose from, told apart by their labels: those for longer texts first, in page order. */
export function offers(): Offer[] {
  const found = findTargets().filter(isInReach);
  const targets = [...found.filter((target) => !isOneLine(target)), ...found.filter(isOneLine)].slice(0, AT_MOST);
  const labels = labelsOf(targets.map(({ element }) => element));
  return targets.map((target, index) => ({ id: idOf(target.element), label: labels[index] ?? target.label, target }));
}

/** The editor behind an id that `offers` gave, when it can still be written in. */
export const offered = (id: string): EditorTarget | null => offers().find((offer) => offer.id === id)?.target ?? null;

/** Where a text goes: into one editor, or the rep has to choose (from none, when the page has none). */
export type Place = { target: EditorTarget } | { choose: Offer[]; gone: boolean };

/**
 * The editor the rep last had the caret in; where there was none, the only one of the page, if it is for longer texts (a lone one-line
 * field may filter a list); else those to choose from. `gone` says that the last one is not there any more.
 */
export function placeForText(): Place {
  const target = lastTarget();
  if (target) return { target };
  const choose = offers();
  const gone = lastIsGone();
  const [only] = choose;
  return only && choose.length === 1 && !gone && !isOneLine(only.target) ? { target: only.target } : { choose, gone };
}
