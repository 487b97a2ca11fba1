import * as z from 'zod/mini';

/** A deal of the rep that a sweep shall read. */
export const SweptDealSchema = z.object({ id: z.string().check(z.minLength(1)), name: z.string() });

/** Why a sweep stands still although it runs: no page of the CRM is open, nobody is signed in, or the CRM wants to be left alone (`until`, ms). */
export const SweepWaitSchema = z.object({ why: z.enum(['no-tab', 'signed-out', 'busy']), until: z.nullable(z.number()) });

/** The reading of all open deals of the rep in one CRM: how far it is. Kept until it is started anew, so that it survives worker and browser. */
export const SweepSchema = z.object({
  origin: z.string(),
  crm: z.string(),
  state: z.enum(['running', 'paused', 'stopped', 'done']),
  /** Null until the CRM has told which deals there are. */
  deals: z.nullable(z.array(SweptDealSchema)),
  read: z.array(z.string()),
  failed: z.array(z.object({ id: z.string(), name: z.string(), reason: z.string() })),
  waiting: z.nullable(SweepWaitSchema),
  /** Why it was paused or stopped by itself; null when the rep did it. */
  problem: z.nullable(z.string()),
  startedAt: z.string(),
  endedAt: z.nullable(z.string()),
});

export type Sweep = z.infer<typeof SweepSchema>;
export type SweptDeal = z.infer<typeof SweptDealSchema>;
export type SweepWait = z.infer<typeof SweepWaitSchema>;
