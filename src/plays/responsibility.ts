import type { Day } from '../model/day.ts';
import type { DealView } from '../model/deal-view.ts';
import { thresholdsFor } from '../model/settings.ts';
import type { Voice } from '../nudges/compose.ts';
import { fillFirst } from '../nudges/fill.ts';
import { type Miss, type MissKind, ourMisses } from '../rules/our-misses.ts';
import { standingNo } from '../rules/refusal.ts';
import { capital } from '../rules/words.ts';

/** What weighs most in an apology: a word not kept, then one kept late, then what was never asked. */
const GRAVITY: readonly MissKind[] = ['late', 'overdue', 'purpose', 'unconfirmed'];

/** Our own misses of a deal as sentences for the rep, oldest first. */
export function listMisses(view: DealView, today: Day, { settings, playbook, formatDay }: Voice): string[] {
  return ourMisses(view, today, thresholdsFor(settings, view.deal.stage)).flatMap((miss) => {
    return fillFirst(playbook.misses[miss.kind]?.listed ?? [], miss.facts, formatDay) ?? [];
  });
}

/** The two misses to speak of: the gravest, and the gravest of another kind; the newest of each. */
function gravest(misses: readonly Miss[]): Miss[] {
  const perKind = GRAVITY.flatMap((kind) => misses.filter((miss) => miss.kind === kind).at(-1) ?? []);
  return perKind.slice(0, 2);
}

/**
 * The three sentences: what I did not do or did late, what I should have done, what I propose (with an easy no). Built from the ledger's
 * own facts; empty when there is nothing to take responsibility for.
 */
export function responsibilityFacts(view: DealView, today: Day, contact: string | null, voice: Voice): Record<string, string> {
  const { settings, playbook, formatDay } = voice;
  const misses = gravest(ourMisses(view, today, thresholdsFor(settings, view.deal.stage)));
  const did = misses.flatMap((miss) => fillFirst(playbook.misses[miss.kind]?.did ?? [], miss.facts, formatDay) ?? []);
  const [main] = misses;
  const should = main && fillFirst(playbook.misses[main.kind]?.should ?? [], main.facts, formatDay);
  const proposal = playbook.proposals[standingNo(view) ? 'no' : 'stalled']?.[0];
  if (did.length === 0 || !should || !proposal) return {};
  const opening = { 'what I did': did.join(', and '), ...(contact ? { contact } : {}) };
  const what = fillFirst(playbook.proposals.opening ?? [], opening, formatDay);
  if (!what) return {};
  return { 'what I did': capital(what), 'what I should have done': should, 'what I propose': proposal };
}
