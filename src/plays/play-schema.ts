import * as z from 'zod/mini';

const sentences = z.array(z.string().check(z.minLength(1))).check(z.minLength(1));

const ChoiceSchema = z.object({ id: z.string(), label: z.string(), next: z.string() });

/**
 * One step of a play. `prompt` speaks to the rep, `drafts` are texts to insert, by the kind of loss or `any`. `input` is what the rep
 * types: free text is the step's answer, `feedback` and `stay-in-touch` are decisions of their own. A `final` step ends the play.
 */
const StepSchema = z.object({
  id: z.string(),
  prompt: sentences,
  drafts: z._default(z.record(z.string(), sentences), {}),
  /** Who reads the draft. */
  to: z._default(z.enum(['prospect', 'manager', 'product']), 'prospect'),
  input: z._default(z.enum(['none', 'text', 'feedback', 'stay-in-touch']), 'none'),
  choices: z._default(z.array(ChoiceSchema), []),
  next: z._default(z.nullable(z.string()), null),
  /** When the step may be taken at the earliest. */
  gate: z._default(z.nullable(z.enum(['first-hour', 'feedback-days'])), null),
  /** The step is left out unless this holds. */
  only: z._default(z.nullable(z.enum(['fit-feedback'])), null),
  askLive: z._default(z.boolean(), false),
  final: z._default(z.boolean(), false),
});

const PlaySchema = z.object({ id: z.string(), title: z.string(), why: sentences, steps: z.array(StepSchema).check(z.minLength(2)) });

const nexts = (step: PlayStep): string[] => [...step.choices.map((choice) => choice.next), ...(step.next ? [step.next] : [])];

/** What is wrong with how the steps of a play hang together; null when nothing is. */
export function problemIn(play: Play): string | null {
  const ids = new Set(play.steps.map((step) => step.id));
  if (ids.size !== play.steps.length) return 'a step stands twice';
  for (const step of play.steps) {
    const lost = nexts(step).find((next) => !ids.has(next));
    if (lost) return `${step.id} leads to ${lost}, which is no step`;
    if (step.final !== (nexts(step).length === 0)) return `${step.id} is a dead end, or leads on after the end`;
  }
  return null;
}

export const PlaysFileSchema = z.object({
  plays: z.array(PlaySchema.check(z.refine((play) => problemIn(play) === null, 'the steps of the play do not hang together'))),
});

export type PlayStep = z.infer<typeof StepSchema>;
export type Play = z.infer<typeof PlaySchema>;
