/**
 * Dynamics 365 Sales through the documented Dataverse Web API, on the page's own host with its cookies, as the product's own scripts use it.
 * [DOC] learn.microsoft.com: Dataverse Web API; tables opportunity, email, phonecall, activitypointer, annotation, connection.
 */
import * as z from 'zod/mini';
import type { ActivityType, Contact } from '../model/deal.ts';
import type { EntryDraft } from '../readers/entries.ts';
import type { Allowed } from './allowed.ts';
import { dayOf, PAGES_MAX, Parts, parsed, textOf } from './answers.ts';
import type { ApiReader, ApiReading, Ask, OpenDeal } from './api-reader.ts';
import { toApiReading } from './entries.ts';
import { ApiProblem } from './problem.ts';

type Entry = EntryDraft & { id: string };

const ROOT = 'api/data/v9.2/';
const GUID = '[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}';
const DEAL = [
  ...['name', 'stepname', 'statecode', 'estimatedvalue', 'actualvalue', 'estimatedclosedate', 'actualclosedate'],
  ...['_ownerid_value', '_parentcontactid_value'],
].join(',');
const OF_DEAL = `_regardingobjectid_value eq ID`;

/** What is listed of a deal: the columns, and which rows. */
const LISTS = {
  emails: {
    select: 'activityid,subject,description,directioncode,statuscode,sender,_emailsender_value,senton,actualend,createdon',
    filter: OF_DEAL,
  },
  phonecalls: { select: 'activityid,subject,description,actualend,createdon,_ownerid_value', filter: OF_DEAL },
  activitypointers: {
    select: 'activityid,activitytypecode,subject,description,actualend,createdon,_ownerid_value',
    filter: `${OF_DEAL} and activitytypecode ne 'email' and activitytypecode ne 'phonecall'`,
  },
  annotations: { select: 'annotationid,subject,notetext,createdon,_createdby_value', filter: '_objectid_value eq ID' },
  connections: { select: '_record2id_value,_record2roleid_value', filter: '_record1id_value eq ID' },
  opportunities: { select: 'name', filter: '_ownerid_value eq ID and statecode eq 0' },
} as const;
type Table = keyof typeof LISTS;

