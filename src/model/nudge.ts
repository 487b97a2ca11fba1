import * as z from 'zod/mini';
import { DaySchema } from './day-schema.ts';
import { EvidenceSchema } from './reading.ts';

/** How much a finding matters: a remark, a question to ask next, a warning that the deal goes too far. */
export const SeveritySchema = z.enum(['note', 'ask', 'warning']);

/** What a nudge can offer beside its question: `wait` and `park` are decisions, the others are plays. */
export const OfferSchema = z.enum(['wait', 'wake', 'park', 'responsibility', 'lost', 'heartbeat']);

/** What a rule found in a deal: pure data, no wording. `facts` fill the playbook's placeholders. */
export const FindingSchema = z.object({
  rule: z.string(),
  requestId: z.nullable(z.string()),
  severity: SeveritySchema,
  /** Higher speaks first among findings of one deal. */
  weight: z.number(),
  /** How direct the question is to be, 1 to 4, for rules that get more direct; null for all others. */
  escalation: z.nullable(z.number()),
  facts: z.record(z.string(), z.string()),
  evidence: z.nullable(EvidenceSchema),
});

/** One nudge, ready to show: what is the matter in one sentence, the question that answers it, and other ways to ask. */
export const NudgeSchema = z.object({
  id: z.string(),
  rule: z.string(),
  request: z.nullable(z.string()),
  severity: SeveritySchema,
  title: z.string(),
  statement: z.string(),
  question: z.string(),
  variants: z.array(z.string()),
  askLive: z.boolean(),
  /** How direct the question is, where a rule gets more direct: 1 asks, 2 asks directly, 3 offers an easy no, 4 proposes to stop investing. */
  escalation: z.nullable(z.number()),
  /** What the rep may want to do beside asking: rest the deal, stop investing, open a play. */
  offer: z.nullable(OfferSchema),
  evidence: z.nullable(EvidenceSchema),
});

/** A reason for which a deal has gone too far: a sentence and the days it speaks of. */
export const TooFarReasonSchema = z.object({ rule: z.string(), sentence: z.string(), days: z.array(DaySchema) });
export const TooFarSchema = z.object({ is: z.boolean(), reasons: z.array(TooFarReasonSchema) });

export type Severity = z.infer<typeof SeveritySchema>;
export type Finding = z.infer<typeof FindingSchema>;
export type Nudge = z.infer<typeof NudgeSchema>;
export type TooFar = z.infer<typeof TooFarSchema>;
