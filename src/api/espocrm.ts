/**
 * EspoCRM 7 to 10 through its documented REST interface, as its own web client asks it. [SRC] application/Espo/Resources/routes.json,
 * client/src/app.js, client/src/storage.js. The client signs each request with what it keeps for itself in the page's local storage: cookies
 * are not enough. Never `Email/<id>`: reading one email marks it as read. [SRC] Services/Email.php. Moments are UTC.
 */
import * as z from 'zod/mini';
import type { Contact, DealStatus, Direction } from '../model/deal.ts';
import type { EntryDraft } from '../readers/entries.ts';
import type { Allowed } from './allowed.ts';
import { dayOf, NumberLike, numberOf, PAGES_MAX, Parts, parsed, textOf, textOfHtml, utcMoment } from './answers.ts';
import type { ApiReader, ApiReading, Ask, OpenDeal } from './api-reader.ts';
import { toApiReading } from './entries.ts';
import { ApiProblem } from './problem.ts';

type Entry = EntryDraft & { id: string };

const PAGE = 100;
/** [SRC] in lists the server cuts longer texts off. */
const LIST_TEXT_MAX = 10_000;
const FIELDS = {
  emails: 'name,dateSent,createdAt,status,fromString,body,bodyPlain,isHtml',
  calls: 'name,dateStart,createdAt,status,description,assignedUserName',
  meetings: 'name,dateStart,createdAt,status,description,assignedUserName',
  tasks: 'name,dateStart,dateEnd,createdAt,status,description,assignedUserName',
} as const;
type Link = keyof typeof FIELDS;

const ID = '[A-Za-z0-9]{8,36}';
const literal = (text: string): RegExp => new RegExp(text.replaceAll('.', '\\.'));
const paging = { maxSize: literal(String(PAGE)), offset: /\d{1,6}/ };
const ALLOWED: readonly Allowed[] = [
  { path: new RegExp(`api/v1/Opportunity/${ID}`) },
  { path: new RegExp(`api/v1/Opportunity/${ID}/stream`), query: paging },
  ...Object.entries(FIELDS).map(([link, fields]) => ({
    path: new RegExp(`api/v1/Opportunity/${ID}/${link}`),
    query: { ...paging, select: literal(fields) },
  })),
  {
    path: /api\/v1\/Opportunity/,
    query: { ...paging, select: /name/, primaryFilter: /open/, 'boolFilterList[]': /onlyMy/ },
  },
];

const Text = z.nullish(z.string());
const OpportunitySchema = z.object({
  name: z.string(),
  stage: Text,
  probability: z.nullish(NumberLike),
  amount: z.nullish(NumberLike),
  amountCurrency: Text,
  closeDate: Text,
  assignedUserName: Text,
  contactsNames: z.nullish(z.union([z.record(z.string(), z.string()), z.array(z.never())])),
  contactsColumns: z.nullish(z.union([z.record(z.string(), z.object({ role: Text })), z.array(z.never())])),
});
const Values = z.nullish(z.union([z.looseObject({ closeDate: Text }), z.array(z.unknown())]));
const NoteSchema = z.object({
  id: z.string(),
  type: z.string(),
  post: Text,
  createdAt: Text,
  createdByName: Text,
  data: z.nullish(
    z.union([
      z.looseObject({ emailId: Text, personEntityName: Text, attributes: z.nullish(z.object({ was: Values, became: Values })) }),
      z.array(z.unknown()),
    ]),
  ),
});
const LinkedSchema = z.object({
  id: z.string(),
  name: Text,
  dateSent: Text,
  dateStart: Text,
  dateEnd: Text,
  createdAt: Text,
  status: Text,
  fromString: Text,
  body: Text,
  bodyPlain: Text,
  isHtml: z.nullish(z.boolean()),
  description: Text,
  assignedUserName: Text,
});
type Note = z.infer<typeof NoteSchema>;
type Linked = z.infer<typeof LinkedSchema>;

async function listAll<Schema extends z.ZodMiniType>(ask: Ask, path: string, schema: Schema, query = {}): Promise<z.infer<Schema>[]> {
  const found: z.infer<Schema>[] = [];
  for (let page = 0; page < PAGES_MAX; page++) {
    const answer = await ask({ path, query: { ...query, maxSize: String(PAGE), offset: String(page * PAGE) } });
    const { list } = parsed(z.object({ list: z.array(schema) }), answer);
    found.push(...list);
    if (list.length < PAGE) return found;
  }
  throw new ApiProblem('odd', 'there is no end to it');
}

const dataOf = (note: Note) => (note.data && !Array.isArray(note.data) ? note.data : null);

/** [SRC] notes of the stream tell which emails came in and which went out, and who wrote. */
function emailNotes(notes: readonly Note[]): Map<string, { direction: Direction; author: string }> {
  return new Map(
    notes.flatMap((note) => {
      const emailId = dataOf(note)?.emailId;
      if (!emailId || !/^Email(Received|Sent)$/.test(note.type)) return [];
      const sent = note.type === 'EmailSent';
      const author = (sent ? note.createdByName : dataOf(note)?.personEntityName) ?? '';
      return [[emailId, { direction: sent ? 'outbound' : 'inbound', author }] as const];
    }),
  );
}

const nameIn = (from: string): string => from.replace(/\s*<[^>]*>\s*$/, '').replace(/^"|"$/g, '') || from;

