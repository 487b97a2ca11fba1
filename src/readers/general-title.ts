/** The title of the record on a page that we do not know. */

import { fieldOfLabel } from './general-labels.ts';
import { RecordScope } from './general-scope.ts';
import { plainLabel } from './labels.ts';
import { ownText } from './shown-value.ts';

// Headings that name the page, not the record. Per language, as CRMs write them.
const GENERIC =
  /^((change|edit|view|add|new|create|show)\s)?(the\s)?(deals?|opportunit(y|ies)|records?|leads?|details?|overview|dashboard|home|crm|sales|pipeline|welcome|menu|general|summary|verkaufschancen?|chancen?|übersicht|geschäfte?|details zur verkaufschance|opportunités?|affaires?|aperçu|oportunidad(es)?|negocios?|resumen|opportunità|trattative|panoramica|verkoopkans(en)?|kansen|overzicht|oportunidades?|negócios?|resumo)(\s(details?|overview|information|page|view))?$/i;
// Headings of a record's parts.
const SECTION =
  /^((deal|opportunity|contact|customer|general|basic|key|recent|sales|master)\s)?(activit(y|ies)|timeline|history|feed|notes?|comments?|contacts?|people|stakeholders?|participants?|emails?|calls?|meetings?|tasks?|files?|documents?|products?|properties|information|info|about|data|facts|fields|stammdaten|daten|eckdaten|verlauf|historie|aktivität(en)?|notizen?|ansprechpartner|kontakte?|kontaktpersonen|dateien|dokumente|produkte|aufgaben|données|informations?|historique|activités?|échanges|interlocuteurs?|contactos?|personas|datos|historial|actividad(es)?|conversación|archivos|dati|attività|storico|cronologia|referenti|contatti|gegevens|tijdlijn|geschiedenis|activiteiten|contactpersonen|dados|histórico|atividades?|contatos?|pessoas)(\s(history|details?|log|feed|information|\(?\d+\)?))?$/i;
