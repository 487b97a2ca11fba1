/**
 * Freshsales (Freshworks CRM): the paths of its own pages answer JSON to the signed-in user, in the form of the documented interface.
 * [CODE] live-verified public code for the paths with cookies; [DOC] developers.freshworks.com/crm/api for the form of the answers.
 */
import * as z from 'zod/mini';
import type { ActivityType, Contact, DealStatus } from '../model/deal.ts';
import type { EntryDraft } from '../readers/entries.ts';
import type { Allowed } from './allowed.ts';
import { dayOf, NumberLike, numberOf, PAGES_MAX, Parts, parsed, textOf, textOfHtml } from './answers.ts';
import type { ApiReader, ApiReading, Ask, OpenDeal } from './api-reader.ts';
import { toApiReading } from './entries.ts';
import { ApiProblem } from './problem.ts';

type Entry = EntryDraft & { id: string };

const DEAL = 'owner,contacts,deal_stage,deal_reason,currency,notes';
const page = /\d{1,3}/;
const ALLOWED: readonly Allowed[] = [
  { path: /deals\/\d{1,20}/, query: { include: new RegExp(DEAL) } },
  { path: /deals\/\d{1,20}\/tasks/, query: { include: /owner/, page } },
  { path: /deals\/\d{1,20}\/appointments/, query: { include: /creater/, page } },
  { path: /deals\/\d{1,20}\/sales_activities/, query: { include: /owner,sales_activity_type/, page } },
  { path: /deals\/\d{1,20}\/conversations\/all/, query: { page } },
  { path: /deals\/filters/ },
  { path: /deals\/view\/\d{1,20}/, query: { include: /deal_stage/, page } },
];

const Text = z.nullish(z.string());
const Id = z.union([z.number(), z.string().check(z.regex(/^\d+$/))]);
const Named = z.nullish(z.array(z.object({ id: Id, display_name: Text, name: Text, job_title: Text })));
const StagesSchema = z.nullish(z.array(z.object({ id: Id, name: Text, forecast_type: Text })));
const DealSchema = z.object({
  deal: z.object({
    id: Id,
    name: z.string(),
    amount: z.nullish(NumberLike),
    expected_close: Text,
    deal_stage_id: z.nullish(Id),
    owner_id: z.nullish(Id),
    currency_id: z.nullish(Id),
    deal_reason_id: z.nullish(Id),
  }),
  users: Named,
  contacts: Named,
  deal_stages: StagesSchema,
  deal_reasons: Named,
  currencies: z.nullish(z.array(z.object({ id: Id, currency_code: Text }))),
  notes: z.nullish(z.array(z.object({ id: Id, description: Text, created_at: Text, creater_id: z.nullish(Id) }))),
});
const RowSchema = z.object({
  id: Id,
  title: Text,
  subject: Text,
  description: Text,
  notes: Text,
  html_content: Text,
  direction: Text,
  conversation_time: Text,
  due_date: Text,
  from_date: Text,
  start_date: Text,
  created_at: Text,
  owner_id: z.nullish(Id),
  creater_id: z.nullish(Id),
  sales_activity_type_id: z.nullish(Id),
});
type Told = z.infer<typeof DealSchema>;
type Row = z.infer<typeof RowSchema>;
type Names = ReadonlyMap<string, string>;

const named = (list: z.infer<typeof Named>): [string, string][] =>
  (list ?? []).map(({ id, display_name, name }) => [String(id), display_name ?? name ?? '']);
const at = <Item extends { id: string | number }>(list: readonly Item[] | null | undefined, id: string | number | null | undefined) =>
  list?.find((one) => String(one.id) === String(id));

/** Every row of a part of the timeline, and the names of the people and kinds that came with it. */
async function listAll(ask: Ask, path: string, key: string, include?: string): Promise<{ rows: Row[]; names: Names }> {
  const rows: Row[] = [];
  const names = new Map<string, string>();
  const schema = z.object({
    [key]: z.array(RowSchema),
    users: Named,
    sales_activity_types: Named,
    meta: z.nullish(z.object({ total_pages: z.nullish(z.number()) })),
  });
  for (let number = 1; number <= PAGES_MAX; number++) {
    const answer = parsed(schema, await ask({ path, query: { ...(include ? { include } : {}), page: String(number) } }));
    rows.push(...(answer[key] as Row[]));
    for (const [id, name] of named(answer.users as z.infer<typeof Named>)) names.set(id, name);
    for (const [id, name] of named(answer.sales_activity_types as z.infer<typeof Named>)) names.set(`type ${id}`, name);
    if (number >= ((answer.meta as { total_pages?: number | null } | null | undefined)?.total_pages ?? 1)) return { rows, names };
  }
  throw new ApiProblem('odd', 'there is no end to it');
}

/** The kinds of activities that Freshworks installs; others are the company's own. */
function kindOf(name: string): ActivityType | null {
  if (/call|phone/i.test(name)) return 'call';
  return /meeting|appointment|demo/i.test(name) ? 'meeting' : null;
}

function entryOf(kind: string, row: Row, type: ActivityType | null, names: Names): Entry {
  const when = row.start_date ?? row.from_date ?? row.due_date ?? row.created_at ?? null;
  const author = names.get(String(row.owner_id ?? row.creater_id)) ?? '';
  const text = textOf(row.description ?? row.notes);
  return { id: `${kind}-${row.id}`, at: when, type, direction: 'internal', author, subject: row.title || null, text };
}

