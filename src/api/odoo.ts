/**
 * Odoo CRM 16 to 19 through the calls of its own web client (`/web/dataset/call_kw`, JSON-RPC, cookie session; such routes ask for no CSRF
 * token). [SRC] addons/web/controllers/dataset.py, addons/mail/models, addons/crm/models. Moments are UTC.
 */
import * as z from 'zod/mini';
import type { ActivityType, Direction } from '../model/deal.ts';
import type { EntryDraft } from '../readers/entries.ts';
import { dayOf, PAGES_MAX, Parts, parsed, textOf, textOfHtml, utcMoment } from './answers.ts';
import type { ApiReader, ApiReading, Ask, OpenDeal } from './api-reader.ts';
import { toApiReading } from './entries.ts';
import { findUser, ODOO_ALLOWED, readRecords, searchRecords } from './odoo-calls.ts';
import { ApiProblem } from './problem.ts';

/** Odoo writes `false` for what is empty. */
const Text = z.union([z.string(), z.literal(false)]);
/** A link to another record: its id and name. */
const Link = z.union([z.tuple([z.int(), z.string()]), z.literal(false)]);

const LeadSchema = z.object({
  name: Text,
  stage_id: Link,
  active: z.boolean(),
  probability: z.number(),
  expected_revenue: z.number(),
  company_currency: Link,
  date_deadline: Text,
  user_id: Link,
  partner_id: Link,
  contact_name: Text,
  function: Text,
  lost_reason_id: Link,
});
const MessageSchema = z.object({
  id: z.int(),
  date: Text,
  body: Text,
  author_id: Link,
  email_from: Text,
  message_type: z.string(),
  subtype_id: Link,
  subject: Text,
  mail_activity_type_id: Link,
});
const PlannedSchema = z.object({
  id: z.int(),
  activity_type_id: Link,
  summary: Text,
  note: Text,
  date_deadline: Text,
  user_id: Link,
});
type Lead = z.infer<typeof LeadSchema>;
type Message = z.infer<typeof MessageSchema>;
type Planned = z.infer<typeof PlannedSchema>;

const nameOf = (link: z.infer<typeof Link>): string | null => (link ? link[1] : null);
const idOf = (link: z.infer<typeof Link>): number[] => (link ? [link[0]] : []);
const once = (ids: readonly number[]): number[] => [...new Set(ids)];

// Activity types can be renamed; their pictures rarely are. [SRC] the types Odoo installs.
const TYPE_OF_ICON: Readonly<Record<string, ActivityType>> = {
  'fa-phone': 'call',
  'fa-users': 'meeting',
  'fa-calendar': 'meeting',
  'fa-envelope': 'email',
  'fa-tasks': 'task',
  'fa-check': 'task',
};

/** What is known of the records that messages point to. */
interface Known {
  /** Subtypes that only the house sees: notes. */
  internal: ReadonlySet<number>;
  /** Partners who are users of the house. */
  colleagues: ReadonlySet<number>;
  icons: ReadonlyMap<number, string>;
}

function directionOf(message: Message, known: Known): Direction | null {
  if (message.message_type === 'email') return message.author_id && known.colleagues.has(message.author_id[0]) ? 'outbound' : 'inbound';
  if (message.message_type === 'email_outgoing') return 'outbound';
  return message.author_id ? (known.colleagues.has(message.author_id[0]) ? 'outbound' : 'inbound') : null;
}

/** The name in an address of an email (`"Ana Ruiz" <ana@example.com>`). */
const senderOf = (from: string | false): string => (from ? from.replace(/\s*<[^>]*>\s*$/, '').replace(/^"|"$/g, '') || from : '');

/** One message; none for what the system wrote of itself: changes of fields and notices without words. */
function entryOf(message: Message, known: Known): (EntryDraft & { id: string })[] {
  const text = textOfHtml(message.body || '');
  if (text === '' || message.message_type === 'user_notification') return [];
  const done = message.mail_activity_type_id ? (TYPE_OF_ICON[known.icons.get(message.mail_activity_type_id[0]) ?? ''] ?? 'task') : null;
  const note = message.subtype_id && known.internal.has(message.subtype_id[0]);
  if (message.message_type === 'notification' && !done && !note) return [];
  const internal = done !== null || note === true;
  return [
    {
      id: String(message.id),
      at: utcMoment(message.date || null),
      type: done ?? (internal ? 'note' : 'email'),
      direction: internal ? 'internal' : directionOf(message, known),
      author: nameOf(message.author_id)?.split(', ').at(-1) ?? senderOf(message.email_from),
      subject: message.subject || null,
      text,
    },
  ];
}

function plannedOf(planned: Planned, icons: ReadonlyMap<number, string>): EntryDraft & { id: string } {
  return {
    id: `activity-${planned.id}`,
    at: dayOf(planned.date_deadline || null),
    type: (planned.activity_type_id && TYPE_OF_ICON[icons.get(planned.activity_type_id[0]) ?? '']) || 'task',
    direction: 'internal',
    author: nameOf(planned.user_id) ?? '',
    subject: planned.summary || null,
    text: textOf(planned.note || ''),
  };
}

