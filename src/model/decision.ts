import * as z from 'zod/mini';
import { DaySchema } from './day-schema.ts';
import { FeedbackAboutSchema } from './ledger-record.ts';
import { RequestKindSchema } from './reading.ts';

const requestId = z.string().check(z.minLength(1));
const words = z.string().check(z.trim(), z.maxLength(2000));

/** Everything a rep can decide, one kind of decision each. `on` is the day of the decision and is added by the worker. */
export const DecisionSchema = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('agree'),
    requestId,
    purpose: z.optional(words),
    commitment: z.optional(words),
    by: z.optional(z.nullable(DaySchema)),
  }),
  z.object({ do: z.literal('deliver'), requestId, what: z.optional(words), on: z.optional(DaySchema) }),
  z.object({
    do: z.literal('answer'),
    requestId,
    answer: z.enum(['yes', 'partly', 'no']),
    missing: z.optional(words),
    changed: z.optional(words),
  }),
  z.object({ do: z.literal('drop'), requestId }),
  z.object({ do: z.literal('not-a-request'), requestId }),
  z.object({ do: z.literal('correct'), requestId, kind: z.optional(RequestKindSchema), until: z.optional(DaySchema) }),
  /** The words read as the purpose or the commitment are none. Words that are read later count again. */
  z.object({ do: z.literal('not-told'), requestId, cell: z.enum(['purpose', 'commitment']) }),
  z.object({ do: z.literal('snooze'), requestId, until: DaySchema }),
  /** Takes back every decision on one request: it is again as it was read. */
  z.object({ do: z.literal('undo'), requestId }),
  z.object({ do: z.literal('log'), kind: RequestKindSchema, text: words, askedBy: z.optional(z.nullable(z.string())) }),
  z.object({ do: z.literal('silence'), silenced: z.boolean() }),
  z.object({ do: z.literal('fold'), folded: z.boolean() }),
  z.object({ do: z.literal('wait'), reason: words, until: DaySchema }),
  z.object({ do: z.literal('wake') }),
  z.object({ do: z.literal('park'), parked: z.boolean() }),
  z.object({ do: z.literal('dismiss'), rule: z.string(), requestId: z.nullable(z.string()), until: z.nullable(DaySchema) }),
  /** The question of a nudge was used: inserted, copied, or asked aloud. */
  z.object({ do: z.literal('asked'), rule: z.string(), requestId: z.nullable(z.string()) }),
  z.object({ do: z.literal('feedback'), about: FeedbackAboutSchema, text: words }),
  z.object({ do: z.literal('stay-in-touch'), until: DaySchema, whatWouldChange: words }),
  z.object({ do: z.literal('play-step'), play: z.string(), step: z.string(), answer: z.nullable(words) }),
]);

export type Decision = z.infer<typeof DecisionSchema>;
