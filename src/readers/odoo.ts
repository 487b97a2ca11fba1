/**
 * Odoo CRM: opportunities (`crm.lead`) on odoo.com and on hosts of one's own. Written from Odoo's own templates, 17 to 19; fields carry their
 * technical names. Lists and boards carry no record ids, so no marks there.
 */
import type { Contact, DealStatus } from '../model/deal.ts';
import type { PageReading } from '../model/page-reading.ts';
import { type DateStyle, findDayOrder, findWrittenDay, unreadDayReason, usualDayOrder } from './dates-in-words.ts';
import { collectEntries } from './entries.ts';
import { toReading } from './found-deal.ts';
import { type Money, readMoney, unreadMoneyReasons } from './money-in-words.ts';
import { findColleagues, type Header, isLoading, readDayHistory, readHeader, readMessage, readPlanned } from './odoo-chatter.ts';
import type { PageKind, PageReader, ReaderSite } from './reader.ts';
import { findShownValue, ownText } from './shown-value.ts';

function pageAtPath(url: URL): PageKind {
  // The last number after `crm` (the app's own path) or the model is the record. [SRC] web router, 18 and later
  const [, , id] = /\/(crm|crm\.lead|m-crm\.lead)(?:\/(\d+))?\/?$/.exec(url.pathname) ?? [];
  if (id) return { kind: 'deal', dealId: id };
  if (!/\/crm\/?$/.test(url.pathname)) return { kind: 'none' };
  return { kind: url.searchParams.get('view_type') === 'list' ? 'list' : 'board' };
}

function pageAt(url: URL): PageKind {
  if (/^\/(odoo|scoped_app)\//.test(url.pathname)) return pageAtPath(url);
  // Up to 17 everything stands behind the `#`.
  const state = new URLSearchParams(url.hash.slice(1));
  if (!/^\/web\/?$/.test(url.pathname) || state.get('model') !== 'crm.lead') return { kind: 'none' };
  const id = state.get('id');
  if (id && /^\d+$/.test(id)) return { kind: 'deal', dealId: id };
  const view = state.get('view_type');
  return view === 'list' || view === 'tree' ? { kind: 'list' } : view === 'kanban' ? { kind: 'board' } : { kind: 'none' };
}

/** The form of the record on the page itself: dialogs open forms of other records over it. */
function findForm(root: ParentNode): Element | null {
  const forms = [...root.querySelectorAll('.o_form_view')].filter((form) => !form.closest('.modal, .o_dialog'));
  return forms.find((form) => form.querySelector('[name="expected_revenue"], [name="stage_id"]') !== null) ?? null;
}

const findField = (form: Element, name: string): Element | null =>
  [...form.querySelectorAll(`.o_field_widget[name="${name}"]`)].find((field) => !field.closest('.o-mail-Chatter, .modal, .d-none')) ?? null;

const fieldValue = (form: Element, name: string): string | null => findShownValue(findField(form, name));

function readStage(form: Element): string | null {
  const current = form.querySelector(
    // [SRC] statusbar_field.xml: the class up to 17, the ARIA state in all versions
    '[name="stage_id"] .o_arrow_button_current, [name="stage_id"] [aria-current="step"], .o_statusbar_status .o_arrow_button_current',
  );
  // A duration may stand behind the stage's name, in an element of its own.
  return ownText(current) || current?.textContent?.trim() || null;
}

/** Won and lost records carry a ribbon whose colour is the same in every language. [SRC] crm_lead_views.xml */
function readStatus(form: Element): DealStatus {
  const ribbon = form.querySelector('.ribbon span');
  if (!ribbon) return 'open';
  return /\b(text-)?bg-danger\b/.test(ribbon.className) ? 'lost' : 'won';
}

/** In an input, the currency's sign stands beside it, once or twice (one copy only keeps the space). [SRC] monetary_field.xml */
function readRevenue(form: Element, lang: string): Money {
  const field = findField(form, 'expected_revenue');
  const input = field?.querySelector('input');
  if (!field || !input) return readMoney(field?.textContent ?? '', lang);
  const around = (field.textContent ?? '').replace(/[\d.,'’\s]/g, '');
  const half = around.slice(0, around.length / 2);
  return readMoney(`${around === half + half ? half : around} ${input.value}`, lang);
}

function readContacts(form: Element): Contact[] {
  const role = fieldValue(form, 'function');
  const contact = fieldValue(form, 'contact_name');
  if (contact) return [{ name: contact, role }];
  // A person of a company is shown as "Company, Person".
  const partner = fieldValue(form, 'partner_id');
  return partner ? [{ name: partner.split(', ').at(-1) ?? partner, role }] : [];
}

function styleOf(form: Element, today: string): DateStyle {
  const lang = form.closest('[lang]')?.getAttribute('lang') ?? '';
  const texts = [...form.querySelectorAll('input')].map((input) => input.value);
  // A language of Odoo has one date format, and its own default is the usual one of the country.
  return { lang, order: findDayOrder([...texts, form.textContent ?? '']) ?? usualDayOrder(lang), today };
}

function* readDeal(root: ParentNode, url: URL, today: string): Generator<void, PageReading> {
  const place = pageAt(url);
  if (place.kind !== 'deal') return { ok: false, reason: 'This is not a deal page.', asUsual: true };
  const form = findForm(root);
  const name = form && fieldValue(form, 'name');
  if (!form || !name) return { ok: false, reason: 'The deal is not on the page.' };
  const chatter = form.querySelector('.o-mail-Chatter') ?? root.querySelector('.o_action_manager .o-mail-Chatter');
  if (!chatter) return { ok: false, reason: 'The chatter was not found.' };
  if (isLoading(chatter)) return { ok: false, reason: 'The chatter is still loading.', asUsual: true };
  const style = styleOf(form, today);
  const owner = fieldValue(form, 'user_id');
  const contacts = readContacts(form);
  const people = { owner, contacts: contacts.map((contact) => contact.name) };
  const colleagues = findColleagues(chatter);
  let header: Header = { at: null, author: '' };
  const timeline = yield* collectEntries(chatter.querySelectorAll('.o-mail-Message, .o-mail-Activity'), (element) => {
    if (element.classList.contains('o-mail-Activity')) return readPlanned(element, today, owner);
    header = readHeader(element, header, style);
    return readMessage(element, header, people, colleagues);
  });
  const label = form.querySelector('label[for^="date_deadline"]')?.textContent?.trim() || 'Expected Closing';
  const status = readStatus(form);
  const money = readRevenue(form, style.lang);
  const closing = fieldValue(form, 'date_deadline');
  const closeDate = findWrittenDay(closing ?? '', style);
  return toReading({
    id: place.dealId,
    name,
    stage: readStage(form),
    status,
    ...money,
    closeDate,
    closeDateHistory: readDayHistory(chatter, label, style),
    owner,
    lostReason: status === 'lost' ? fieldValue(form, 'lost_reason_id') : null,
    contacts,
    timeline,
    // Thirty messages, then more while scrolling; the page never says how many there are.
    total: null,
    reasons: { ...unreadMoneyReasons(fieldValue(form, 'expected_revenue'), money), closeDate: unreadDayReason(closing, closeDate) },
  });
}

export const site: ReaderSite = {
  id: 'odoo',
  name: 'Odoo CRM',
  hosts: ['*://*.odoo.com/*'],
  pageAt,
  isOn: (root) => root.querySelector('body.o_web_client, .o_web_client > .o_action_manager') !== null,
};

export const page: PageReader = { readDeal, findDeals: () => [] };
