import * as z from 'zod/mini';
import { DaySchema } from './day-schema.ts';
import { DealSchema } from './deal.ts';
import { RequestKindSchema, RequestReadingSchema, SignalReadingSchema } from './reading.ts';

/** The version of a deal's record in the ledger; raise it together with a migration and a saved old record as fixture. */
export const RECORD_VERSION = 1;

const said = z.object({ text: z.string(), on: DaySchema });

/** What the rep decided on one request; each key is their latest word. Re-reading a page never touches it. */
export const RequestDecisionsSchema = z.object({
  purpose: z.optional(said),
  commitment: z.optional(z.object({ text: z.string(), on: DaySchema, by: z.optional(z.nullable(DaySchema)) })),
  delivered: z.optional(said),
  answered: z.optional(
    z.object({ answer: z.enum(['yes', 'partly', 'no']), missing: z.string(), changed: z.optional(z.string()), on: DaySchema }),
  ),
  dropped: z.optional(z.object({ on: DaySchema })),
  notARequest: z.optional(z.object({ on: DaySchema })),
  /** Words that were read as the purpose or the commitment and are none. */
  notTold: z.optional(z.object({ purpose: z.optional(said), commitment: z.optional(said) })),
  kind: z.optional(RequestKindSchema),
  until: z.optional(DaySchema),
  snoozedUntil: z.optional(DaySchema),
});

/** A request as the ledger keeps it: a stable identity, and what was read last. `gone`: its words no longer stand in the entry. */
export const LedgerRequestSchema = z.object({ id: z.string(), reading: RequestReadingSchema, gone: z.boolean() });

/** A request that the rep logged by hand (from selected text or the popup), not read from the timeline. */
export const LoggedRequestSchema = z.object({
  id: z.string(),
  kind: RequestKindSchema,
  text: z.string(),
  askedOn: DaySchema,
  askedBy: z.nullable(z.string()),
});

/** What a buyer's feedback after a loss is about; kept apart, so that "was it me" and "was it the fit" never blur. */
export const FeedbackAboutSchema = z.enum(['me', 'fit', 'price', 'timing', 'no-decision', 'other']);

/** What the rep decided on the deal as a whole. */
export const DealDecisionsSchema = z.object({
  silenced: z._default(z.boolean(), false),
  folded: z._default(z.boolean(), false),
  /** A good reason to wait: every clock of the deal rests until the day. */
  wait: z._default(z.nullable(z.object({ reason: z.string(), until: DaySchema, on: DaySchema })), null),
  /** The rep stopped investing in this deal; it stays quiet until undone. */
  parked: z._default(z.nullable(z.object({ on: DaySchema })), null),
  /** Nudges dismissed or snoozed one by one, by rule and request, never by wording. `until` null: for good. */
  dismissed: z._default(
    z.array(z.object({ rule: z.string(), requestId: z.nullable(z.string()), until: z.nullable(DaySchema), on: DaySchema })),
    [],
  ),
  /** Feedback after a loss, in the buyer's words, kept beside the CRM's lost reason. */
  feedback: z._default(z.array(z.object({ about: FeedbackAboutSchema, text: z.string(), on: DaySchema })), []),
  stayInTouch: z._default(z.nullable(z.object({ on: DaySchema, until: DaySchema, whatWouldChange: z.string() })), null),
  /** Questions of Askback that the rep used (inserted, copied or asked aloud), by rule and request: what was tried already. */
  asked: z._default(z.array(z.object({ rule: z.string(), requestId: z.nullable(z.string()), on: DaySchema })), []),
  /** Good reasons to wait that are over: on these days the clocks of the deal rested. */
  pastWaits: z._default(z.array(z.object({ reason: z.string(), on: DaySchema, ended: DaySchema })), []),
  /** Steps taken of a play (`responsibility`, `lost`, `heartbeat`): the step's id, the answer where there is one, the moment (ISO 8601). */
  plays: z._default(z.array(z.object({ play: z.string(), step: z.string(), answer: z.nullable(z.string()), at: z.string() })), []),
});

/** What a visit to the page could not read, so that silence is never taken for an all-clear. */
export const PageHealthSchema = z.object({
  readAt: z.string(),
  shown: z.number(),
  total: z.nullable(z.number()),
  missing: z.array(z.object({ field: z.string(), reason: z.string() })),
  /**
   * `api`: the CRM itself told the whole timeline, beyond what was on screen. `file`: not a page was read but a file that was exported;
   * `readAt` is the file's own date then.
   */
  source: z.optional(z.enum(['page', 'api', 'file'])),
  /** Why the CRM itself was asked and did not tell; then the page alone was read. */
  apiProblem: z.optional(z.string()),
});

/** Everything the ledger holds of one deal. `read*` is what was read, `decisions` what the rep decided: never mixed. */
export const DealRecordSchema = z.object({
  version: z.literal(RECORD_VERSION),
  key: z.string(),
  site: z.string(),
  crm: z.string(),
  url: z.string(),
  deal: DealSchema,
  requests: z.array(LedgerRequestSchema),
  signals: z.array(SignalReadingSchema),
  unread: z.array(z.object({ in: z.string(), reason: z.string() })),
  logged: z.array(LoggedRequestSchema),
  requestDecisions: z.record(z.string(), RequestDecisionsSchema),
  dealDecisions: DealDecisionsSchema,
  health: PageHealthSchema,
  /** The moment (ISO 8601) at which the deal was first seen won or lost; null while it is open. */
  closedSeenAt: z._default(z.nullable(z.string()), null),
});

export type RequestDecisions = z.infer<typeof RequestDecisionsSchema>;
export type LedgerRequest = z.infer<typeof LedgerRequestSchema>;
export type LoggedRequest = z.infer<typeof LoggedRequestSchema>;
export type DealDecisions = z.infer<typeof DealDecisionsSchema>;
export type PageHealth = z.infer<typeof PageHealthSchema>;
export type DealRecord = z.infer<typeof DealRecordSchema>;

/** The ledger's key of a deal: the site's origin and the CRM's own id. */
export function dealKey(site: string, dealId: string): string {
  return `${site} ${dealId}`;
}

/** Decisions of a deal on which nothing was decided yet. */
export function noDealDecisions(): DealDecisions {
  return DealDecisionsSchema.parse({});
}
