import * as z from 'zod/mini';
import { RequestKindSchema, SettleEventSchema, SignalTypeSchema } from '../model/reading.ts';

const likely = z.number();
const AskSchema = z.object({ p: likely, purpose: likely, commitment: likely });
const SettleSchema = z.object({ p: likely, kinds: z.record(RequestKindSchema, likely) });

/** Findings of one entry as they are kept between readings; what does not parse is read again. */
export const FindingsSchema = z.array(
  z.object({
    sentence: z.number(),
    asks: z.partialRecord(RequestKindSchema, AskSchema),
    settles: z.partialRecord(SettleEventSchema, SettleSchema),
    signals: z.partialRecord(SignalTypeSchema, likely),
  }),
);