const plain = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const ALLOWED: readonly Allowed[] = [
  {
    path: new RegExp(`${plain(ROOT)}opportunities\\(${GUID}\\)`),
    query: { $select: new RegExp(plain(DEAL)), $expand: /transactioncurrencyid\(\$select=isocurrencycode\)/ },
  },
  { path: new RegExp(`${plain(ROOT)}WhoAmI`) },
  ...Object.entries(LISTS).map(([table, { select, filter }]) => ({
    path: new RegExp(plain(ROOT + table)),
    query: { $select: new RegExp(plain(select)), $filter: new RegExp(plain(filter).replace('ID', GUID)), $skiptoken: /[^#]{1,4000}/ },
  })),
];

const Text = z.nullish(z.string());
const NAME = '@OData.Community.Display.V1.FormattedValue';
const DealSchema = z.looseObject({
  name: z.string(),
  stepname: Text,
  statecode: z.number(),
  estimatedvalue: z.nullish(z.number()),
  actualvalue: z.nullish(z.number()),
  estimatedclosedate: Text,
  actualclosedate: Text,
  transactioncurrencyid: z.nullish(z.object({ isocurrencycode: Text })),
});
const RowSchema = z.looseObject({
  activityid: Text,
  annotationid: Text,
  activitytypecode: Text,
  subject: Text,
  description: Text,
  notetext: Text,
  directioncode: z.nullish(z.boolean()),
  statuscode: z.nullish(z.number()),
  sender: Text,
  senton: Text,
  actualend: Text,
  createdon: Text,
});
type Row = z.infer<typeof RowSchema>;

/** What a lookup is called, as Dataverse writes it beside the id. */
function nameOf(row: Record<string, unknown>, column: string): string | null {
  const name = row[column + NAME];
  return typeof name === 'string' && name !== '' ? name : null;
}

/** Where the next page begins, out of the link that the answer gives: nothing else of the link is followed. */
function tokenOf(link: string | null | undefined): string | null {
  return link && URL.canParse(link) ? new URL(link).searchParams.get('$skiptoken') : null;
}

async function listAll<Schema extends z.ZodMiniType>(ask: Ask, table: Table, id: string, schema: Schema): Promise<z.infer<Schema>[]> {
  const { select, filter } = LISTS[table];
  const found: z.infer<Schema>[] = [];
  let token: string | null = null;
  for (let page = 0; page < PAGES_MAX; page++) {
    const query: Record<string, string> = { $select: select, $filter: filter.replace('ID', id), ...(token ? { $skiptoken: token } : {}) };
    const answer = parsed(z.object({ value: z.array(schema), '@odata.nextLink': Text }), await ask({ path: ROOT + table, query }));
    found.push(...answer.value);
    if (!answer['@odata.nextLink']) return found;
    token = tokenOf(answer['@odata.nextLink']);
    if (!token) throw new ApiProblem('odd', 'the CRM’s answer does not say where it goes on');
  }
  throw new ApiProblem('odd', 'there is no end to it');
}

// [DOC] status reasons of an email: 1 draft, 5 canceled, 6 pending send, 7 sending, 8 failed: not said to anybody (yet)
const UNSENT: readonly (number | null | undefined)[] = [1, 5, 6, 7, 8];
const TYPES: Readonly<Record<string, ActivityType>> = { appointment: 'meeting', task: 'task' };

const moment = (row: Row): string | null => row.senton ?? row.actualend ?? row.createdon ?? null;

function emailOf(row: Row): Entry[] {
  if (!row.activityid || UNSENT.includes(row.statuscode)) return [];
  const direction = row.directioncode === true ? 'outbound' : row.directioncode === false ? 'inbound' : null;
  const author = nameOf(row, '_emailsender_value') ?? row.sender ?? '';
  const about = { subject: row.subject || null, text: textOf(row.description) };
  return [{ id: row.activityid.toLowerCase(), at: moment(row), type: 'email', direction, author, ...about }];
}

function activityOf(row: Row, type: ActivityType | null): Entry[] {
  if (!row.activityid) return [];
  const author = nameOf(row, '_ownerid_value') ?? '';
  const about = { subject: row.subject || null, text: textOf(row.description) };
  return [{ id: row.activityid.toLowerCase(), at: moment(row), type, direction: 'internal', author, ...about }];
}

function noteOf(row: Row): Entry[] {
  const text = textOf(row.notetext);
  if (!row.annotationid || (text === '' && !row.subject)) return [];
  const author = nameOf(row, '_createdby_value') ?? '';
  return [
    {
      id: row.annotationid.toLowerCase(),
      at: row.createdon ?? null,
      type: 'note',
      direction: 'internal',
      author,
      subject: row.subject || null,
      text,
    },
  ];
}

async function contactsOf(ask: Ask, id: string, deal: z.infer<typeof DealSchema>, parts: Parts): Promise<Contact[]> {
  const rows = (await parts.attempt('stakeholders', () => listAll(ask, 'connections', id, z.looseObject({})))) ?? [];
  const linked = rows.flatMap((row) => {
    const name = nameOf(row, '_record2id_value');
    return name ? [{ name, role: nameOf(row, '_record2roleid_value') }] : [];
  });
  const main = nameOf(deal, '_parentcontactid_value');
  return main && !linked.some(({ name }) => name === main) ? [{ name: main, role: null }, ...linked] : linked;
}

async function readDeal(dealId: string, ask: Ask): Promise<ApiReading> {
  const query = { $select: DEAL, $expand: 'transactioncurrencyid($select=isocurrencycode)' };
  const deal = parsed(DealSchema, await ask({ path: `${ROOT}opportunities(${dealId})`, query }));
  const parts = new Parts();
  const rows = async (table: Table, what: string): Promise<Row[]> =>
    (await parts.attempt(what, () => listAll(ask, table, dealId, RowSchema))) ?? [];
  const entries = [
    ...(await rows('emails', 'emails')).flatMap(emailOf),
    ...(await rows('phonecalls', 'calls')).flatMap((row) => activityOf(row, 'call')),
    ...(await rows('activitypointers', 'activities')).flatMap((row) => activityOf(row, TYPES[row.activitytypecode ?? ''] ?? null)),
    ...(await rows('annotations', 'notes')).flatMap(noteOf),
  ];
  const whole = parts.missing.length === 0;
  const contacts = await contactsOf(ask, dealId, deal, parts);
  // [DOC] opportunity states: 0 open, 1 won, 2 lost
  const status = (['open', 'won', 'lost'] as const)[deal.statecode] ?? null;
  return toApiReading({
    ...{ id: dealId, name: deal.name, stage: deal.stepname?.replace(/^\d+-/, '') ?? null, status, contacts },
    amount: (status === 'won' ? deal.actualvalue : null) ?? deal.estimatedvalue ?? null,
    currency: deal.transactioncurrencyid?.isocurrencycode ?? null,
    ...{ closeDate: dayOf(deal.estimatedclosedate), owner: nameOf(deal, '_ownerid_value') },
    ...{ entries, whole, missing: parts.missing },
  });
}

async function openDeals(ask: Ask): Promise<OpenDeal[]> {
  const { UserId } = parsed(z.object({ UserId: z.string().check(z.regex(new RegExp(`^${GUID}$`))) }), await ask({ path: `${ROOT}WhoAmI` }));
  const rows = await listAll(ask, 'opportunities', UserId, z.object({ opportunityid: z.string(), name: z.string() }));
  return rows.map(({ opportunityid, name }) => ({ id: opportunityid.toLowerCase(), name }));
}

export const dynamics: ApiReader = {
  id: 'dynamics',
  allowed: ALLOWED,
  root: () => '/',
  headers: () => ({ 'OData-Version': '4.0', 'OData-MaxVersion': '4.0', Prefer: 'odata.include-annotations="*",odata.maxpagesize=250' }),
  readDeal,
  openDeals,
  addressOf: (dealId, url) => {
    const app = ['appid', 'appname'].flatMap((name) => (url.searchParams.get(name) ? [`${name}=${url.searchParams.get(name)}`] : []));
    return `${url.origin}/main.aspx?${[...app, 'pagetype=entityrecord', 'etn=opportunity', `id=${dealId}`].join('&')}`;
  },
};
