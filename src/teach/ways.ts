/** Makes the ways to an element that the rep points at. Runs only while teaching; the selector library is in `teach.js` alone. */
import { finder } from '@medv/finder';
import type { Place, Way } from '../model/taught-page.ts';
import type { Pair } from '../readers/general-pairs.ts';

const KEYS = [
  'data-field',
  'data-field-name',
  'data-name',
  'data-testid',
  'data-test',
  'data-qa',
  'data-property',
  'data-key',
  'field',
  'name',
  'itemprop',
  'id',
];

/** Whether a name was written by a person and holds for other records too: no numbers, hashes or states. */
export function isLasting(name: string): boolean {
  return (
    /^[a-z][a-z_-]{1,40}$/i.test(name) &&
    !/^(css|sc|jss|emotion|svelte|ember|ng)-|^(active|open|selected|focus|hover|show|hover|odd|even|current)$/i.test(name) &&
    !/[bcdfghjklmnpqrstvwxz]{6}/i.test(name)
  );
}

const isUnique = (root: ParentNode, selector: string, element: Element): boolean => {
  const found = root.querySelectorAll(selector);
  return found.length === 1 && found[0] === element;
};

const positionOf = (element: Element): string => {
  const same = [...(element.parentElement?.children ?? [])].filter((beside) => beside.tagName === element.tagName);
  const tag = CSS.escape(element.tagName.toLowerCase());
  return same.length > 1 ? `${tag}:nth-of-type(${same.indexOf(element) + 1})` : tag;
};

/** The path of tags and positions from an element around, without that element; empty when it is the element itself. */
export function pathFrom(around: Element, element: Element): string {
  const steps: string[] = [];
  for (let at: Element | null = element; at && at !== around; at = at.parentElement) steps.unshift(positionOf(at));
  return steps.join(' > ');
}

/** By an attribute for programs on the element or near around it. */
function byAttribute(root: ParentNode, element: Element): string | null {
  let at: Element | null = element;
  for (let level = 0; at && level < 4; level++, at = at.parentElement) {
    for (const key of KEYS) {
      const value = at.getAttribute(key);
      if (!value || !isLasting(value.replace(/^id_/, ''))) continue;
      const own = key === 'id' ? `#${CSS.escape(value)}` : `[${key}="${CSS.escape(value)}"]`;
      const path = pathFrom(at, element);
      const selector = path ? `${own} > ${path}` : own;
      if (isUnique(root, selector, element)) return selector;
    }
  }
  return null;
}

function byLibrary(element: Element): string | null {
  try {
    return finder(element, {
      root: element.ownerDocument.body,
      idName: isLasting,
      className: isLasting,
      attr: (name, value) => KEYS.includes(name) && isLasting(value),
      timeoutMs: 300,
    });
  } catch {
    return null;
  }
}

/** The words right before an element, where they can be its label: they stand once on the page and hold no number. */
function wordsBefore(root: ParentNode, element: Element): string | null {
  const before = element.previousElementSibling;
  const text = before?.childElementCount === 0 ? (before.textContent?.trim() ?? '') : '';
  if (!/^[^\d@]{2,60}$/.test(text) || !/\p{L}{2}/u.test(text)) return null;
  return [...root.querySelectorAll(before?.localName ?? '*')].filter((other) => other.textContent?.trim() === text).length === 1
    ? text
    : null;
}

/** All ways to an element. `pairs` are the labels and values of the page. Never empty: the path from the body always leads there. */
export function placeOf(root: ParentNode, element: Element, pairs: readonly Pair[]): Place {
  const body = element.ownerDocument.body;
  const labelled =
    pairs.find((pair) => pair.element === element) ??
    pairs.find((pair) => pair.element.contains(element) && pair.element.childElementCount < 4) ??
    pairs.find((pair) => element.contains(pair.element) && element.childElementCount < 4);
  const alone = labelled && pairs.filter(({ label }) => label === labelled.label).length === 1;
  const label = labelled && alone ? labelled.label : labelled ? null : wordsBefore(root, element);
  const attribute = byAttribute(root, element);
  const selector = byLibrary(element);
  const ways: Way[] = [
    ...(label ? [{ by: 'label' as const, label: label.slice(0, 80) }] : []),
    ...(attribute ? [{ by: 'attribute' as const, selector: attribute }] : []),
    ...(selector && selector !== attribute ? [{ by: 'selector' as const, selector }] : []),
    { by: 'path', selector: `body > ${pathFrom(body, element)}` },
  ];
  return { ways };
}
