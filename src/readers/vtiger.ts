/** vtiger CRM and its forks, opportunity pages on any host. Written from its own templates, layout `v7` (versions 7 and 8). */
import type { Contact, DealStatus } from '../model/deal.ts';
import type { PageReading } from '../model/page-reading.ts';
import { type DateStyle, type DayOrder, findDayOrder, findWrittenDay, unreadDayReason } from './dates-in-words.ts';
import { findAttribute, findText } from './dom.ts';
import { collectEntries } from './entries.ts';
import { toReading } from './found-deal.ts';
import { type Money, readMoney, unreadMoneyReasons } from './money-in-words.ts';
import type { DealPlace, PageKind, PageReader, ReaderSite } from './reader.ts';
import { findShownValue } from './shown-value.ts';
import { statusOfStage, UNKNOWN_STAGE } from './sugar-stages.ts';
import { readActivityEntry, readCloseDates, readCommentEntry } from './vtiger-comments.ts';

function pageAt(url: URL): PageKind {
  if (!/^(Potentials|Opportunities)$/.test(url.searchParams.get('module') ?? '')) return { kind: 'none' };
  const id = url.searchParams.get('record');
  const view = url.searchParams.get('view');
  if (view === 'Detail' && id && /^\d+$/.test(id)) return { kind: 'deal', dealId: id };
  return view === 'List' ? { kind: 'list' } : { kind: 'none' };
}

/** The value of a field, known by the field's name in three ways that not all tabs and versions share. */
function findField(record: ParentNode, name: string): Element | null {
  return (
    // [SRC] DetailViewBlockView.tpl
    record.querySelector(`[id$="_detailView_fieldValue_${name}"] .value`) ??
    // [SRC] SummaryViewContents.tpl: the hidden input that editing in place starts from
    record.querySelector(`.fieldValue:has(.fieldBasicData[data-name="${name}"]) .value`) ??
    // Forks that put the name on the cell itself
    record.querySelector(`.fieldValue[data-name="${name}"] .value, .fieldValue[data-field-name="${name}"] .value`) ??
    // [SRC] DetailViewHeaderTitle.tpl
    record.querySelector(`.recordBasicInfo .info-row .${name}`)
  );
}

const fieldValue = (record: ParentNode, name: string): string | null => findShownValue(findField(record, name));

function findLabel(record: ParentNode, name: string): string | null {
  const cell = record.querySelector(`[id$="_detailView_fieldLabel_${name}"]`);
  const row = record.querySelector(`tr:has(.fieldBasicData[data-name="${name}"]) .fieldLabel`);
  return (cell ?? row)?.textContent?.replace(/\s+/g, ' ').trim() || null;
}

/** The stage's key of the database: on the input for editing, else in the class that gives the stage its colour, else its name will do. */
function findStatus(record: ParentNode, stage: string | null): DealStatus | null {
  const key = findAttribute(record, '.fieldBasicData[data-name="sales_stage"]', 'data-value');
  const colour = findField(record, 'sales_stage')?.querySelector('[class*="picklist-"]')?.className ?? '';
  const coloured = /\bpicklist-\d+-(\S+)/.exec(colour)?.[1]?.replaceAll('-', ' ') ?? null;
  const told = key ?? coloured;
  // An unknown key is a stage that the customer has added; the two ends keep theirs.
  return told ? (statusOfStage(told) ?? 'open') : statusOfStage(stage);
}

/** The amount; the currency's sign may stand only in brackets behind the label. */
function readAmount(record: ParentNode, lang: string, decimal: string | undefined): Money {
  const text = fieldValue(record, 'amount') ?? '';
  const money = readMoney(text, lang, decimal);
  const sign = /\(([^()]{1,4})\)\s*$/.exec(findLabel(record, 'amount') ?? '')?.[1];
  return money.currency || !sign ? money : readMoney(`${sign} ${text}`, lang, decimal);
}

