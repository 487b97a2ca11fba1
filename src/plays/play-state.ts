import { addDays, type Day, dayOf } from '../model/day.ts';
import type { DealView } from '../model/deal-view.ts';
import type { PlayState } from '../model/screen.ts';
import { type Thresholds, thresholdsFor } from '../model/settings.ts';
import { momentOf, type Voice } from '../nudges/compose.ts';
import { fillAll, fillFirst } from '../nudges/fill.ts';
import { findLoss } from '../rules/refusal.ts';
import { playFacts } from './play-facts.ts';
import type { PlayStep } from './play-schema.ts';
import { requirePlay } from './plays.ts';
import { listMisses } from './responsibility.ts';
import { currentStep } from './walk.ts';

const HOUR_MS = 3_600_000;

/** The moment before which a step is not to be taken; null when it is open now. */
function gateOf(view: DealView, step: PlayStep, thresholds: Thresholds, now: string): string | null {
  const loss = step.gate && findLoss(view);
  if (!loss) return null;
  const from =
    step.gate === 'first-hour'
      ? new Date(Date.parse(loss.at) + thresholds.quietAfterLossHours * HOUR_MS).toISOString()
      : `${addDays(dayOf(loss.at), thresholds.feedbackAfterDays)}T00:00:00.000Z`;
  return Date.parse(from) > Date.parse(now) ? from : null;
}

/**
 * Where a play of a deal stands: what to do now, the text to insert, and the ways on. Pure. While `notBefore` is set there is nothing to
 * insert and nothing to choose.
 * @throws UnknownPlayError when there is no such play.
 */
export function playState(view: DealView, playId: string, today: Day, voice: Voice): PlayState {
  const play = requirePlay(playId);
  const step = currentStep(view, play);
  const facts = playFacts(view, today, voice);
  const notBefore = gateOf(view, step, thresholdsFor(voice.settings, view.deal.stage), momentOf(voice, today));
  const wording = step.drafts[findLoss(view)?.kind ?? 'any'] ?? step.drafts.any ?? [];
  const [draft = null, ...variants] = notBefore ? [] : fillAll(wording, facts, voice.formatDay);
  return {
    play: play.id,
    title: play.title,
    step: step.id,
    prompt: fillFirst(step.prompt, facts, voice.formatDay) ?? '',
    list: step.id === 'misses' ? listMisses(view, today, voice) : [],
    draft,
    variants,
    to: step.to,
    askLive: step.askLive,
    choices: notBefore ? [] : step.choices.map(({ id, label }) => ({ id, label })),
    input: notBefore ? 'none' : step.input,
    notBefore,
    done: step.final,
  };
}
