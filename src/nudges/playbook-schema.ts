import * as z from 'zod/mini';

const sentences = z.array(z.string().check(z.minLength(1))).check(z.minLength(1));

/**
 * What Askback says to one finding. `statements` and `questions` are tried in order; one that names a placeholder without a value is
 * skipped, so the last of each names only what is always known. `askLive`: better spoken than written.
 */
export const NudgeWordingSchema = z.object({
  title: z.string(),
  statements: sentences,
  questions: sentences,
  askLive: z._default(z.boolean(), false),
});

/** Every sentence that a rep sees from a rule or inserts into an editor, as data. Keys are rule ids, `rule.variant` before `rule`. */
export const PlaybookSchema = z.object({
  version: z.literal(1),
  nudges: z.record(z.string(), NudgeWordingSchema),
  /** One sentence a reason for which a deal has gone too far, by the reason's rule id. */
  tooFar: z.record(z.string(), sentences),
});

export type NudgeWording = z.infer<typeof NudgeWordingSchema>;
export type Playbook = z.infer<typeof PlaybookSchema>;
