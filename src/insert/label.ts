import { isField } from './editor.ts';

const textOf = (node: Element | null | undefined): string => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** What editors call themselves, whatever they are there for: CKEditor 4 and 5, TinyMCE, CodeMirror and others. Says nothing to a rep. */
const NO_NAME =
  /^(rich.?text.*|.*editing area.*|.*press alt.*|((text|content|code|html|wysiwyg) ?)?editor([,.:]? ?\S*)?|content|cursor at row.*|untitled|undefined)$/i;

/** `text` as a name: without the marks of required fields; '' when it names nothing. */
function nameIn(text: string): string {
  const name = text.replace(/[\s:*…]+$/, '');
  return NO_NAME.test(name) ? '' : name;
}

/** `element` and everything around it, out of shadow roots and frames too. */
function* around(element: Element, steps: number): Generator<Element> {
  for (let at: Element | null = element; at && steps > 0; steps--) {
    yield at;
    const root = at.getRootNode() as Document | ShadowRoot;
    at = at.parentElement ?? ('host' in root ? root.host : (root.defaultView?.frameElement ?? null));
  }
}

/** The text of the elements that an attribute names by their ids. */
function named(element: Element, attribute: string): string {
  const root = element.getRootNode() as Document | ShadowRoot;
  const ids = element.getAttribute(attribute)?.split(/\s+/).filter(Boolean) ?? [];
  return ids.map((id) => textOf(root.getElementById(id))).join(' ');
}

/** Menus and bars of buttons name what is in them. */
const BAR = '[role=toolbar],[role=menu],[role=menubar],[role=listbox],[class*=toolbar i],button,nav';

/** The first (or last) of some elements in `around`, itself included, that is shown and not a part of a menu or a bar of buttons. */
function shownIn(around: Element, selector: string, which: 0 | -1): Element | undefined {
  const found = [...(around.matches(selector) ? [around] : []), ...around.querySelectorAll(selector)];
  return found.filter((one) => !one.closest(BAR) && one.checkVisibility?.({ visibilityProperty: true }) && textOf(one)).at(which);
}

/** A label may be tied to the hidden field that an editor was put in place of; then it names the editor. */
function namesNoOther(label: Element): boolean {
  const tied = (label as HTMLLabelElement).control;
  return !tied?.checkVisibility?.({ visibilityProperty: true });
}

/** The siblings before `element`, nearest first. */
function* before(element: Element): Generator<Element> {
  for (let at = element.previousElementSibling; at; at = at.previousElementSibling) yield at;
}

/** The label that stands before `element` in the same block, for forms that do not tie label and field together. */
function labelBefore(element: Element): string {
  for (const at of around(element, 5)) {
    for (const sibling of before(at)) {
      const label = shownIn(sibling, 'label,legend', 0);
      if (label && namesNoOther(label)) return textOf(label);
      // A field between them has the label for itself, unless an editor was put in its place.
      if (label || (isField(sibling) && sibling.checkVisibility?.({ visibilityProperty: true }))) break;
    }
  }
  return '';
}

const HEADING = 'h1,h2,h3,h4,h5,h6,[role=heading],legend';

/** The heading of the part of the page that `element` stands in: a named group or dialog, or the next heading before it. */
function headingOf(element: Element): string {
  for (const at of around(element, 9)) {
    if (at !== element && at.matches('[role=dialog],[role=group],[role=region],[role=tabpanel],dialog,fieldset,section,form')) {
      const name = named(at, 'aria-labelledby') || at.getAttribute('aria-label')?.trim();
      if (name) return name;
    }
    for (const sibling of before(at)) {
      // The headings of other parts name those.
      if (sibling.matches('section,article,form,fieldset,dialog,[role=dialog],[role=group],[role=region]')) continue;
      const heading = shownIn(sibling, HEADING, -1);
      if (heading) return textOf(heading);
    }
  }
  return '';
}

/** `email_body` as words: the name that the page's own code has for a field. */
const asWords = (name: string): string => {
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const short = (name: string): string => (name.length > 60 ? `${name.slice(0, 59)}…` : name);

/** What the rep would call this editor (at most 60 characters): its label, placeholder, title or heading as the page gives it. */
export function labelOf(element: HTMLElement): string {
  const says = (name: string) => element.getAttribute(name)?.trim() ?? '';
  const sources = [
    () => named(element, 'aria-labelledby'),
    () => says('aria-label'),
    () => (isField(element) ? textOf(element.labels?.[0]) : ''),
    () => says('placeholder') || says('data-placeholder') || says('aria-placeholder'),
    () => says('title'),
    () => element.ownerDocument.defaultView?.frameElement?.getAttribute('title')?.trim() ?? '',
    () => labelBefore(element),
    () => headingOf(element),
    () => (isField(element) ? asWords(element.name) : ''),
  ];
  for (const source of sources) {
    const name = nameIn(source());
    if (name) return short(name);
  }
  return isField(element) ? 'Text field' : 'Text editor';
}

/** The labels of some editors, told apart: two that are called the same get their headings, or a number where that does not help. */
export function labelsOf(elements: readonly HTMLElement[]): string[] {
  const labels = elements.map(labelOf);
  const isDouble = (label: string, index: number, all: readonly string[]) => all.some((other, at) => at !== index && other === label);
  const headed = labels.map((label, index) => {
    const heading = isDouble(label, index, labels) ? nameIn(headingOf(elements[index] as HTMLElement)) : '';
    return heading && heading !== label ? short(`${heading}: ${label}`) : label;
  });
  const seen = new Map<string, number>();
  return headed.map((label, index) => {
    if (!isDouble(label, index, headed)) return label;
    seen.set(label, (seen.get(label) ?? 0) + 1);
    return `${label} (${seen.get(label)})`;
  });
}
