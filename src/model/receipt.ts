import * as z from 'zod/mini';
import { DaySchema } from './day-schema.ts';
import { RequestKindSchema, RequestStateSchema } from './reading.ts';

/**
 * One cell of a receipt. `known`: we have it. `missing`: it should be there by now and is not. `not-yet`: nothing to expect yet.
 * `no`: the prospect said that it did not answer. `text` is a quote of the prospect (source `read`) or the rep's own words (source `rep`).
 */
export const CellSchema = z.object({
  status: z.enum(['known', 'missing', 'not-yet', 'no']),
  text: z.nullable(z.string()),
  on: z.nullable(DaySchema),
  in: z.nullable(z.string()),
  source: z.enum(['read', 'rep']),
});

/** One request with all we know of it: asked · why · then what · delivered · answered. The view that rules and screens work on. */
export const ReceiptSchema = z.object({
  id: z.string(),
  kind: RequestKindSchema,
  /** 1 for the first request of its kind in the deal, 2 for the second, … (dropped ones are not counted). */
  ordinal: z.number(),
  askedIn: z.nullable(z.string()),
  askedOn: DaySchema,
  askedBy: z.nullable(z.string()),
  askedByRole: z.nullable(z.string()),
  /** Whether the one who asked can decide, by their role: `decides`, `influences`, or `unknown` when the role says nothing. */
  canDecide: z.enum(['decides', 'influences', 'unknown']),
  evidence: z.string(),
  confidence: z.number(),
  origin: z.enum(['read', 'logged']),
  purpose: CellSchema,
  commitment: CellSchema,
  delivered: CellSchema,
  answered: CellSchema,
  /** The day by which the commitment is to be kept; null when none was named. */
  commitmentBy: z.nullable(DaySchema),
  /** Answered in part: something is there, something is missing. Only the rep can say so. */
  partly: z.boolean(),
  until: z.nullable(DaySchema),
  state: RequestStateSchema,
  snoozedUntil: z.nullable(DaySchema),
  /** What is still missing, in the rep's words, when the state is `unmet`. */
  missing: z.nullable(z.string()),
  /** What the answer changed, in the rep's words. */
  changed: z.nullable(z.string()),
});

export type Cell = z.infer<typeof CellSchema>;
export type Receipt = z.infer<typeof ReceiptSchema>;
