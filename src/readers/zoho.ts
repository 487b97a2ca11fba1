/**
 * Zoho CRM, deal records. Not seen on a running account: the names rest on public code that runs against live ones ([CODE], 2026); what is
 * from memory is marked [MEM]. Values stand in attributes of its elements; texts may be cut off.
 */
import type { Contact, DealStatus } from '../model/deal.ts';
import type { PageReading } from '../model/page-reading.ts';
import { readText } from './dom.ts';
import { toReading } from './found-deal.ts';
import { type LabelTable, namesOf, plainLabel } from './labels.ts';
import { shownMoney } from './money-in-words.ts';
import { type DateHabits, dateHabits, findDay, findZonedMoment } from './page-dates.ts';
import type { DealPlace, PageKind, PageReader, ReaderSite } from './reader.ts';
import { isHidden } from './shown.ts';
import { hasTimeline, readTimeline } from './zoho-timeline.ts';

// Deals are called Potentials in addresses. [CODE]; `Deals` [MEM].
const TAB = /\/crm\/(?:org\d+\/)?tab\/(?:Potentials|Deals)(\/.*)?$/;

function pageAt(url: URL): PageKind {
  const rest = TAB.exec(url.pathname);
  if (!rest) return { kind: 'none' };
  const dealId = /^\/(\d+)\/?$/.exec(rest[1] ?? '')?.[1];
  if (dealId) return { kind: 'deal', dealId };
  const view = /^\/custom-view\/\d+\/(list|kanban)\/?$/.exec(rest[1] ?? '/custom-view/0/list')?.[1];
  return view === 'kanban' ? { kind: 'board' } : { kind: view ? 'list' : 'none' };
}

const FIELDS = ['name', 'amount', 'closeDate', 'stage', 'owner', 'contact', 'lostReason', 'role', 'changedAt'] as const;
type Field = (typeof FIELDS)[number];

// Columns of the database as ids carry them, and the API's names. [MEM] for deals, by analogy with contacts [CODE].
const KEYS: Readonly<Record<string, readonly string[]>> = {
  name: ['POTENTIALNAME', 'Deal_Name'],
  amount: ['AMOUNT', 'Amount'],
  closeDate: ['CLOSINGDATE', 'Closing_Date'],
  stage: ['STAGE', 'Stage'],
  owner: ['SMOWNERID', 'Owner'],
  contact: ['CONTACTID', 'Contact_Name'],
  lostReason: ['Reason_For_Loss__s'],
};

const LABELS: LabelTable = {
  en: 'Deal Name;Amount;Closing Date;Stage;Deal Owner;Contact Name;Reason For Loss;Role Name|Contact Role|Role;Modified Time',
  de: 'Abschlussname;Betrag;Abschlussdatum;Phase;Abschluss-Eigentümer;Kontaktname;;Rolle;Geändert um',
  fr: 'Nom de la transaction;Montant;Date de clôture;Étape;Propriétaire de la transaction;Nom du contact;;Rôle;Heure de modification',
  es: 'Nombre del trato;Importe;Fecha de cierre;Fase;Propietario del trato;Nombre de contacto;;Rol;Hora de modificación',
};

const labelsOf = (field: Field): string[] => namesOf(LABELS, FIELDS.indexOf(field));

/** What an element says of a value: the clean one in an attribute of it or inside it, else the text. Masked values are none. */
function valueIn(place: Element): string {
  const carriers = { 'cx-prop-value': '[cx-prop-value]', 'lt-prop-value': '[lt-prop-value]', name: 'crux-user-component[name]' };
  const [clean] = Object.entries(carriers).flatMap(([attribute, carrier]) => {
    const element = place.matches(carrier) ? place : place.querySelector(carrier);
    return element?.getAttribute(attribute)?.trim() || [];
  });
  const value = clean ?? readText(place);
  return /\*{3}|^[-–—]+$/.test(value) ? '' : value;
}

/** The places of a field, machine keys before labels. */
function* placesOf(root: ParentNode, field: Field): Generator<Element> {
  for (const key of KEYS[field] ?? [])
    yield* root.querySelectorAll(
      `[id="subvalue_${key}"], [id="mouseArea__${key}"], [id="tc_mouseArea__${key}"], [data-zcqa="value_${key}"]`,
    );
  const names = labelsOf(field);
  for (const place of root.querySelectorAll('[data-zcqa^="value_"]:not([data-zcqa^="value_listviewtable_"])'))
    if (names.includes(plainLabel(place.getAttribute('data-zcqa')?.slice(6)))) yield place;
}

/** A field's place that is shown and filled in; null when there is none. */
function findPlace(root: ParentNode, field: Field): Element | null {
  for (const place of placesOf(root, field)) if (!isHidden(place) && valueIn(place)) return place;
  return null;
}

function fieldText(root: ParentNode, field: Field): string | null {
  const place = findPlace(root, field);
  return place && valueIn(place);
}

