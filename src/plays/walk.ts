import type { DealView } from '../model/deal-view.ts';
import { findLoss } from '../rules/refusal.ts';
import type { Play, PlayStep } from './play-schema.ts';
import { requireStep } from './plays.ts';

/** The step that a play begins anew from, as a decision: `{ play, step: 'restart' }`. The heartbeat check has no second time. */
const RESTART = 'restart';
const ONCE: ReadonlySet<string> = new Set(['heartbeat']);

/** What was answered in a step, the latest word; null when nothing was. */
export function answerOf(view: DealView, play: string, step: string): string | null {
  return view.decisions.plays.filter((taken) => taken.play === play && taken.step === step).at(-1)?.answer ?? null;
}

/** Whether a step that depends on something is part of the play in this deal. */
const belongs = (view: DealView, step: PlayStep): boolean =>
  step.only !== 'fit-feedback' || view.decisions.feedback.some((given) => given.about === 'fit');

/** Whether a step was done by a decision of its own: feedback stored, a day to stay in touch agreed. */
function isDoneElsewhere(view: DealView, step: PlayStep): boolean {
  if (step.input === 'feedback') return view.decisions.feedback.length > 0;
  return step.input === 'stay-in-touch' && view.decisions.stayInTouch !== null;
}

function onward(view: DealView, play: Play, step: PlayStep): PlayStep {
  let at = step;
  for (let hops = 0; hops < play.steps.length && !at.final; hops++) {
    const leftOut = !belongs(view, at);
    if (!leftOut && !isDoneElsewhere(view, at)) return at;
    const next = leftOut ? (at.choices[0]?.next ?? at.next) : (at.next ?? at.choices[0]?.next);
    if (!next) return at;
    at = requireStep(play, next);
  }
  return at;
}

/** A loss that is known to be signed ends the heartbeat check before it begins. */
function isSigned(view: DealView, play: Play): boolean {
  return play.id === 'heartbeat' && findLoss(view)?.signed != null;
}

/**
 * Where a play stands after everything that was decided: from its first step along the answers given. An answer to a step that the play
 * is not at is left aside, so the same decisions always lead to the same step.
 */
export function currentStep(view: DealView, play: Play): PlayStep {
  if (isSigned(view, play)) return requireStep(play, 'wish-well');
  const first = play.steps[0];
  if (!first) throw new Error(`${play.id} has no steps`);
  let at = onward(view, play, first);
  for (const taken of view.decisions.plays) {
    if (taken.play !== play.id) continue;
    if (taken.step === RESTART && !ONCE.has(play.id)) at = onward(view, play, first);
    if (taken.step !== at.id || at.final) continue;
    const next = at.choices.find((choice) => choice.id === taken.answer)?.next ?? at.next;
    if (next) at = onward(view, play, requireStep(play, next));
  }
  return at;
}
