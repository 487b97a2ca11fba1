import * as z from 'zod/mini';
import { DaySchema } from './day-schema.ts';

export const RequestKindSchema = z.enum(['demo', 'sample', 'collateral', 'call', 'delay']);
export const RequestStateSchema = z.enum(['open', 'delivered', 'confirmed', 'unmet', 'dropped']);
export const SignalTypeSchema = z.enum(['promise', 'no', 'competitor', 'new-decision-maker', 'lost']);
export const SettleEventSchema = z.enum(['purpose', 'commitment', 'delivered', 'confirmed', 'unmet', 'dropped']);

/** A verbatim part of one entry's text that carries a finding. `in` is the entry's id, `on` its day. */
export const EvidenceSchema = z.object({ in: z.string(), on: DaySchema, quote: z.string() });

/**
 * One request as read from the timeline (reading-guide: "The analysis, as output"). `purpose` and `commitment` say whether they are known;
 * the evidence keys say by which words. `confidence` is 0..1.
 */
export const RequestReadingSchema = z.object({
  kind: RequestKindSchema,
  askedIn: z.string(),
  purpose: z.boolean(),
  commitment: z.boolean(),
  until: z.nullable(DaySchema),
  state: RequestStateSchema,
  evidence: z.string(),
  confidence: z.number(),
  askedOn: DaySchema,
  askedBy: z.nullable(z.string()),
  purposeEvidence: z.nullable(EvidenceSchema),
  commitmentEvidence: z.nullable(EvidenceSchema),
  /** When and by which words it was delivered; null while it was not. */
  delivered: z.nullable(EvidenceSchema),
  /** The prospect's last word on it (confirmed, unmet or dropped); null without one. */
  answered: z.nullable(EvidenceSchema),
});

export const SignalReadingSchema = z.object({
  type: SignalTypeSchema,
  in: z.string(),
  by: z.nullable(DaySchema),
  on: DaySchema,
  evidence: z.string(),
  confidence: z.number(),
});

/** What the reader of text found in a deal. `unread` names entries left unread, with the reason (another language, too long). */
export const ReadingSchema = z.object({
  requests: z.array(RequestReadingSchema),
  signals: z.array(SignalReadingSchema),
  unread: z.array(z.object({ in: z.string(), reason: z.string() })),
});

export type RequestKind = z.infer<typeof RequestKindSchema>;
export type RequestState = z.infer<typeof RequestStateSchema>;
export type SignalType = z.infer<typeof SignalTypeSchema>;
export type SettleEvent = z.infer<typeof SettleEventSchema>;
export type Evidence = z.infer<typeof EvidenceSchema>;
export type RequestReading = z.infer<typeof RequestReadingSchema>;
export type SignalReading = z.infer<typeof SignalReadingSchema>;
export type Reading = z.infer<typeof ReadingSchema>;
