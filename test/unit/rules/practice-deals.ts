import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { applyVisit } from '../../../src/ledger/apply.ts';
import { type Day, dayOf } from '../../../src/model/day.ts';
import { type Deal, DealSchema } from '../../../src/model/deal.ts';
import type { DealRecord } from '../../../src/model/ledger-record.ts';
import {
  type Reading,
  RequestKindSchema,
  type RequestReading,
  RequestStateSchema,
  type SignalReading,
  SignalTypeSchema,
} from '../../../src/model/reading.ts';

const LabelledSchema = z.object({
  labels: z.object({
    requests: z.array(
      z.object({
        kind: RequestKindSchema,
        askedIn: z.string(),
        purpose: z.boolean(),
        commitment: z.boolean(),
        until: z.nullable(z.string()),
        state: RequestStateSchema,
        evidence: z.string(),
      }),
    ),
    signals: z.array(z.object({ type: SignalTypeSchema, in: z.string(), by: z.optional(z.nullable(z.string())), evidence: z.string() })),
  }),
});
type Labels = z.infer<typeof LabelledSchema>['labels'];

/** The entry in which a practice deal's request was delivered, by deal and the entry that asked; labels do not say it. */
const DELIVERED: Record<string, Record<string, string>> = {
  'D-1001': { a2: 'a4', a5: 'a6' },
  'D-1002': { a3: 'a4', a6: 'a7', a10: 'a12', a13: 'a14' },
  'D-1003': { a2: 'a3' },
  'D-1005': { a2: 'a3' },
  'D-1008': { a1: 'a6', a7: 'a9' },
  'D-1011': { a3: 'a4' },
  'D-1020': { a2: 'a3', a4: 'a5' },
};

const pages = new URL('../../../practice-crm/deals.ndjson', import.meta.url);
const LINES = readFileSync(pages, 'utf8').trim().split('\n');

const entry = (deal: Deal, id: string) => deal.activities.find((activity) => activity.id === id)!;
const evidenceIn = (deal: Deal, id: string | undefined) =>
  id ? { in: id, on: dayOf(entry(deal, id).at), quote: entry(deal, id).text.split('\n')[0]! } : null;

function requestOf(deal: Deal, label: Labels['requests'][number]): RequestReading {
  const asked = entry(deal, label.askedIn);
  const said = { in: label.askedIn, on: dayOf(asked.at), quote: label.evidence };
  const settled = ['confirmed', 'unmet', 'dropped'].includes(label.state);
  return {
    ...label,
    confidence: 0.9,
    askedOn: dayOf(asked.at),
    askedBy: asked.direction === 'inbound' ? asked.author : (deal.contacts[0]?.name ?? null),
    purposeEvidence: label.purpose ? said : null,
    commitmentEvidence: label.commitment ? said : null,
    delivered: evidenceIn(deal, DELIVERED[deal.id]?.[label.askedIn]),
    answered: settled ? said : null,
  };
}

const signalOf = (deal: Deal, label: Labels['signals'][number]): SignalReading => ({
  type: label.type,
  in: label.in,
  by: label.by ?? null,
  on: dayOf(entry(deal, label.in).at),
  evidence: label.evidence,
  confidence: 0.9,
});

/** A practice deal and what a perfect reader would find in it. */
export function requirePracticeDeal(id: string): { deal: Deal; reading: Reading } {
  const line = LINES.find((one) => one.includes(`"id":"${id}"`) || one.includes(`"id": "${id}"`));
  if (!line) throw new Error(`no practice deal ${id}`);
  const json: unknown = JSON.parse(line);
  const deal = DealSchema.parse(json);
  const { labels } = LabelledSchema.parse(json);
  const requests = labels.requests.map((label) => requestOf(deal, label));
  return { deal, reading: { requests, signals: labels.signals.map((label) => signalOf(deal, label)), unread: [] } };
}

/** A practice deal as the ledger holds it after one visit. */
export function practiceRecord(id: string, readAt = '2026-11-24T09:00:00Z'): DealRecord {
  const { deal, reading } = requirePracticeDeal(id);
  const health = { readAt, shown: deal.activities.length, total: deal.activities.length, missing: [] };
  return applyVisit(null, { site: 'https://crm.example', crm: 'practice', url: `https://crm.example/${id}`, deal, health }, deal, reading);
}

export const PRACTICE_TODAY: Day = '2026-11-24';
export const PRACTICE_IDS = LINES.map((line) => DealSchema.parse(JSON.parse(line)).id);
