/** Twenty, on the host of its pages. Written from its own source, up to 2.24; the REST interface is documented. */
import * as z from 'zod/mini';
import type { Contact, DealStatus } from '../model/deal.ts';
import type { EntryDraft } from '../readers/entries.ts';
import { dayOf, NumberLike, numberOf, Parts, parsed } from './answers.ts';
import type { ApiReader, ApiReading, Ask, OpenDeal, PageKeys } from './api-reader.ts';
import { toApiReading } from './entries.ts';
import { listByQuery, listOfDeal, listRecords, TWENTY_ALLOWED } from './twenty-calls.ts';
import { memberOf, tokenOf } from './twenty-session.ts';

type Entry = EntryDraft & { id: string };

const Text = z.nullish(z.string());
const Person = z.nullish(z.object({ name: z.nullish(z.object({ firstName: Text, lastName: Text })), jobTitle: Text }));
const OpportunitySchema = z.object({
  id: z.string(),
  name: Text,
  stage: Text,
  amount: z.nullish(z.object({ amountMicros: z.nullish(NumberLike), currencyCode: Text })),
  closeDate: Text,
  owner: Person,
  pointOfContact: Person,
});
const Written = z.nullish(
  z.object({
    id: z.string(),
    title: Text,
    bodyV2: z.nullish(z.object({ markdown: Text })),
    body: Text,
    createdAt: Text,
    dueAt: Text,
    createdBy: z.nullish(z.object({ name: Text })),
  }),
);
const MessageSchema = z.object({
  id: z.string(),
  subject: Text,
  text: Text,
  receivedAt: Text,
  direction: Text,
  messageChannelMessageAssociations: z.nullish(z.array(z.object({ direction: Text }))),
  messageParticipants: z.nullish(z.array(z.object({ role: Text, displayName: Text, handle: Text }))),
});
const EventSchema = z.object({ id: z.string(), title: Text, description: Text, startsAt: Text, isCanceled: z.nullish(z.boolean()) });
const ChangeSchema = z.object({
  name: Text,
  happensAt: Text,
  createdAt: Text,
  properties: z.nullish(
    z.looseObject({ diff: z.nullish(z.looseObject({ closeDate: z.nullish(z.object({ before: Text, after: Text })) })) }),
  ),
});

/** [SRC] what stands in place of a text that its owner does not share. */
const HIDDEN = 'FIELD_RESTRICTED_ADDITIONAL_PERMISSIONS_REQUIRED';
const shown = (text: string | null | undefined): string => (text === HIDDEN ? '' : (text ?? ''));

const nameOf = (person: z.infer<typeof Person>): string | null =>
  [person?.name?.firstName, person?.name?.lastName].filter(Boolean).join(' ') || null;

function writtenOf(kind: 'note' | 'task', one: z.infer<typeof Written>): Entry[] {
  if (!one) return [];
  const text = (one.bodyV2?.markdown ?? one.body ?? '').trim();
  const at = (kind === 'task' ? one.dueAt : null) ?? one.createdAt ?? null;
  const author = one.createdBy?.name ?? '';
  return [{ id: one.id, at, type: kind, direction: 'internal', author, subject: one.title || null, text }];
}

function messageOf(one: z.infer<typeof MessageSchema>): Entry {
  const way = (one.messageChannelMessageAssociations?.find(({ direction }) => direction)?.direction ?? one.direction ?? '').toUpperCase();
  const from = one.messageParticipants?.find(({ role }) => role?.toUpperCase() === 'FROM');
  return {
    id: one.id,
    at: one.receivedAt ?? null,
    type: 'email',
    direction: way === 'INCOMING' ? 'inbound' : way === 'OUTGOING' ? 'outbound' : null,
    author: from?.displayName || from?.handle || '',
    subject: shown(one.subject) || null,
    text: shown(one.text).trim(),
    cut: one.text === HIDDEN,
  };
}

function eventOf(one: z.infer<typeof EventSchema>): Entry[] {
  if (one.isCanceled) return [];
  const about = { subject: shown(one.title) || null, text: shown(one.description).trim() };
  return [{ id: one.id, at: one.startsAt ?? null, type: 'meeting', direction: 'internal', author: '', ...about }];
}

async function messages(ask: Ask, dealId: string): Promise<Entry[]> {
  const threads = await listByQuery(ask, 'threads', dealId, z.object({ id: z.string() }));
  const found: Entry[] = [];
  for (let first = 0; first < threads.length; first += 20) {
    const ids = threads.slice(first, first + 20).map(({ id }) => `"${id}"`);
    found.push(...(await listRecords(ask, 'messages', `messageThreadId[in]:[${ids.join(',')}]`, MessageSchema)).map(messageOf));
  }
  return found;
}

