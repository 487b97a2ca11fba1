/** The questions that are put to Odoo: reading methods of the ORM alone, each with its fields. Nothing else passes the list. */
import * as z from 'zod/mini';
import type { Allowed } from './allowed.ts';
import { PAGES_MAX, parsed } from './answers.ts';
import type { ApiRequest, Ask } from './api-reader.ts';
import { ApiProblem } from './problem.ts';

const LEAD = [
  ...['name', 'stage_id', 'active', 'probability', 'expected_revenue', 'company_currency', 'date_deadline', 'user_id'],
  ...['partner_id', 'contact_name', 'function', 'lost_reason_id'],
] as const;
const MESSAGE = [...['date', 'body', 'author_id', 'email_from', 'message_type', 'subtype_id', 'subject', 'mail_activity_type_id']] as const;

/** What may be read by the ids of records. */
const READ = {
  'crm.lead': LEAD,
  'crm.stage': ['is_won'],
  'mail.message.subtype': ['internal'],
  'mail.activity.type': ['icon'],
  'res.partner': ['partner_share'],
} as const;
/** What may be searched. Never `/mail/thread/messages`, which the page itself uses: it marks the rep's messages as read. */
const SEARCH = {
  'crm.lead': { fields: ['name'], by: ['type', 'user_id', 'active', 'stage_id.is_won'] },
  'mail.message': { fields: MESSAGE, by: ['model', 'res_id', 'message_type'] },
  'mail.activity': {
    fields: ['activity_type_id', 'summary', 'note', 'date_deadline', 'user_id'],
    by: ['res_model', 'res_id'],
  },
} as const;
const SESSION = 'web/session/get_session_info';
const PAGE = 100;

type Condition = readonly [string, '=' | '!=', string | number | boolean];

const envelope = (params: z.ZodMiniType): z.ZodMiniType =>
  z.strictObject({ jsonrpc: z.literal('2.0'), method: z.literal('call'), id: z.number(), params });
const callPath = (model: string, method: string): string => `web/dataset/call_kw/${model}/${method}`;
const exactly = (text: string): RegExp => new RegExp(text.replaceAll('.', '\\.'));
const call = (model: string, method: string, args: z.ZodMiniType, kwargs: z.ZodMiniType): Allowed => ({
  path: exactly(callPath(model, method)),
  body: envelope(z.strictObject({ model: z.literal(model), method: z.literal(method), args, kwargs })),
});

const reads = Object.entries(READ).map(([model, fields]) =>
  call(model, 'read', z.tuple([z.array(z.int()).check(z.maxLength(1000)), z.array(z.enum(fields))]), z.strictObject({})),
);
const searches = Object.entries(SEARCH).map(([model, { fields, by }]) => {
  const condition = z.tuple([z.enum(by), z.enum(['=', '!=']), z.union([z.string(), z.number(), z.boolean()])]);
  const kwargs = {
    domain: z.array(condition),
    fields: z.array(z.enum(fields)),
    limit: z.literal(PAGE),
    offset: z.int(),
    order: z.literal('id desc'),
  };
  return call(model, 'search_read', z.tuple([]), z.strictObject(kwargs));
});

/** All that may be asked of Odoo. */
export const ODOO_ALLOWED: readonly Allowed[] = [...reads, ...searches, { path: exactly(SESSION), body: envelope(z.strictObject({})) }];

const AnswerSchema = z.object({
  result: z.optional(z.unknown()),
  error: z.optional(z.object({ code: z.optional(z.number()), data: z.optional(z.object({ name: z.optional(z.string()) })) })),
});

async function resultOf(ask: Ask, request: ApiRequest): Promise<unknown> {
  const { result, error } = parsed(AnswerSchema, await ask(request));
  if (!error) return result;
  const name = error.data?.name ?? '';
  if (error.code === 100 || /SessionExpired/.test(name))
    throw new ApiProblem('ended', 'your session there has ended: sign in to Odoo again');
  throw new ApiProblem('refused', /Access/.test(name) ? 'Odoo does not let you see it' : 'Odoo could not answer');
}

const rpc = (params: unknown) => ({ jsonrpc: '2.0', method: 'call', id: 1, params });

/** Reads records by their ids. */
export function readRecords(ask: Ask, model: keyof typeof READ, ids: readonly number[]): Promise<unknown> {
  const params = { model, method: 'read', args: [ids, READ[model]], kwargs: {} };
  return resultOf(ask, { path: callPath(model, 'read'), body: rpc(params) });
}

/** Every record that the conditions hold for, page by page. */
export async function searchRecords<Schema extends z.ZodMiniType>(
  ask: Ask,
  model: keyof typeof SEARCH,
  domain: readonly Condition[],
  schema: Schema,
): Promise<z.infer<Schema>[]> {
  const found: z.infer<Schema>[] = [];
  for (let page = 0; page < PAGES_MAX; page++) {
    const kwargs = { domain, fields: SEARCH[model].fields, limit: PAGE, offset: page * PAGE, order: 'id desc' };
    const body = rpc({ model, method: 'search_read', args: [], kwargs });
    const records = parsed(z.array(schema), await resultOf(ask, { path: callPath(model, 'search_read'), body }));
    found.push(...records);
    if (records.length < PAGE) return found;
  }
  throw new ApiProblem('odd', 'there is no end to it');
}

/** The rep's own number. */
export async function findUser(ask: Ask): Promise<number> {
  return parsed(z.object({ uid: z.int() }), await resultOf(ask, { path: SESSION, body: rpc({}) })).uid;
}
