/** The title of the record on a page that we do not know. */

import { RecordScope } from './general-scope.ts';
import { plainLabel } from './labels.ts';
import { ownText } from './shown-value.ts';

// Headings that name the page, not the record. Per language, as CRMs write them.
const GENERIC =
  /^((change|edit|view|add|new|create|show)\s)?(the\s)?(deals?|opportunit(y|ies)|records?|leads?|details?|overview|dashboard|home|crm|sales|pipeline|welcome|menu|general|summary|verkaufschancen?|chancen?|übersicht|geschäfte?|details zur verkaufschance|opportunités?|affaires?|aperçu|oportunidad(es)?|negocios?|resumen|opportunità|trattative|panoramica|verkoopkans(en)?|kansen|overzicht|oportunidades?|negócios?|resumo)(\s(details?|overview|information|page|view))?$/i;
const PREFIX =
  /^(deals?|opportunity|verkaufschance|geschäft|affaire|opportunité|oportunidad|negocio|opportunità|trattativa|verkoopkans|kans|oportunidade|negócio)\s*[:–—|»#-]\s+/i;
const NOT_NAME =
  'button, .badge, .label, .tag, .pill, .chip, small, [class*="badge"], [class*="status"], svg, select, .sr-only, .visually-hidden';

/** The record's title: its words and the element that they stand in. */
export interface RecordTitle {
  text: string;
  element: Element;
  /** Whether the window's title says the same. */
  sure: boolean;
}

/** The text of a heading without the marks and buttons in it. */
function headingText(heading: Element): string {
  const control = heading.querySelector('input:not([type="hidden"]), textarea');
  if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) return control.value.trim();
  const marks = [...heading.querySelectorAll(NOT_NAME)].map((mark) => mark.textContent ?? '');
  const full = heading.textContent ?? '';
  const bare = marks.reduce((text, mark) => (mark.trim() ? text.replace(mark, ' ') : text), full);
  return (bare.replace(/\s+/g, ' ').trim() || ownText(heading)).replace(PREFIX, '');
}

const documentOf = (root: ParentNode): Document | null =>
  root instanceof Document ? root : (root.firstElementChild?.ownerDocument ?? null);

/** The title by headings: the first that names a record and not the page, and best one that the window's title repeats. */
export function findTitle(root: ParentNode): RecordTitle | null {
  const windowTitle = plainLabel(documentOf(root)?.title);
  const scope = new RecordScope(null);
  const headings = [
    ...root.querySelectorAll('dialog[open] :is(h1,h2,h3), [role="dialog"]:not([aria-hidden="true"]) :is(h1,h2,h3)'),
    ...root.querySelectorAll('h1, [role="heading"][aria-level="1"]'),
    ...root.querySelectorAll(
      'h2, [role="heading"][aria-level="2"], [class*="record-title"], [class*="page-title"], [class*="record-name"], [class*="deal-name"], [class*="deal-title"], [itemprop="name"]',
    ),
    ...root.querySelectorAll('h3'),
    ...root.querySelectorAll('h4'),
  ];
  const found = headings
    .filter(
      (heading) =>
        scope.has(heading) &&
        !heading.matches('[class*="brand"], [class*="logo"], [id*="site-name"]') &&
        !heading.closest('article, li, body > header, [class*="appbar" i], [class*="navbar" i], [class*="topbar" i], aside nav'),
    )
    .map((element) => ({ element, text: headingText(element) }))
    .filter(({ text }) => text.length > 1 && text.length < 200 && !GENERIC.test(text));
  // The product's own name stands there too; the record's is the longer one.
  const [repeated] = found
    .filter(({ text }) => text.length > 3 && windowTitle.includes(plainLabel(text)))
    .sort((a, b) => b.text.length - a.text.length);
  if (repeated) return { ...repeated, sure: true };
  // Headings come by their level: the highest on the page names the record, unless the page has no more than sections.
  const first = found.find(({ element }) => !element.closest('section, fieldset, table, aside') || element.matches('h1, [aria-level="1"]'));
  return first ? { ...first, sure: false } : null;
}
