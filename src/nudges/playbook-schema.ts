import * as z from 'zod/mini';
import { OfferSchema } from '../model/nudge.ts';

const sentence = z.string().check(z.minLength(1));
const sentences = z.array(sentence).check(z.minLength(1));

/**
 * What Askback says to one finding. `statements` and `questions` are tried in order; one that names a placeholder without a value is
 * skipped, so the last of each names only what is always known. `askLive`: better spoken than written. `offer`: what to do beside asking.
 */
const NudgeWordingSchema = z.object({
  title: z.string(),
  statements: sentences,
  questions: sentences,
  askLive: z._default(z.boolean(), false),
  offer: z._default(z.nullable(OfferSchema), null),
});

/** One other explanation of a put-off: the facts as a sentence, and one kind question. */
const HypothesisWordingSchema = z.object({ facts: sentences, questions: sentences });

/** One miss of our own: how it is listed for the rep, the words for "what I did", and those for "what I should have done". */
const MissWordingSchema = z.object({ listed: sentences, did: sentences, should: sentences });

const RecapWordingSchema = z.object({
  openings: sentences,
  asked: sentences,
  purpose: sentences,
  commitment: sentences,
  given: sentences,
  answered: sentences,
  closings: sentences,
});

/** One file of the playbook; together they are the whole. */
export const PlaybookFileSchema = z.object({
  nudges: z._default(z.record(z.string(), NudgeWordingSchema), {}),
  /** One sentence a reason for which a deal has gone too far, by the reason's rule id. */
  tooFar: z._default(z.record(z.string(), sentences), {}),
  /** "What else could explain this?", by hypothesis. */
  hypotheses: z._default(z.record(z.string(), HypothesisWordingSchema), {}),
  /** What to do about a put-off: three things, one sentence to insert each. */
  ways: z._default(z.array(z.object({ title: sentence, questions: sentences })), []),
  misses: z._default(z.record(z.string(), MissWordingSchema), {}),
  /** The third sentence of taking responsibility: what I propose, with an easy no. */
  proposals: z._default(z.record(z.string(), sentences), {}),
  beforeYes: z._default(z.record(z.string(), sentences), {}),
  recap: z.optional(RecapWordingSchema),
});

/** Every sentence that a rep sees from a rule or inserts into an editor, as data. Keys are rule ids, `rule.variant` before `rule`. */
export interface Playbook {
  nudges: Record<string, NudgeWording>;
  tooFar: Record<string, string[]>;
  hypotheses: Record<string, z.infer<typeof HypothesisWordingSchema>>;
  ways: { title: string; questions: string[] }[];
  misses: Record<string, z.infer<typeof MissWordingSchema>>;
  proposals: Record<string, string[]>;
  beforeYes: Record<string, string[]>;
  recap: z.infer<typeof RecapWordingSchema>;
}

export type NudgeWording = z.infer<typeof NudgeWordingSchema>;
export type PlaybookFile = z.infer<typeof PlaybookFileSchema>;