function emailOf(row: Row): Entry {
  const direction = row.direction === 'incoming' ? 'inbound' : row.direction === 'outgoing' ? 'outbound' : null;
  const when = row.conversation_time ?? null;
  const text = textOfHtml(row.html_content);
  return { id: `email-${row.id}`, at: when, type: 'email', direction, author: '', subject: row.subject || null, text, cut: text === '' };
}

async function readTimeline(ask: Ask, path: string, told: Told, parts: Parts): Promise<Entry[]> {
  const people = new Map(named(told.users));
  const list = async (
    folder: string,
    key: string,
    what: string,
    include: string | undefined,
    toEntry: (row: Row, names: Names) => Entry,
  ) => {
    const { rows, names } = (await parts.attempt(what, () => listAll(ask, `${path}/${folder}`, key, include))) ?? {
      rows: [],
      names: new Map(),
    };
    return rows.map((row) => toEntry(row, new Map([...people, ...names])));
  };
  if (!told.notes) parts.missing.push({ field: 'entries', reason: 'notes not read: the CRM’s answer holds none' });
  const notes = (told.notes ?? []).map(({ id, description, created_at, creater_id }) => ({
    ...{ id: `note-${id}`, at: created_at ?? null, type: 'note' as const, direction: 'internal' as const },
    ...{ author: people.get(String(creater_id)) ?? '', subject: null, text: textOf(description) },
  }));
  return [
    ...notes,
    ...(await list('conversations/all', 'email_conversations', 'emails', undefined, emailOf)),
    ...(await list('tasks', 'tasks', 'tasks', 'owner', (row, names) => entryOf('task', row, 'task', names))),
    ...(await list('appointments', 'appointments', 'meetings', 'creater', (row, names) => entryOf('appointment', row, 'meeting', names))),
    ...(await list('sales_activities', 'sales_activities', 'activities', 'owner,sales_activity_type', (row, names) =>
      entryOf('activity', row, kindOf(names.get(`type ${row.sales_activity_type_id}`) ?? ''), names),
    )),
  ];
}

/** [DOC] a stage's forecast says in every language where it stands. */
function statusOf(forecast: string | null | undefined): DealStatus | null {
  if (!forecast) return null;
  return /won/i.test(forecast) ? 'won' : /lost/i.test(forecast) ? 'lost' : 'open';
}

async function readDeal(dealId: string, ask: Ask): Promise<ApiReading> {
  const path = `deals/${dealId}`;
  const told = parsed(DealSchema, await ask({ path, query: { include: DEAL } }));
  const { deal } = told;
  const parts = new Parts();
  const entries = await readTimeline(ask, path, told, parts);
  const stage = at(told.deal_stages, deal.deal_stage_id);
  const status = statusOf(stage?.forecast_type);
  const contacts: Contact[] = (told.contacts ?? []).map(({ display_name, name, job_title }) => ({
    name: display_name ?? name ?? '',
    role: job_title || null,
  }));
  return toApiReading({
    ...{ id: dealId, name: deal.name, stage: stage?.name ?? null, status },
    ...{ amount: numberOf(deal.amount), currency: at(told.currencies, deal.currency_id)?.currency_code ?? null },
    ...{ closeDate: dayOf(deal.expected_close), owner: at(told.users, deal.owner_id)?.display_name ?? null },
    lostReason: status === 'lost' ? (at(told.deal_reasons, deal.deal_reason_id)?.name ?? null) : null,
    ...{ contacts: contacts.filter(({ name }) => name), entries, whole: parts.missing.length === 0, missing: parts.missing },
  });
}

async function openDeals(ask: Ask): Promise<OpenDeal[]> {
  const views = parsed(z.object({ filters: z.array(z.object({ id: Id, name: z.string() })) }), await ask({ path: 'deals/filters' }));
  // [DOC] the views that every account has; a renamed one cannot be told from others.
  const mine = views.filters.find(({ name }) => /^my (open )?deals$/i.test(name));
  if (!mine) throw new ApiProblem('refused', 'there is no view “My Deals” in Freshsales');
  const schema = z.object({
    deals: z.array(z.object({ id: Id, name: z.string(), deal_stage_id: z.nullish(Id) })),
    deal_stages: StagesSchema,
    meta: z.nullish(z.object({ total_pages: z.nullish(z.number()) })),
  });
  const found: OpenDeal[] = [];
  for (let number = 1; number <= PAGES_MAX; number++) {
    const answer = parsed(schema, await ask({ path: `deals/view/${mine.id}`, query: { include: 'deal_stage', page: String(number) } }));
    const open = answer.deals.filter(
      ({ deal_stage_id }) => (statusOf(at(answer.deal_stages, deal_stage_id)?.forecast_type) ?? 'open') === 'open',
    );
    found.push(...open.map(({ id, name }) => ({ id: String(id), name })));
    if (number >= (answer.meta?.total_pages ?? 1)) break;
  }
  return found;
}

export const freshsales: ApiReader = {
  id: 'freshsales',
  allowed: ALLOWED,
  root: () => '/crm/sales/',
  headers: () => ({ 'X-Requested-With': 'XMLHttpRequest' }),
  readDeal,
  openDeals,
  addressOf: (dealId, url) => `${url.origin}/crm/sales/deals/${dealId}`,
};
