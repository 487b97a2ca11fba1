import * as z from 'zod/mini';
import { DaySchema } from './day-schema.ts';
import { ACTIVITY_TYPES, DEAL_STATUSES, DIRECTIONS } from './words.ts';

export const ActivityTypeSchema = z.enum(ACTIVITY_TYPES);
export const DirectionSchema = z.enum(DIRECTIONS);
export const DealStatusSchema = z.enum(DEAL_STATUSES);

const text = z.string().check(z.trim());
const TimestampSchema = z
  .string()
  .check(z.refine((at) => /^\d{4}-\d{2}-\d{2}/.test(at) && !Number.isNaN(Date.parse(at)), 'not an ISO 8601 timestamp'));

/** One entry of the deal's timeline. `direction` says who speaks: the prospect, the rep, or a note about them. */
export const ActivitySchema = z.object({
  id: z.string().check(z.minLength(1)),
  at: TimestampSchema,
  type: ActivityTypeSchema,
  direction: DirectionSchema,
  author: z._default(z.string(), ''),
  subject: z.optional(z.string()),
  text: z.string(),
});

export const ContactSchema = z.object({ name: text, role: z.optional(z.nullable(text)) });

/** One deal as the readers give it and as a line of NDJSON holds it (reading-guide: "The deal, as input"). Activities oldest first. */
export const DealSchema = z.object({
  id: z.string().check(z.minLength(1)),
  name: z.string(),
  stage: z._default(z.string(), ''),
  status: DealStatusSchema,
  amount: z.optional(z.nullable(z.number())),
  currency: z.optional(z.nullable(z.string())),
  closeDate: z.optional(z.nullable(DaySchema)),
  closeDateHistory: z.optional(z.array(DaySchema)),
  owner: z.optional(z.nullable(z.string())),
  lostReason: z.optional(z.nullable(z.string())),
  contacts: z._default(z.array(ContactSchema), []),
  activities: z.array(ActivitySchema),
  asOf: z.optional(DaySchema),
});

export type ActivityType = z.infer<typeof ActivityTypeSchema>;
export type Direction = z.infer<typeof DirectionSchema>;
export type DealStatus = z.infer<typeof DealStatusSchema>;
export type Activity = z.infer<typeof ActivitySchema>;
export type Contact = z.infer<typeof ContactSchema>;
export type Deal = z.infer<typeof DealSchema>;
