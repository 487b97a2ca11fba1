/** Finds a taught place again: every kept way is asked, and they must agree. */
import type { Place, Way } from '../model/taught-page.ts';
import type { Pair } from '../readers/general-pairs.ts';
import { plainLabel } from '../readers/labels.ts';

/** A place found again, with how sure: how many of the ways lead there. */
export type FoundPlace = { element: Element; pair: Pair | null; agreeing: number; of: number } | { element: null; reason: string };

/** A label and an attribute made for programs say more than a position does. */
const WEIGHT: Record<Way['by'], number> = { label: 3, attribute: 3, selector: 2, path: 1 };

function ask(root: ParentNode, selector: string): Element | null {
  try {
    const found = root.querySelectorAll(selector);
    return found.length === 1 ? (found[0] ?? null) : null;
  } catch {
    return null;
  }
}

/** The element beside the only one that shows exactly this label, for labels that the general reader does not know. */
function besideLabel(root: ParentNode, label: string): Element | null {
  const found = [...root.querySelectorAll('*')].filter(
    (element) =>
      element.childElementCount === 0 && (element.textContent?.length ?? 0) < 90 && plainLabel(element.textContent) === plainLabel(label),
  );
  return found.length === 1 ? (found[0]?.nextElementSibling ?? null) : null;
}

const near = (a: Element, b: Element): boolean => a.contains(b) || b.contains(a);
const labelOf = (pairs: readonly Pair[], element: Element): string | null => {
  const own = pairs.find((pair) => pair.element === element) ?? pairs.find((pair) => element.contains(pair.element));
  return own ? plainLabel(own.label) : null;
};

/**
 * The element of a place. `pairs` are the labels and values of the page. A place counts as found when ways of at least half the weight that
 * was taught lead to the same element; an element that now stands with another label does not count.
 */
export function findPlace(root: ParentNode, place: Place, pairs: readonly Pair[]): FoundPlace {
  const taughtLabel = place.ways.flatMap((way) => (way.by === 'label' ? [plainLabel(way.label)] : []))[0] ?? null;
  const hits = place.ways.flatMap((way) => {
    const labelled = way.by === 'label' ? pairs.filter(({ label }) => plainLabel(label) === plainLabel(way.label)) : [];
    const named = labelled.length === 1 ? (labelled[0]?.element ?? null) : null;
    const element = way.by === 'label' ? (labelled.length > 0 ? named : besideLabel(root, way.label)) : ask(root, way.selector);
    const moved = element && taughtLabel && way.by !== 'label' && (labelOf(pairs, element) ?? taughtLabel) !== taughtLabel;
    return element && !moved ? [{ element, weight: WEIGHT[way.by], pair: labelled[0] ?? null }] : [];
  });
  const total = place.ways.reduce((sum, way) => sum + WEIGHT[way.by], 0);
  const groups = hits.map(({ element }) => hits.filter((other) => near(element, other.element)));
  const weightOf = (group: typeof hits): number => group.reduce((sum, { weight }) => sum + weight, 0);
  const best = groups.sort((a, b) => weightOf(b) - weightOf(a))[0];
  if (!best || weightOf(best) * 2 < total) {
    return { element: null, reason: `${best?.length ?? 0} of ${place.ways.length} ways to what was taught still lead there` };
  }
  const smallest = best.map(({ element }) => element).sort((a, b) => (a.contains(b) ? 1 : -1))[0] as Element;
  return { element: smallest, pair: best.find(({ pair }) => pair)?.pair ?? null, agreeing: best.length, of: place.ways.length };
}
