import * as z from 'zod/mini';
import { DealStatusSchema } from './deal.ts';
import { DealDecisionsSchema, PageHealthSchema } from './ledger-record.ts';
import { NudgeSchema, SeveritySchema, TooFarSchema } from './nudge.ts';
import { EvidenceSchema, RequestKindSchema, SignalReadingSchema } from './reading.ts';
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

/** One way out of a step of a play. */
const ChoiceSchema = z.object({ id: z.string(), label: z.string() });

/**
 * Where a play stands: what to do now (`prompt`), the text to insert (`draft`, with `variants`), and how to go on: a choice, or what the
 * rep types (`input`). Each is told by the decision `play-step`; `feedback` and `stay-in-touch` by the decisions of that name.
 */
export const PlayStateSchema = z.object({
  play: z.string(),
  title: z.string(),
  step: z.string(),
  prompt: z.string(),
  /** Facts to look at in this step: for taking responsibility, our own misses with their days. */
  list: z.array(z.string()),
  draft: z.nullable(z.string()),
  variants: z.array(z.string()),
  to: z.enum(['prospect', 'manager', 'product']),
  askLive: z.boolean(),
  choices: z.array(ChoiceSchema),
  input: z.enum(['none', 'text', 'feedback', 'stay-in-touch']),
  /** The moment (ISO 8601) before which this step is not to be taken; null when it may be taken now. */
  notBefore: z.nullable(z.string()),
  done: z.boolean(),
});

/** A play that fits the deal, why, and where it stands. */
export const PlayOfferSchema = z.object({ id: z.string(), title: z.string(), why: z.string(), state: PlayStateSchema });

/** "What else could explain this?": facts with their days, one kind question each. Private to the rep. */
export const ExplanationSchema = z.object({ id: z.string(), fact: z.string(), question: z.string(), evidence: z.nullable(EvidenceSchema) });

/** What to do about a put-off: a name for it, and a sentence to insert. */
export const WaySchema = z.object({ title: z.string(), question: z.string() });

/** The question to ask before saying yes to an open request without purpose. */
export const BeforeYesSchema = z.object({
  requestId: z.string(),
  kind: RequestKindSchema,
  noun: z.string(),
  question: z.string(),
  variants: z.array(z.string()),
});

/** What the draft guard needs on a deal that was refused or lost; null where it does not watch. */
export const GuardOrderSchema = z.nullable(z.object({ holdDiscount: z.boolean(), ignored: z.array(z.string()) }));

/** What the worker tells the page of the deal it shows. */
export const DealOnPageSchema = z.object({
  key: z.string(),
  standing: StandingSchema,
  tooFar: TooFarSchema,
  silenced: z.boolean(),
  folded: z.boolean(),
  nudge: z.nullable(NudgeSchema),
  marks: z.array(EntryMarkSchema),
  /** One question per open request without purpose, for the chip beside the composer; empty when the chip is switched off. */
  beforeYes: z.array(BeforeYesSchema),
  guard: GuardOrderSchema,
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
  /** Nothing of its timeline was read yet: then nothing open is no all-clear. */
  timelineUnread: z.boolean(),
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
  plays: z.array(PlayOfferSchema),
  explanations: z.array(ExplanationSchema),
  ways: z.array(WaySchema),
  /** The recap of everything still open, as one message; null when there is nothing to sum up. */
  recap: z.nullable(z.string()),
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
    /** The CRM that the tab's page belongs to, where it is one. */
    crm: z.optional(z.string()),
  }),
]);

export type Standing = z.infer<typeof StandingSchema>;
export type EntryMark = z.infer<typeof EntryMarkSchema>;
export type DealOnPage = z.infer<typeof DealOnPageSchema>;
export type DealSummary = z.infer<typeof DealSummarySchema>;
export type PlayState = z.infer<typeof PlayStateSchema>;
export type PlayOffer = z.infer<typeof PlayOfferSchema>;
export type Explanation = z.infer<typeof ExplanationSchema>;
export type Way = z.infer<typeof WaySchema>;
export type BeforeYes = z.infer<typeof BeforeYesSchema>;
export type GuardOrder = z.infer<typeof GuardOrderSchema>;
export type Given = z.infer<typeof GivenSchema>;
export type DealScreen = z.infer<typeof DealScreenSchema>;
export type PopupScreen = z.infer<typeof PopupScreenSchema>;