/** Of some records, those for which a field says yes. */
async function whereTrue(ask: Ask, model: 'mail.message.subtype' | 'crm.stage', field: string, ids: number[]): Promise<Set<number>> {
  if (ids.length === 0) return new Set();
  const records = parsed(z.array(z.looseObject({ id: z.int() })), await readRecords(ask, model, ids));
  return new Set(records.flatMap((record) => (record[field] === true ? [record.id] : [])));
}

async function iconsOf(ask: Ask, ids: number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map();
  const types = parsed(z.array(z.object({ id: z.int(), icon: Text })), await readRecords(ask, 'mail.activity.type', ids));
  return new Map(types.map(({ id, icon }) => [id, icon || '']));
}

/** Who of some partners is a user of the house: "shared" partners are those from outside. */
async function colleaguesOf(ask: Ask, ids: number[]): Promise<Set<number>> {
  if (ids.length === 0) return new Set();
  const partners = parsed(z.array(z.object({ id: z.int(), partner_share: z.boolean() })), await readRecords(ask, 'res.partner', ids));
  return new Set(partners.flatMap(({ id, partner_share }) => (partner_share ? [] : [id])));
}

async function statusOf(ask: Ask, lead: Lead): Promise<'open' | 'won' | 'lost'> {
  // [SRC] a lost lead is archived with no chance left
  if (!lead.active && lead.probability === 0) return 'lost';
  const won = await whereTrue(ask, 'crm.stage', 'is_won', idOf(lead.stage_id));
  return won.size > 0 ? 'won' : 'open';
}

async function readTimeline(ask: Ask, id: number, parts: Parts): Promise<(EntryDraft & { id: string })[]> {
  const of = (model: string) => [[model, '=', 'crm.lead'] as const, ['res_id', '=', id] as const];
  const messages = (await parts.attempt('messages', () => searchRecords(ask, 'mail.message', of('model'), MessageSchema))) ?? [];
  const planned =
    (await parts.attempt('planned activities', () => searchRecords(ask, 'mail.activity', of('res_model'), PlannedSchema))) ?? [];
  const types = once([
    ...messages.flatMap((one) => idOf(one.mail_activity_type_id)),
    ...planned.flatMap((one) => idOf(one.activity_type_id)),
  ]);
  const known = {
    internal: await whereTrue(ask, 'mail.message.subtype', 'internal', once(messages.flatMap((one) => idOf(one.subtype_id)))),
    colleagues: await colleaguesOf(ask, once(messages.flatMap((one) => idOf(one.author_id)))),
    icons: await iconsOf(ask, types),
  };
  return [...messages.flatMap((one) => entryOf(one, known)), ...planned.map((one) => plannedOf(one, known.icons))];
}

function contactsOf(lead: Lead) {
  const name = lead.contact_name || nameOf(lead.partner_id)?.split(', ').at(-1);
  return name ? [{ name, role: lead.function || null }] : [];
}

async function readDeal(dealId: string, ask: Ask): Promise<ApiReading> {
  const id = Number(dealId);
  const [lead] = parsed(z.array(LeadSchema), await readRecords(ask, 'crm.lead', [id]));
  if (!lead) throw new ApiProblem('refused', 'this deal is not in Odoo, or not for you to see');
  const parts = new Parts();
  const status = await statusOf(ask, lead);
  const entries = await readTimeline(ask, id, parts);
  return toApiReading({
    ...{ id: dealId, name: lead.name || '', stage: nameOf(lead.stage_id), status },
    ...{ amount: lead.expected_revenue || null, currency: nameOf(lead.company_currency), closeDate: dayOf(lead.date_deadline || null) },
    ...{ owner: nameOf(lead.user_id), lostReason: status === 'lost' ? nameOf(lead.lost_reason_id) : null },
    ...{ contacts: contactsOf(lead), entries, whole: parts.missing.length === 0, missing: parts.missing },
  });
}

async function openDeals(ask: Ask): Promise<OpenDeal[]> {
  const mine = [
    ['type', '=', 'opportunity'],
    ['user_id', '=', await findUser(ask)],
    ['active', '=', true],
    ['stage_id.is_won', '=', false],
  ] as const;
  const leads = await searchRecords(ask, 'crm.lead', mine, z.object({ id: z.int(), name: Text }));
  return leads.slice(0, PAGES_MAX * 100).map(({ id, name }) => ({ id: String(id), name: name || '' }));
}

export const odoo: ApiReader = {
  id: 'odoo',
  allowed: ODOO_ALLOWED,
  root: () => '/',
  headers: () => ({}),
  readDeal,
  openDeals,
  // [SRC] web router: 18 and later; up to 17 everything stands behind the `#`.
  addressOf: (dealId, url) =>
    /^\/web\/?$/.test(url.pathname) ? `${url.origin}/web#id=${dealId}&model=crm.lead&view_type=form` : `${url.origin}/odoo/crm/${dealId}`,
};
