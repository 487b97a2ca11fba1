import { type Day, daysBetween } from '../model/day.ts';
import type { DealView } from '../model/deal-view.ts';
import type { Finding } from '../model/nudge.ts';
import { dealFinding, shortQuote } from './facts.ts';
import { answeredSince, findLoss, type Loss } from './refusal.ts';
import type { Rule } from './rule.ts';
import { addressOf } from './words.ts';

const HOUR_MS = 3_600_000;

/** Whether a step of a play was taken. */
const hasStep = (view: DealView, play: string, step: string): boolean =>
  view.decisions.plays.some((taken) => taken.play === play && taken.step === step);

/** Hours since a deal was lost; never negative. */
const hoursSince = (loss: Loss, now: string): number => Math.max(0, (Date.parse(now) - Date.parse(loss.at)) / HOUR_MS);

/** Whether the goodbye was said: the rep noted it, or wrote after the loss. */
const isThanked = (view: DealView, loss: Loss): boolean => hasStep(view, 'lost', 'thanks') || answeredSince(view, loss.at);

function lossFacts(view: DealView, loss: Loss): Record<string, string | null> {
  const entry = view.deal.activities.find((activity) => activity.id === loss.evidence?.in);
  return { contact: addressOf(entry?.direction === 'inbound' ? entry.author : null), 'lost on': loss.on };
}

/** The thank-you that accepts the decision: after the first hour, as long as it still fits. */
export const lostThanks: Rule = {
  id: 'lost-thanks',
  when: 'lost',
  check(view, today, { quietAfterLossHours, thanksWithinDays }, now) {
    const loss = findLoss(view);
    if (!loss || hoursSince(loss, now) < quietAfterLossHours) return [];
    if (isThanked(view, loss) || daysBetween(loss.on, today) > thanksWithinDays) return [];
    return [dealFinding(`lost-thanks.${loss.kind}`, 'ask', lossFacts(view, loss), loss.evidence)];
  },
};

/** Two questions some days later: was it me, was it the fit? Only once the goodbye was said, or its time is over. */
export const lostFeedback: Rule = {
  id: 'lost-feedback',
  when: 'lost',
  check(view, today, { feedbackAfterDays, feedbackWithinDays, thanksWithinDays }) {
    const loss = findLoss(view);
    if (!loss) return [];
    const days = daysBetween(loss.on, today);
    if (!isThanked(view, loss) && days <= thanksWithinDays) return [];
    if (days < feedbackAfterDays || days > feedbackWithinDays) return [];
    if (view.decisions.feedback.length > 0 || hasStep(view, 'lost', 'feedback-ask')) return [];
    return [dealFinding(`lost-feedback.${loss.kind}`, 'ask', lossFacts(view, loss), loss.evidence)];
  },
};

/** The day on which they said we may be in touch again has come: with what would have to change, in their words. */
export const stayInTouch: Rule = {
  id: 'stay-in-touch',
  when: 'lost',
  check(view, today) {
    const agreed = view.decisions.stayInTouch;
    if (!agreed || agreed.until > today || answeredSince(view, agreed.until)) return [];
    const facts = { 'agreed on': agreed.on, until: agreed.until, change: shortQuote(agreed.whatWouldChange) };
    return [dealFinding('stay-in-touch', 'ask', facts)];
  },
};

/** Whether a heartbeat check makes sense at all: lost to somebody else, lately, not known to be signed, and not tried before. */
export function isHeartbeatOpen(view: DealView, today: Day, withinDays: number): boolean {
  const loss = findLoss(view);
  if (!loss || loss.signed) return false;
  const rival = loss.kind === 'rival' || (loss.kind === 'unknown' && view.signals.some((signal) => signal.type === 'competitor'));
  if (!rival) return false;
  return daysBetween(loss.on, today) <= withinDays && !view.decisions.plays.some((taken) => taken.play === 'heartbeat');
}

/** A loss that may not be final: once, optional, and only where nobody has said that it is signed. */
export const heartbeatCheck: Rule = {
  id: 'heartbeat-check',
  when: 'lost',
  check(view, today, { quietAfterLossHours, heartbeatWithinDays }, now): Finding[] {
    const loss = findLoss(view);
    if (!loss || hoursSince(loss, now) < quietAfterLossHours || !isHeartbeatOpen(view, today, heartbeatWithinDays)) return [];
    return [dealFinding('heartbeat-check', 'note', lossFacts(view, loss), loss.evidence)];
  },
};
