import type { Day } from '../model/day.ts';
import type { DealView } from '../model/deal-view.ts';
import type { Explanation, Way } from '../model/screen.ts';
import { thresholdsFor } from '../model/settings.ts';
import { findExplanations, findSilentSponsor } from '../rules/explanations.ts';
import { standingNo } from '../rules/refusal.ts';
import { addressOf } from '../rules/words.ts';
import { isResting, type Voice } from './compose.ts';
import { fillFirst } from './fill.ts';

/** "What else could explain this?" in words: facts with their days, one kind question each. Empty while the deal rests or said no. */
export function explanationsOf(view: DealView, today: Day, { playbook, settings, formatDay }: Voice): Explanation[] {
  if (isResting(view, today) || standingNo(view)) return [];
  return findExplanations(view, today, thresholdsFor(settings, view.deal.stage)).flatMap(({ id, facts, evidence }) => {
    const wording = playbook.hypotheses[id];
    const fact = wording && fillFirst(wording.facts, facts, formatDay);
    const question = wording && fillFirst(wording.questions, facts, formatDay);
    return fact && question ? [{ id, fact, question, evidence }] : [];
  });
}

/** What to do about it: back to the sponsor, name the risk, ask directly. Only where there is something to explain. */
export function waysOf(view: DealView, today: Day, voice: Voice): Way[] {
  if (explanationsOf(view, today, voice).length === 0) return [];
  const { sponsorSilentDays } = thresholdsFor(voice.settings, view.deal.stage);
  const name = addressOf(findSilentSponsor(view, today, sponsorSilentDays)?.contact.name ?? null);
  return voice.playbook.ways.flatMap(({ title, questions }) => {
    const question = fillFirst(questions, name ? { sponsor: name } : {}, voice.formatDay);
    return question ? [{ title, question }] : [];
  });
}