/** The rows of a related list: each a look-up of a cell by field. Lists are on the page only once the rep has opened them. */
function findRows(root: ParentNode, module: string, label: string): ((field: Field) => string | null)[] {
  const list = root.querySelector(
    `crm-related-list-view-header[related-module="${module}"], crm-related-list-view-header[related-list-label="${label}"]`,
  );
  return [...(list?.querySelectorAll('lyte-tbody lyte-tr') ?? [])].map((row) => (field) => {
    const names = labelsOf(field);
    const cells = [...row.querySelectorAll('lyte-td[data-zcqa^="value_listviewtable_"]')];
    const cell = cells.find((one) => names.includes(plainLabel(one.getAttribute('data-zcqa')?.slice(20))));
    return cell ? valueIn(cell) || null : null;
  });
}

function readContacts(root: ParentNode): Contact[] {
  const roles = findRows(root, 'Contact_Roles', 'Contact Roles').flatMap((cell) => {
    const name = cell('contact');
    return name ? [{ name, role: cell('role') }] : [];
  });
  const main = fieldText(root, 'contact');
  return main && !roles.some(({ name }) => name === main) ? [{ name: main, role: null }, ...roles] : roles;
}

/** The closing dates of the stage history, oldest first. Without the time of each change their order is not certain. */
function readCloseDates(root: ParentNode, habits: DateHabits): string[] {
  const rows = findRows(root, 'Stage_History', 'Stage History').map((cell) => ({
    day: findDay(cell('closeDate'), habits),
    at: findZonedMoment(cell('changedAt'), habits),
  }));
  if (!rows.every(({ at }) => at !== null)) return [];
  rows.sort((a, b) => (a.at ?? '').localeCompare(b.at ?? ''));
  return rows.flatMap(({ day }) => day ?? []).filter((day, index, days) => day !== days[index - 1]);
}

// The names of a new account's closed stages, such as "Closed Lost to Competition".
function statusOf(stage: string | null): DealStatus | null {
  if (/^closed[ -]won/i.test(stage ?? '')) return 'won';
  return /^closed[ -]lost/i.test(stage ?? '') ? 'lost' : null;
}

function findName(root: ParentNode): string | null {
  // [CODE] the header's title, and the field.
  const titles = [...root.querySelectorAll('[data-zcqa="entityName"], .cxEntityHeaderTitle, .entityNameContent')];
  const title = titles.find((one) => !isHidden(one) && readText(one));
  return title ? valueIn(title) : fieldText(root, 'name');
}

function* readDeal(root: ParentNode, url: URL, today: string): Generator<void, PageReading> {
  const place = pageAt(url);
  if (place.kind !== 'deal') return { ok: false, reason: 'This is not a deal page.', asUsual: true };
  const name = findName(root);
  if (!name) return { ok: false, reason: 'The name of the deal was not found.' };
  if (!hasTimeline(root))
    return { ok: false, reason: 'Neither notes nor activities are on the page yet. Open them in the list on the left.' };
  const closing = findPlace(root, 'closeDate');
  const lang = root.querySelector('html')?.lang ?? '';
  const habits = dateHabits(`${closing?.textContent} ${root.querySelector('body')?.textContent}`, lang, today);
  const timeline = yield* readTimeline(root, habits);
  const amount = findPlace(root, 'amount');
  const clean = shownMoney(amount && valueIn(amount), lang);
  // The attribute may hold the bare number; the sign of the currency stands in the text.
  const shown = shownMoney(amount && readText(amount), lang);
  const closeDate = closing && (findDay(valueIn(closing), habits) ?? findDay(readText(closing), habits));
  const stage = fieldText(root, 'stage');
  return toReading({
    ...{ id: place.dealId, name, stage, status: statusOf(stage), closeDate, timeline },
    ...{ amount: clean.amount ?? shown.amount, currency: clean.currency ?? shown.currency, owner: fieldText(root, 'owner') },
    ...{ contacts: readContacts(root), closeDateHistory: readCloseDates(root, habits), lostReason: fieldText(root, 'lostReason') },
    // Lists load more on request and do not say how much there is.
    total: null,
    reasons: {
      amount: clean.reason ?? shown.reason,
      closeDate: closing && 'readable as different days',
      status: stage && 'the name of the stage does not tell whether the deal is closed',
      emails: 'the list of emails is not read',
    },
  });
}

function findDeals(root: ParentNode, url: URL): DealPlace[] {
  if (!['list', 'board'].includes(pageAt(url).kind)) return [];
  const found = new Map<Element, string>();
  for (const link of root.querySelectorAll('a[href*="/tab/Potentials/"], a[href*="/tab/Deals/"]')) {
    const id = /\/tab\/(?:Potentials|Deals)\/(\d+)/.exec(link.getAttribute('href') ?? '')?.[1];
    // [CODE] a row of the list, a card of the board.
    if (id && !isHidden(link)) found.set(link.closest('lyte-exptable-tr, lyte-card') ?? link, id);
  }
  return [...found].map(([element, dealId]) => ({ dealId, element }));
}

export const site: ReaderSite = {
  id: 'zoho',
  name: 'Zoho CRM',
  hosts: [...['com', 'eu', 'in', 'com.au', 'com.cn', 'jp', 'sa'].map((end) => `*://crm.zoho.${end}/*`), '*://crm.zohocloud.ca/*'],
  pageAt,
  isOn: (root) => root.querySelector('#crmNextGenTopMenu, crm-related-list-view-header') !== null,
};

export const page: PageReader = { readDeal, findDeals };