function readContacts(record: ParentNode): Contact[] {
  const links = record.querySelectorAll('.widgetContainer_contacts .widget_contents a[href*="module=Contacts"][href*="view=Detail"]');
  const names = [fieldValue(record, 'contact_id'), ...[...links].map((link) => link.textContent?.trim() ?? '')];
  return [...new Set(names)].flatMap((name) => (name ? [{ name, role: null }] : []));
}

function styleOf(root: ParentNode): { style: DateStyle; decimal: string | undefined } {
  // [SRC] Header.tpl: the user's formats stand on the body of every page.
  const body = root.querySelector('body[data-user-dateformat], body[data-language]');
  const letters = body
    ?.getAttribute('data-user-dateformat')
    ?.replace(/[^dmy]/gi, '')
    .toLowerCase()
    .replace(/(.)\1+/g, '$1');
  const told = (['dmy', 'mdy', 'ymd'] as const).find((order: DayOrder) => order === letters);
  const decimal = body?.getAttribute('data-user-decimalseparator') ?? '';
  const lang = body?.getAttribute('data-language') ?? '';
  return { style: { lang, order: told ?? findDayOrder([body?.textContent ?? '']) }, decimal: /^[.,]$/.test(decimal) ? decimal : undefined };
}

const TIMELINE = '.commentsBody, .commentContainer, #relatedActivities .widget_contents, .recentActivitiesContainer';

function* readDeal(root: ParentNode, url: URL): Generator<void, PageReading> {
  const place = pageAt(url);
  if (place.kind !== 'deal') return { ok: false, reason: 'This is not a deal page.', asUsual: true };
  const record = root.querySelector('.detailViewContainer');
  const shownId = root.querySelector('#recordId')?.getAttribute('value');
  const name = record && (findText(record, '.recordLabel') ?? fieldValue(record, 'potentialname'));
  if (!record || !name || (shownId && shownId !== place.dealId)) return { ok: false, reason: 'The deal is not on the page.' };
  if (!record.querySelector(TIMELINE)) return { ok: false, reason: 'The comments are not on this tab, or are still loading.' };
  const { style, decimal } = styleOf(root);
  const contacts = readContacts(record);
  const names = contacts.map((contact) => contact.name);
  const timeline = yield* collectEntries(
    record.querySelectorAll('.singleComment, .activityEntries'),
    (element) => (element.matches('.activityEntries') ? readActivityEntry(element, style) : readCommentEntry(element, names, style)),
    JSON.stringify([names, style]),
  );
  const money = readAmount(record, style.lang, decimal);
  const closing = fieldValue(record, 'closingdate');
  const closeDate = findWrittenDay(closing ?? '', style);
  const stage = fieldValue(record, 'sales_stage');
  const status = findStatus(record, stage);
  return toReading({
    id: place.dealId,
    name,
    stage,
    status,
    ...money,
    closeDate,
    closeDateHistory: readCloseDates(record, findLabel(record, 'closingdate') ?? 'Expected Close Date', style),
    owner: fieldValue(record, 'assigned_user_id'),
    lostReason: null,
    contacts,
    timeline,
    total: null,
    reasons: {
      ...unreadMoneyReasons(fieldValue(record, 'amount'), money),
      status: stage && !status ? UNKNOWN_STAGE : null,
      closeDate: unreadDayReason(closing, closeDate),
      emails: 'emails and past activities stand on other tabs',
    },
  });
}

function findDeals(root: ParentNode, url: URL): DealPlace[] {
  if (pageAt(url).kind !== 'list') return [];
  return [...root.querySelectorAll('tr.listViewEntries[data-id]')].map((element) => ({
    dealId: element.getAttribute('data-id') ?? '',
    element,
  }));
}

export const site: ReaderSite = {
  id: 'vtiger',
  name: 'vtiger CRM',
  hosts: [],
  pageAt,
  isOn: (root) => root.querySelector('body[data-skinpath][data-language]') !== null,
};

export const page: PageReader = { readDeal, findDeals };
