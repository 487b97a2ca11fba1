import * as z from 'zod/mini';
import { DaySchema } from './day-schema.ts';
import { RequestKindSchema } from './reading.ts';

/**
 * One thing that the rep put right in what was read: a sentence, in verbatim words, and what it says of a kind of request. `deal` and `in`
 * tell where it stands; there the rep's decision itself holds, so that a correction only speaks of sentences elsewhere.
 */
export const CorrectionSchema = z.object({
  text: z.string().check(z.minLength(1), z.maxLength(2000)),
  kind: RequestKindSchema,
  says: z.enum(['asks', 'does-not-ask', 'no-purpose', 'no-commitment']),
  deal: z.string(),
  in: z.string(),
  requestId: z.string(),
  on: DaySchema,
});

export type Correction = z.infer<typeof CorrectionSchema>;
