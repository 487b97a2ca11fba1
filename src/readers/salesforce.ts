/**
 * Salesforce Lightning, opportunity pages. Not seen on a running org: the names of elements rest on the published page objects (npm
 * `salesforce-pageobjects` 9.0.0, [POM]), the design system's blueprints (`@salesforce-ux/design-system` 2.264, [DOC]) and public code
 * ([CODE]); what rests on memory is marked [MEM].
 */
import type { Contact, DealStatus } from '../model/deal.ts';
import type { PageReading } from '../model/page-reading.ts';
import { findText, readText } from './dom.ts';
import { toReading } from './found-deal.ts';
import { plainLabel } from './labels.ts';
import { shownMoney } from './money-in-words.ts';
import { type DateHabits, dateHabits, findDay, findMoment } from './page-dates.ts';
import type { DealPlace, PageKind, PageReader, ReaderSite } from './reader.ts';
import { labelsOf, type SalesforceField } from './salesforce-labels.ts';
import { cellOf, findListRows } from './salesforce-lists.ts';
import { hasTimeline, isLoading, readTimeline } from './salesforce-timeline.ts';
import { closestAround, findAll, isHidden, rootsUnder } from './shown.ts';

// [POM] records/lwcHighlightsPanel, records/highlights2, record/flexipage/dynamicHighlights2, force/highlightsPanel.
const HIGHLIGHTS = 'records-lwc-highlights-panel, records-highlights2, record_flexipage-dynamic-highlights2, .forceHighlightsStencil';
// What holds one record's page; the pages of records opened before stay beside it, hidden. [POM] the first and the last; the rest [MEM].
const PAGE =
  '.windowViewMode-normal, .windowViewMode-maximized, .oneContent, .tabContent, section[role="tabpanel"], one-record-home-flexipage2';

const API_NAMES: Partial<Record<SalesforceField, string>> = {
  amount: 'Amount',
  closeDate: 'CloseDate',
  stage: 'StageName',
  owner: 'OwnerId',
};

/** Whether two ids are one record's: the last three of 18 characters only repeat the case of the others. */
const isSameId = (one: string, other: string): boolean => one.slice(0, 15) === other.slice(0, 15);

function pageAt(url: URL): PageKind {
  // The object's name may be left out; ids of opportunities begin with 006.
  const id = /^\/lightning\/r\/(?:Opportunity\/([A-Za-z0-9]{15,18})|(006[A-Za-z0-9]{12,15}))\/view\/?$/.exec(url.pathname);
  const dealId = id?.[1] ?? id?.[2];
  if (dealId) return { kind: 'deal', dealId };
  // A Kanban view has the address of its list.
  return /^\/lightning\/o\/Opportunity\/(list|home)\/?$/.test(url.pathname) ? { kind: 'list' } : { kind: 'none' };
}

/** The ids of the record that a page's related lists belong to; empty when it shows none. */
function idsIn(page: Element): string[] {
  const links = findAll(page, 'a[href*="/related/"]').map(
    (link) => /\/lightning\/r\/(?:\w+\/)?([A-Za-z0-9]{15,18})\/related\//.exec(link.getAttribute('href') ?? '')?.[1],
  );
  return links.flatMap((id) => id ?? []);
}

/** The page of the record in the address among those kept open; null when none is certain to be it. */
function findRecord(root: ParentNode, dealId: string): Element | null {
  const panels = findAll(root, HIGHLIGHTS).filter((panel) => !isHidden(panel));
  const whole = root instanceof Document ? root.documentElement : null;
  const pages = [...new Set(panels.map((panel) => closestAround(panel, PAGE) ?? whole))].filter((page) => page !== null);
  const own = pages.filter((page) => idsIn(page).some((id) => isSameId(id, dealId)));
  if (own.length === 1) return own[0] ?? null;
  const unnamed = pages.filter((page) => idsIn(page).length === 0);
  return own.length === 0 && unnamed.length === 1 ? (unnamed[0] ?? null) : null;
}

/** What shows a field's value, by its API name, else by its label in the page layout, in dynamic forms, in the highlights. */
function findValue(record: readonly ParentNode[], field: SalesforceField): Element | null {
  const names = labelsOf(field);
  // `slot` is [POM], the class is [CODE].
  const valueIn = (item: Element | undefined): Element | null =>
    (item && findAll(item, '[slot="outputField"], .test-id__field-value')[0]) ?? null;
  const labelled = (selector: string, label: (item: Element) => string | null | undefined): Element | undefined =>
    findAll(record, selector).find((item) => names.includes(plainLabel(label(item))));
  const api = API_NAMES[field];
  // [CODE] the attribute carries object and field.
  const byName = api ? valueIn(findAll(record, `[data-target-selection-name="sfdc:RecordField.Opportunity.${api}"]`)[0]) : null;
  // [POM] the element, [CODE] the attribute with the translated label.
  const inLayout = byName ?? valueIn(labelled('records-record-layout-item[field-label]', (item) => item.getAttribute('field-label')));
  // [POM] record/flexipage/recordField.
  const inForm = inLayout ?? valueIn(labelled('record_flexipage-record-field', (item) => findText(item, '.test-id__field-label')));
  if (inForm && readText(inForm)) return inForm;
  // [CODE] label in `p[title]`, value in `p.fieldComponent`; [POM] the older list.
  const highlight = labelled('records-highlights-details-item, .secondaryFields li', (item) =>
    item.querySelector('p[title]')?.getAttribute('title'),
  );
  return highlight?.querySelector('p.fieldComponent, p[title] + *') ?? null;
}