/** The days that the close date had, oldest first. */
function closeDates(changes: z.infer<typeof ChangeSchema>[]): string[] {
  const moment = (change: z.infer<typeof ChangeSchema>): string => change.happensAt ?? change.createdAt ?? '';
  const days = [...changes]
    .sort((a, b) => moment(a).localeCompare(moment(b)))
    .flatMap(({ properties }) => {
      const change = properties?.diff?.closeDate;
      return change ? [dayOf(change.before), dayOf(change.after)] : [];
    });
  return days.filter((day, index): day is string => day !== null && day !== days[index - 1]);
}

/** The stages that a new workspace has; of others nobody but the company knows where they stand. */
function statusOf(stage: string | null | undefined): DealStatus | null {
  if (/^(CUSTOMER|WON|CLOSED_WON)$/.test(stage ?? '')) return 'won';
  if (/^(LOST|CLOSED_LOST)$/.test(stage ?? '')) return 'lost';
  return /^(NEW|SCREENING|MEETING|PROPOSAL)$/.test(stage ?? '') ? 'open' : null;
}

/** The key of a stage as words: its label is the company's own, and not told here. */
const stageName = (key: string | null | undefined): string | null =>
  key
    ? key
        .toLowerCase()
        .replaceAll('_', ' ')
        .replace(/^./, (first) => first.toUpperCase())
    : null;

async function readTimeline(ask: Ask, dealId: string, parts: Parts): Promise<Entry[]> {
  const notes = (await parts.attempt('notes', () => listOfDeal(ask, 'noteTargets', dealId, z.object({ note: Written })))) ?? [];
  const tasks = (await parts.attempt('tasks', () => listOfDeal(ask, 'taskTargets', dealId, z.object({ task: Written })))) ?? [];
  return [
    ...notes.flatMap(({ note }) => writtenOf('note', note)),
    ...tasks.flatMap(({ task }) => writtenOf('task', task)),
    ...((await parts.attempt('emails', () => messages(ask, dealId))) ?? []),
    ...((await parts.attempt('meetings', () => listByQuery(ask, 'events', dealId, EventSchema))) ?? []).flatMap(eventOf),
  ];
}

async function readDeal(dealId: string, ask: Ask): Promise<ApiReading> {
  const answer = await ask({ path: `rest/opportunities/${dealId}`, query: { depth: '1' } });
  const { opportunity } = parsed(z.object({ data: z.object({ opportunity: OpportunitySchema }) }), answer).data;
  const parts = new Parts();
  const entries = await readTimeline(ask, dealId, parts);
  const whole = parts.missing.length === 0;
  const changes = await parts.attempt('changes of the close date', () => listOfDeal(ask, 'timelineActivities', dealId, ChangeSchema));
  const contact = nameOf(opportunity.pointOfContact);
  const contacts: Contact[] = contact ? [{ name: contact, role: opportunity.pointOfContact?.jobTitle || null }] : [];
  const micros = numberOf(opportunity.amount?.amountMicros);
  return toApiReading({
    ...{ id: dealId, name: opportunity.name ?? '', stage: stageName(opportunity.stage), status: statusOf(opportunity.stage) },
    ...{ amount: micros === null ? null : micros / 1_000_000, currency: opportunity.amount?.currencyCode || null },
    ...{ closeDate: dayOf(opportunity.closeDate), closeDateHistory: closeDates(changes ?? []), owner: nameOf(opportunity.owner) },
    ...{ contacts, entries, whole, missing: parts.missing },
  });
}

async function openDeals(ask: Ask, page: PageKeys): Promise<OpenDeal[]> {
  const mine = await listRecords(ask, 'opportunities', `ownerId[eq]:"${memberOf(tokenOf(page))}"`, OpportunitySchema);
  const open = mine.filter(({ stage }) => !['won', 'lost'].includes(statusOf(stage) ?? 'open'));
  return open.map(({ id, name }) => ({ id, name: name ?? '' }));
}

export const twenty: ApiReader = {
  id: 'twenty',
  allowed: TWENTY_ALLOWED,
  root: () => '/',
  headers: (page) => ({ Authorization: `Bearer ${tokenOf(page)}` }),
  readDeal,
  openDeals,
  addressOf: (dealId, url) => `${url.origin}/object/opportunity/${dealId}`,
};