const DAY = /^(today|yesterday|tomorrow|heute|gestern|morgen|aujourd[’']hui|hier|hoy|ayer|oggi|ieri|vandaag|gisteren|hoje|ontem)$/i;
const OUTER_BARS = '[class*="appbar" i], [class*="app-bar" i], [class*="navbar" i], [class*="topbar" i], aside nav';
const BARS = `${OUTER_BARS}, [class*="toolbar" i], [class*="menu" i], [class*="sidebar" i], [class*="drawer" i], [class*="breadcrumb" i], [role="banner"]`;
const BAR = /-(tool|nav|app-?|top|side|menu)?(bar|nav|menu|drawer)$/;
const NAMED = [
  ...['[class*="title" i]', '[class*="heading" i]', '[class*="headline" i]', '[class*="text-h"]'],
  ...['record', 'entity', 'deal', 'opportunity', 'object'].map(
    (word) => `[class*="${word}-name" i], [class*="${word}_name" i], [class*="${word}name" i]`,
  ),
].join();
// A form's own name: `Ficha de oportunidad`, `Fiche affaire`.
const FORM =
  /^(ficha|fiche|scheda|detalles?|détails?|datos|données|dati|dados|dettagli|detalhes|gegevens)\s(del?\s|de\sla\s|de\sl['’]|della?\s|dell['’]|d[aeo]\s|van\sde\s)?(oportunidade?|negocio|negócio|affaire|opportunité|opportunità|trattativa|kans|verkoopkans)(\sn°?\s?\d+)?$/i;
const PREFIX =
  /^(deals?|opportunity|verkaufschance|geschäft|affaire|opportunité|oportunidad|negocio|opportunità|trattativa|verkoopkans|kans|oportunidade|negócio)\s*[:–—|»#-]\s+/i;
const NOT_NAME =
  'button, .badge, .label, .tag, .pill, .chip, small, [class*="badge"], [class*="status"], svg, select, .sr-only, .visually-hidden';

/** The record's title: its words and the element that they stand in. */
export interface RecordTitle {
  text: string;
  /** Null where only the window's title shows it. */
  element: Element | null;
  /** Whether the window's title says the same. */
  sure: boolean;
  /** Whether only the window's title or a class says that this is a title: a field with the name is surer. */
  weak?: true;
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

/** The document that a root belongs to; null for an empty fragment. */
export const documentOf = (root: ParentNode): Document | null =>
  root instanceof Document ? root : (root.firstElementChild?.ownerDocument ?? null);

/** A record's title comes before the entries of its timeline, which may have headings too. */
const MAX_HEADINGS = 80;

/** The title by headings: the first that names a record and not the page, and best one that the window's title repeats. */
export function findTitle(root: ParentNode, isOther?: (element: Element) => boolean): RecordTitle | null {
  const windowTitle = plainLabel(documentOf(root)?.title);
  const scope = new RecordScope(null, isOther);
  const headings = [
    ...root.querySelectorAll('dialog[open] :is(h1,h2,h3), [role="dialog"]:not([aria-hidden="true"]) :is(h1,h2,h3)'),
    ...root.querySelectorAll('h1, [role="heading"][aria-level="1"]'),
    ...root.querySelectorAll(
      'h2, [role="heading"][aria-level="2"], [class*="record-title"], [class*="page-title"], [class*="record-name"], [class*="deal-name"], [class*="deal-title"], [itemprop="name"]',
    ),
    ...root.querySelectorAll('h3'),
    ...root.querySelectorAll('h4'),
  ].slice(0, MAX_HEADINGS);
  const found = headings
    .filter(
      (heading) =>
        scope.has(heading) &&
        !heading.matches('[class*="brand"], [class*="logo"], [id*="site-name"]') &&
        !heading.closest('article, li, body > header') &&
        !isInBar(heading, heading.matches('h1') ? OUTER_BARS : BARS),
    )
    .map((element) => ({ element, text: headingText(element) }))
    .filter(({ text }) => isName(text));
  // The product's own name stands there too; the record's is the longer one.
  const [repeated] = found
    .filter(({ text }) => text.length > 3 && windowTitle.includes(plainLabel(text)))
    .sort((a, b) => b.text.length - a.text.length);
  if (repeated) return { ...repeated, sure: true };
  // Headings come by their level: the highest on the page names the record, unless the page has no more than sections.
  const first = found.find(({ element }) => !element.closest('section, fieldset, table, aside') || element.matches('h1, [aria-level="1"]'));
  if (first) return { ...first, sure: false };
  return shownInWindow(root, windowTitle, scope) ?? classedTitle(root, scope);
}

/** Whether an element lies in the page's own bars and menus, by class or by the name of a component. */
function isInBar(element: Element, bars = BARS): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) if (BAR.test(at.localName) || at.matches(bars)) return true;
  return false;
}

const isName = (text: string): boolean =>
  text.length > 1 && text.length < 200 && !GENERIC.test(text) && !SECTION.test(text) && !FORM.test(text) && !DAY.test(text);

const SEPARATED = /^\s*[|–—·»›:-]\s|\s[|–—·»›:-]\s*$/;

/** Whether a window's title is a text, or holds it between its separators. */
function isPartOf(windowTitle: string, text: string): boolean {
  const at = windowTitle.indexOf(text);
  if (at < 0) return false;
  const [before, after] = [windowTitle.slice(0, at), windowTitle.slice(at + text.length)];
  return (before === '' || SEPARATED.test(before)) && (after === '' || SEPARATED.test(after));
}

/** Without headings: the element with the longest part of the window's title. */
function shownInWindow(root: ParentNode, windowTitle: string, scope: RecordScope): RecordTitle | null {
  const body = root instanceof Document ? root.body : root;
  if (windowTitle.length < 4 || !body) return null;
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  let best: RecordTitle | null = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { length } = node.nodeValue ?? '';
    if (length <= (best?.text.length ?? 3) || length > 300) continue;
    const text = (node.nodeValue ?? '').replace(/\s+/g, ' ').trim();
    const { parentElement: element } = node;
    if (!element || text.length <= (best?.text.length ?? 3) || !isPartOf(windowTitle, plainLabel(text)) || !isName(text)) continue;
    if (scope.has(element) && !isInBar(element)) best = { text, element, sure: true, weak: true };
  }
  return best;
}

/** Without headings: the first element whose class says that it is a title. */
function classedTitle(root: ParentNode, scope: RecordScope): RecordTitle | null {
  for (const element of root.querySelectorAll(NAMED)) {
    if (element.querySelector(NAMED) || element.matches('[class*="label" i], [class*="brand" i], [class*="logo" i], [class*="user" i], a'))
      continue;
    const text = headingText(element);
    if (text.length < 4 || !/\p{L}{2}/u.test(text) || !isName(text) || fieldOfLabel(text) || !scope.has(element)) continue;
    if (!element.closest('article, li, tr, label') && !isInBar(element)) return { text, element, sure: false, weak: true };
  }
  return null;
}
