import * as z from 'zod/mini';
import { DealStatusSchema } from './deal.ts';
import { DealDecisionsSchema, PageHealthSchema } from './ledger-record.ts';
import { NudgeSchema, SeveritySchema, TooFarSchema } from './nudge.ts';
import { RequestKindSchema, SignalReadingSchema } from './reading.ts';
import { ReceiptSchema } from './receipt.ts';

/** How a deal stands, for badges, marks and the order of the list. */
export const StandingSchema = z.enum(['too-far', 'open', 'waiting', 'calm', 'closed']);

/** A tag beside a timeline entry: which request it carries and which cell is missing now. */
export const EntryMarkSchema = z.object({
  entryId: z.string(),
  requestId: z.string(),
  kind: RequestKindSchema,
  missing: z.nullable(z.enum(['purpose', 'commitment', 'answered'])),
  question: z.nullable(z.string()),
});

/** What the worker tells the page of the deal it shows. */
export const DealOnPageSchema = z.object({
  key: z.string(),
  standing: StandingSchema,
  tooFar: TooFarSchema,
  silenced: z.boolean(),
  folded: z.boolean(),
  nudge: z.nullable(NudgeSchema),
  marks: z.array(EntryMarkSchema),
});

/** One deal in the list of all deals. */
export const DealSummarySchema = z.object({
  key: z.string(),
  name: z.string(),
  stage: z.string(),
  url: z.string(),
  site: z.string(),
  status: DealStatusSchema,
  standing: StandingSchema,
  openRequests: z.number(),
  statement: z.nullable(z.string()),
  severity: z.nullable(SeveritySchema),
});

/** One thing that changed hands: what, and on which day. */
export const GivenSchema = z.object({ what: z.string(), on: z.nullable(z.string()) });

/** Everything the popup shows of one deal. */
export const DealScreenSchema = z.object({
  key: z.string(),
  crm: z.string(),
  url: z.string(),
  name: z.string(),
  stage: z.string(),
  status: DealStatusSchema,
  amount: z.nullable(z.number()),
  currency: z.nullable(z.string()),
  closeDate: z.nullable(z.string()),
  pushes: z.number(),
  standing: StandingSchema,
  tooFar: TooFarSchema,
  nudges: z.array(NudgeSchema),
  receipts: z.array(ReceiptSchema),
  signals: z.array(SignalReadingSchema),
  gave: z.array(GivenSchema),
  got: z.array(GivenSchema),
  decisions: DealDecisionsSchema,
  health: PageHealthSchema,
  unread: z.array(z.object({ in: z.string(), reason: z.string() })),
  lastEntryOn: z.nullable(z.string()),
  entries: z.number(),
});

/** What the popup shows. */
export const PopupScreenSchema = z.discriminatedUnion('page', [
  z.object({ page: z.literal('deal'), deal: DealScreenSchema }),
  z.object({ page: z.literal('reading') }),
  z.object({ page: z.literal('unreadable'), crm: z.string(), reason: z.string() }),
  z.object({ page: z.literal('off'), origin: z.string(), host: z.string() }),
  z.object({
    page: z.literal('other'),
    deals: z.array(DealSummarySchema),
    unopened: z.array(z.object({ key: z.string(), problem: z.string() })),
  }),
]);

export type Standing = z.infer<typeof StandingSchema>;
export type EntryMark = z.infer<typeof EntryMarkSchema>;
export type DealOnPage = z.infer<typeof DealOnPageSchema>;
export type DealSummary = z.infer<typeof DealSummarySchema>;
export type Given = z.infer<typeof GivenSchema>;
export type DealScreen = z.infer<typeof DealScreenSchema>;
export type PopupScreen = z.infer<typeof PopupScreenSchema>;
