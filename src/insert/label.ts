import { isField } from './editor.ts';

const textOf = (node: Element | null | undefined): string => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The label that stands before `element` in the same block, for forms that do not tie label and field together. */
function labelBefore(element: Element): string {
  for (let at: Element | null = element, steps = 0; at && steps < 4; at = at.parentElement, steps++) {
    const before = at.previousElementSibling;
    const label = before?.matches('label,legend') ? before : before?.querySelector('label,legend');
    if (label && !label.getAttribute('for')) return textOf(label);
  }
  return '';
}

/** What the rep would call this editor (at most 60 characters): its label, placeholder or title as the page gives it. */
export function labelOf(element: HTMLElement): string {
  const says = (name: string) => element.getAttribute(name)?.trim() ?? '';
  const root = element.getRootNode() as Document | ShadowRoot;
  const named = says('aria-labelledby').split(/\s+/).filter(Boolean);
  const label =
    says('aria-label') ||
    named.map((id) => textOf(root.getElementById(id))).join(' ') ||
    (isField(element) ? textOf(element.labels?.[0]) : '') ||
    says('placeholder') ||
    says('data-placeholder') ||
    says('aria-placeholder') ||
    says('title') ||
    element.ownerDocument.defaultView?.frameElement?.getAttribute('title') ||
    labelBefore(element) ||
    (isField(element) && element.name) ||
    (isField(element) ? 'Text field' : 'Text editor');
  return label.length > 60 ? `${label.slice(0, 59)}…` : label;
}