function emailOf(email: Linked, told: ReturnType<typeof emailNotes>): Entry[] {
  if (/^(Draft|Sending|Failed)$/.test(email.status ?? '')) return [];
  const note = told.get(email.id);
  const raw = email.bodyPlain || email.body || '';
  return [
    {
      id: `Email-${email.id}`,
      at: utcMoment(email.dateSent ?? email.createdAt),
      type: 'email',
      // An archived email may have gone either way; only the stream knows.
      direction: note?.direction ?? (email.status === 'Sent' ? 'outbound' : null),
      author: note?.author || nameIn(email.fromString ?? ''),
      subject: email.name || null,
      text: email.bodyPlain ? email.bodyPlain.trim() : email.isHtml === false ? (email.body ?? '').trim() : textOfHtml(email.body),
      cut: raw.length >= LIST_TEXT_MAX,
    },
  ];
}

const TYPES = { calls: ['Call', 'call'], meetings: ['Meeting', 'meeting'], tasks: ['Task', 'task'] } as const;

function activityOf(link: keyof typeof TYPES, one: Linked): Entry {
  const [scope, type] = TYPES[link];
  return {
    id: `${scope}-${one.id}`,
    at: utcMoment(one.dateStart ?? one.dateEnd ?? one.createdAt),
    type,
    direction: 'internal',
    author: one.assignedUserName ?? '',
    subject: one.name || null,
    text: textOf(one.description),
    cut: (one.description ?? '').length >= LIST_TEXT_MAX,
  };
}

function postOf(note: Note): Entry[] {
  if (note.type !== 'Post' || !note.post?.trim()) return [];
  const at = utcMoment(note.createdAt);
  return [
    { id: note.id, at, type: 'note', direction: 'internal', author: note.createdByName ?? '', subject: null, text: note.post.trim() },
  ];
}

/** The days that the close date had, oldest first, from the changes that the stream tells (newest first). */
function closeDates(notes: readonly Note[]): string[] {
  const days = [...notes].reverse().flatMap((note) => {
    const { was, became } = dataOf(note)?.attributes ?? {};
    const day = (values: z.infer<typeof Values>) => (values && !Array.isArray(values) ? dayOf(values.closeDate) : null);
    return note.type === 'Update' && day(became) ? [day(was), day(became)] : [];
  });
  return days.filter((day, index): day is string => day !== null && day !== days[index - 1]);
}

/** The keys of Espo's own last stages; a stage of another name at one of the ends may be either. */
function statusOf(stage: string | null | undefined, probability: number | null): DealStatus | null {
  if (stage === 'Closed Won') return 'won';
  if (stage === 'Closed Lost') return 'lost';
  return probability === 0 || probability === 100 ? null : 'open';
}

function contactsOf(one: z.infer<typeof OpportunitySchema>): Contact[] {
  const names = Array.isArray(one.contactsNames) ? {} : (one.contactsNames ?? {});
  const columns = Array.isArray(one.contactsColumns) ? {} : (one.contactsColumns ?? {});
  return Object.entries(names).map(([id, name]) => ({ name, role: columns[id]?.role || null }));
}

async function readDeal(dealId: string, ask: Ask): Promise<ApiReading> {
  const path = `api/v1/Opportunity/${dealId}`;
  const one = parsed(OpportunitySchema, await ask({ path }));
  const parts = new Parts();
  const notes = (await parts.attempt('the stream', () => listAll(ask, `${path}/stream`, NoteSchema))) ?? [];
  const linked = async (link: Link) =>
    (await parts.attempt(link, () => listAll(ask, `${path}/${link}`, LinkedSchema, { select: FIELDS[link] }))) ?? [];
  const told = emailNotes(notes);
  const entries = [...notes.flatMap(postOf), ...(await linked('emails')).flatMap((email) => emailOf(email, told))];
  for (const link of ['calls', 'meetings', 'tasks'] as const) {
    entries.push(...(await linked(link)).map((activity) => activityOf(link, activity)));
  }
  return toApiReading({
    ...{ id: dealId, name: one.name, stage: one.stage ?? null, status: statusOf(one.stage, numberOf(one.probability)) },
    ...{ amount: numberOf(one.amount), currency: one.amountCurrency ?? null, closeDate: dayOf(one.closeDate) },
    ...{ closeDateHistory: closeDates(notes), owner: one.assignedUserName ?? null, contacts: contactsOf(one) },
    ...{ entries, whole: parts.missing.length === 0, missing: parts.missing },
  });
}

async function openDeals(ask: Ask): Promise<OpenDeal[]> {
  const mine = { select: 'name', primaryFilter: 'open', 'boolFilterList[]': 'onlyMy' };
  return listAll(ask, 'api/v1/Opportunity', z.object({ id: z.string(), name: z.string() }), mine);
}

export const espocrm: ApiReader = {
  id: 'espocrm',
  allowed: ALLOWED,
  // Espo may live in a folder of its host; its pages differ by what stands behind the `#` alone.
  root: (url) => url.pathname.replace(/[^/]*$/, ''),
  headers: (page) => {
    // [SRC] "user:token" in Base64
    const auth = page.stored('espo-user-auth');
    if (!auth || !/^[A-Za-z0-9+/=]{8,2000}$/.test(auth))
      throw new ApiProblem('ended', 'nobody is signed in there: sign in to EspoCRM again');
    return { Authorization: `Basic ${auth}`, 'Espo-Authorization': auth, 'Espo-Authorization-By-Token': 'true' };
  },
  readDeal,
  openDeals,
  addressOf: (dealId, url) => `${url.origin}${url.pathname}#Opportunity/view/${dealId}`,
};
