import { type Day, daysBetween } from '../model/day.ts';
import type { DealView } from '../model/deal-view.ts';
import type { PlayOffer } from '../model/screen.ts';
import { type Thresholds, thresholdsFor } from '../model/settings.ts';
import type { Voice } from '../nudges/compose.ts';
import { fillFirst } from '../nudges/fill.ts';
import { deferralCount } from '../rules/deferrals.ts';
import { isHeartbeatOpen } from '../rules/lost.ts';
import { findOpenEnded } from '../rules/open-ended-delay.ts';
import { ourMisses } from '../rules/our-misses.ts';
import { findBrokenPromise } from '../rules/promises.ts';
import { findLoss, standingNo } from '../rules/refusal.ts';
import { clockStart, lastTwoWayOn } from '../rules/timeline.ts';
import { playFacts } from './play-facts.ts';
import { playState } from './play-state.ts';
import { PLAYS } from './plays.ts';
import { answerOf } from './walk.ts';

const OFTEN = 2;

const hasBegun = (view: DealView, play: string): boolean => view.decisions.plays.some((taken) => taken.play === play);

function isStalled(view: DealView, today: Day, thresholds: Thresholds): boolean {
  const last = lastTwoWayOn(view);
  return (
    deferralCount(view) >= OFTEN ||
    findOpenEnded(view) !== null ||
    findBrokenPromise(view, today, thresholds) !== null ||
    (last !== null && daysBetween(clockStart(view, last), today) >= thresholds.silenceNoteDays)
  );
}

function fitsResponsibility(view: DealView, today: Day, thresholds: Thresholds): boolean {
  if (view.deal.status !== 'open' || ourMisses(view, today, thresholds).length === 0) return false;
  return standingNo(view) !== null || isStalled(view, today, thresholds);
}

/** Once begun, or ended by a word that it is signed, the check stays in sight with its outcome; else only while it is open. */
function fitsHeartbeat(view: DealView, today: Day, { heartbeatWithinDays }: Thresholds): boolean {
  const loss = findLoss(view);
  if (!loss || loss.kind === 'no-decision') return false;
  const recent = daysBetween(loss.on, today) <= heartbeatWithinDays;
  return hasBegun(view, 'heartbeat') || (loss.signed !== null && recent) || isHeartbeatOpen(view, today, heartbeatWithinDays);
}

function fits(view: DealView, play: string, today: Day, thresholds: Thresholds): boolean {
  if (play === 'responsibility') return fitsResponsibility(view, today, thresholds);
  if (play === 'heartbeat') return fitsHeartbeat(view, today, thresholds);
  return play === 'lost' && findLoss(view) !== null;
}

/** The plays that fit a deal on a day, with the reason and where each stands. */
export function playsFor(view: DealView, today: Day, voice: Voice): PlayOffer[] {
  const thresholds = thresholdsFor(voice.settings, view.deal.stage);
  const fitting = PLAYS.filter((play) => fits(view, play.id, today, thresholds));
  if (fitting.length === 0) return [];
  const facts = playFacts(view, today, voice);
  return fitting.map((play) => ({
    id: play.id,
    title: play.title,
    why: fillFirst(play.why, facts, voice.formatDay) ?? '',
    state: playState(view, play.id, today, voice),
  }));
}

/**
 * Whether discount and counter-offer words are to be held back: on a lost or refused deal, until "not signed" and the manager's yes are
 * both recorded by the heartbeat check.
 */
export function holdsDiscount(view: DealView): boolean {
  if (findLoss(view) === null && standingNo(view) === null) return false;
  return !(answerOf(view, 'heartbeat', 'signed') === 'not-yet' && answerOf(view, 'heartbeat', 'manager-said') === 'yes');
}