function fieldText(record: readonly ParentNode[], field: SalesforceField): string | null {
  const value = findValue(record, field);
  // A link's text alone: beside it stand pictures and previews.
  return (value && (findText(value, 'a') ?? readText(value))) || null;
}

interface Stage {
  stage: string | null;
  status: DealStatus | null;
}

/** The stage by the path on top of the page, which also draws a closed deal as won or lost ([DOC] `slds-is-won`, `slds-is-lost`). */
function readStage(record: readonly ParentNode[]): Stage {
  const steps = findAll(record, '.slds-path__item, li.runtime_sales_pathassistantPathAssistantTab');
  const [current] = [
    ...steps.filter((step) => step.matches('.slds-is-current')),
    ...steps.filter((step) => step.querySelector('span.current')),
  ];
  const named = current && (current.getAttribute('data-name') || findText(current, '.slds-path__title'));
  const stage = fieldText(record, 'stage') ?? named ?? null;
  const isDrawn = (as: string): boolean => steps.some((step) => step.matches(as));
  // The names of a new org; admins change them, then only the path tells.
  if (stage === 'Closed Won' || isDrawn('.slds-is-won')) return { stage, status: 'won' };
  if (stage === 'Closed Lost' || isDrawn('.slds-is-lost')) return { stage, status: 'lost' };
  return { stage, status: current ? 'open' : null };
}

function readContacts(record: readonly ParentNode[]): Contact[] {
  const [names, roles] = [labelsOf('contact'), labelsOf('role')];
  return (findListRows(record, 'OpportunityContactRoles') ?? []).flatMap((row) => {
    const name = cellOf(row, names) ?? row.title;
    return name ? [{ name, role: cellOf(row, roles) }] : [];
  });
}

/** The close dates of the stage history, oldest first, each as often as it changed. */
function readCloseDates(record: readonly ParentNode[], habits: DateHabits): string[] {
  const [dates, changes] = [labelsOf('closeDate'), labelsOf('changedAt')];
  const rows = (findListRows(record, 'OpportunityHistories') ?? []).map((row) => ({
    day: findDay(cellOf(row, dates), habits),
    at: findMoment(cellOf(row, changes), habits),
  }));
  // The list shows the newest first; sorted where every row tells when it was made.
  const ordered = rows.reverse();
  if (ordered.every(({ at }) => at !== null)) ordered.sort((a, b) => (a.at ?? '').localeCompare(b.at ?? ''));
  return ordered.flatMap(({ day }) => day ?? []).filter((day, index, days) => day !== days[index - 1]);
}

function* readDeal(root: ParentNode, url: URL, today: string): Generator<void, PageReading> {
  const place = pageAt(url);
  if (place.kind !== 'deal') return { ok: false, reason: 'This is not a deal page.', asUsual: true };
  const shown = findRecord(root, place.dealId);
  if (!shown) return { ok: false, reason: 'The deal is not on the page, or still loading.' };
  const record = rootsUnder(shown);
  // [POM] the slot; [CODE] the page header's title.
  const title = findAll(record, '[slot="primaryField"], .primaryField, .slds-page-header__title').find((part) => readText(part));
  const name = title ? readText(title) : '';
  if (!name) return { ok: false, reason: 'The name of the deal was not found.' };
  if (!hasTimeline(record)) return { ok: false, reason: 'The timeline was not found.' };
  if (isLoading(record)) return { ok: false, reason: 'The timeline is still loading.', asUsual: true };
  const lang = shown.closest('html')?.lang ?? '';
  const habits = dateHabits(record.map((part) => part.textContent).join(), lang, today);
  const owner = fieldText(record, 'owner');
  const contacts = readContacts(record);
  const timeline = yield* readTimeline(record, { habits, owner, contacts: contacts.map((contact) => contact.name) });
  const { amount, currency, reason } = shownMoney(fieldText(record, 'amount'), lang);
  const closing = fieldText(record, 'closeDate');
  const closeDate = findDay(closing, habits);
  const { stage, status } = readStage(record);
  return toReading({
    ...{ id: place.dealId, name, stage, status, amount, currency, closeDate, owner, contacts, timeline },
    closeDateHistory: readCloseDates(record, habits),
    lostReason: fieldText(record, 'lostReason'),
    // The timeline shows the last months and loads more on request; it never says how many entries exist.
    total: null,
    reasons: {
      amount: reason,
      closeDate: closing && !closeDate ? 'readable as different days' : null,
    },
  });
}

function findDeals(root: ParentNode, url: URL): DealPlace[] {
  if (pageAt(url).kind !== 'list') return [];
  const places = new Map<Element, string>();
  for (const link of findAll(root, 'a[href*="/lightning/r/"]')) {
    const id = /\/lightning\/r\/(?:Opportunity\/)?(006[A-Za-z0-9]{12,15})\/view/.exec(link.getAttribute('href') ?? '')?.[1];
    if (id && !isHidden(link)) places.set(link.closest('tr, li') ?? link, id);
  }
  return [...places].map(([element, dealId]) => ({ dealId, element }));
}

export const site: ReaderSite = {
  id: 'salesforce',
  name: 'Salesforce',
  hosts: ['*://*.lightning.force.com/*', '*://*.lightning.force.mil/*', '*://*.lightning.force.com.mcas.ms/*'],
  pageAt,
  isOn: (root) => root.querySelector('records-lwc-highlights-panel, one-app, .oneOne') !== null,
};

export const page: PageReader = { readDeal, findDeals };
