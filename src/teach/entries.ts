/** From two entries that the rep points at to all of them, and from one part of an entry to that part of each. */
import type { TaughtTimeline } from '../model/taught-page.ts';
import { commonAncestor, commonSelector } from '../readers/general-groups.ts';
import type { Pair } from '../readers/general-pairs.ts';
import { isLasting, pathFrom, placeOf } from './ways.ts';

const chain = (element: Element, top: Element): Element[] => {
  const steps: Element[] = [];
  for (let at: Element | null = element; at && at !== top; at = at.parentElement) steps.unshift(at);
  return steps;
};

const sameKind = (a: Element, b: Element): boolean => {
  if (a.tagName !== b.tagName) return false;
  const names = [...a.classList].filter(isLasting);
  return names.length === 0 || [...b.classList].some((name) => names.includes(name));
};

const lasting = (sample: readonly Element[]): string => {
  const shared = commonSelector(sample) ?? '*';
  const [tag = '*', ...classes] = shared.split(/(?<!\\)\./);
  return [tag, ...classes.filter(isLasting)].join('.');
};

/** Whether a part and one beside it of the same kind both show a date: then each is an entry of its own, not a piece of one. */
function isOneOfSeveral(part: Element, dates: readonly Element[]): boolean {
  const isDated = (one: Element): boolean => dates.some((date) => one !== date && one.contains(date));
  const kin = [...(part.parentElement?.children ?? [])].filter((beside) => sameKind(beside, part) && isDated(beside));
  return kin.length > 1 && isDated(part);
}

/**
 * The timeline around two picked elements, one in each of two entries. Where entries stand under days, the two may lie in different days:
 * then the deepest parts of the same kind that show a date are the entries. `dates` are the dated elements of the page. Null when the two are
 * the same entry or have nothing in common.
 */
export function timelineOf(
  root: ParentNode,
  first: Element,
  second: Element,
  pairs: readonly Pair[],
  dates: readonly Element[],
): TaughtTimeline | null {
  if (first === second || first.contains(second) || second.contains(first)) return null;
  const container = commonAncestor([first, second]);
  if (!container) return null;
  const [one, other] = [chain(first, container), chain(second, container)];
  if (!one[0] || !other[0] || !sameKind(one[0], other[0])) return null;
  let depth = 0;
  for (let level = 1; level < Math.min(one.length, other.length); level++) {
    const [a, b] = [one[level], other[level]];
    if (!a || !b || !sameKind(a, b)) break;
    if (isOneOfSeveral(a, dates) || isOneOfSeveral(b, dates)) depth = level;
  }
  const steps = Array.from({ length: depth + 1 }, (_, level) => lasting([one[level] as Element, other[level] as Element]));
  return { container: placeOf(root, container, pairs), entry: steps.join(' > ') };
}

/** The entries of a container, in the page's order. */
export function entriesIn(container: Element, timeline: Pick<TaughtTimeline, 'entry'>): Element[] {
  try {
    return [...container.querySelectorAll(`:scope > ${timeline.entry}`)];
  } catch {
    return [];
  }
}

/** The ways to a part inside its entry: by class, then by place. Null when the part is in no entry. */
export function partOf(entries: readonly Element[], part: Element): string[] | null {
  const entry = entries.find((one) => one.contains(part) && one !== part);
  if (!entry) return null;
  const names = [...part.classList].filter(isLasting).map((name) => `.${CSS.escape(name)}`);
  const byName = part.tagName.toLowerCase() + names.join('');
  const unique = (selector: string): boolean => entry.querySelectorAll(selector).length === 1;
  return [...(unique(byName) ? [byName] : []), `:scope > ${pathFrom(entry, part)}`];
}

/** A part of one entry by the first way that leads to exactly one element. */
export function findPart(entry: Element, ways: readonly string[] | undefined): Element | null {
  for (const way of ways ?? []) {
    try {
      const found = entry.querySelectorAll(way);
      if (found.length === 1 && found[0]) return found[0];
    } catch {}
  }
  return null;
}
