import { type Day, workingDaysBetween } from '../model/day.ts';
import type { DealView } from '../model/deal-view.ts';
import type { Receipt } from '../model/receipt.ts';
import { delaysIn } from './facts.ts';

/** Working days in which a question that was used may still be answered before the next step is due. */
const ANSWER_DAYS = 5;

/** How often a close date was moved later. */
export function pushCount(history: readonly string[]): number {
  return history.filter((day, index) => index > 0 && day > (history[index - 1] ?? day)).length;
}

/** Delays that were put-offs: with neither an agreed outcome (why and what then) nor a prospect who came back as they said. */
export function putOffs(view: DealView): Receipt[] {
  return delaysIn(view).filter(({ state, purpose, commitment }) => {
    return state !== 'confirmed' && !(purpose.status === 'known' && commitment.status === 'known');
  });
}

/** How often the decision was put off: by a delay they asked for, or by a moved close date, whichever is more (the two go together). */
export function deferralCount(view: DealView): number {
  return Math.max(putOffs(view).length, pushCount(view.deal.closeDateHistory ?? []));
}

/** How often a rule's question was used and did not help: something was put off again since, or working days went by without an answer. */
export function timesTried(view: DealView, rules: ReadonlySet<string>, today: Day): number {
  const newest = putOffs(view).at(-1)?.askedOn ?? '';
  return view.decisions.asked.filter((used) => {
    return rules.has(used.rule) && (newest > used.on || workingDaysBetween(used.on, today) >= ANSWER_DAYS);
  }).length;
}

/**
 * How direct to be, 1 to 4: question, direct question, an easy no, propose to stop investing. It grows with each put-off beyond
 * `before`, and with each question that was used and did not help. The last step is never the first thing that is tried.
 */
export function escalationOf(count: number, before: number, tried: number): number {
  const step = 1 + Math.max(count - before, 0, tried);
  return Math.min(step, tried > 0 ? 4 : 3);
}
