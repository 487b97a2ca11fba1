import { addDays, type Day, dayOf, daysBetween } from '../model/day.ts';
import type { DealView } from '../model/deal-view.ts';
import type { Thresholds } from '../model/settings.ts';
import { dealFinding, delaysIn } from './facts.ts';
import { namedDays } from './named-days.ts';
import { findBrokenPromise, findLivePromise } from './promises.ts';
import type { Rule } from './rule.ts';
import { stageOf } from './stage.ts';
import { clockStart, isTwoWay, lastOursOn, lastTwoWayOn } from './timeline.ts';
import { inWords } from './words.ts';

const RECENT_ENTRIES = 4;
const LOOK_AHEAD_DAYS = 120;

/** Whether the last entries name a day that is still to come: then something is planned, and silence until then is no news. */
function isPlanned(view: DealView, today: Day): boolean {
  return view.deal.activities.slice(-RECENT_ENTRIES).some((activity) => {
    if (activity.direction === 'inbound' && !isTwoWay(activity)) return false;
    return namedDays(activity.text, dayOf(activity.at)).some((day) => day >= today && day <= addDays(today, LOOK_AHEAD_DAYS));
  });
}

/** Whether a more exact rule speaks of the waiting: a delay, a dated word, an open request of theirs that is with us. */
function isExplained(view: DealView, today: Day, thresholds: Thresholds): boolean {
  const last = delaysIn(view).at(-1);
  const waiting = last && (last.state === 'open' || (last.state === 'delivered' && last.until));
  if (waiting || view.receipts.some((receipt) => receipt.state === 'open')) return true;
  return findLivePromise(view, today) !== null || findBrokenPromise(view, today, thresholds) !== null;
}

/** Nothing from them for days, counted from the last time that both sides were in touch. Late stages count faster. */
export const silence: Rule = {
  id: 'silence',
  when: 'to-be-won',
  check(view, today, thresholds) {
    const last = lastTwoWayOn(view);
    const late = stageOf(view.deal.stage) === 'late';
    const noteDays = late ? thresholds.lateStageSilenceNoteDays : thresholds.silenceNoteDays;
    const warnDays = late ? thresholds.lateStageSilenceWarnDays : thresholds.silenceWarnDays;
    if (last === null) return [];
    const silent = daysBetween(clockStart(view, last), today);
    if (silent < noteDays || isExplained(view, today, thresholds) || isPlanned(view, today)) return [];
    const ours = lastOursOn(view);
    const facts = { 'last word on': last, 'wrote on': ours && ours > last ? ours : null, days: inWords(silent) };
    return [dealFinding(silent >= warnDays ? 'silence' : 'silence.note', silent >= warnDays ? 'warning' : 'note', facts)];
  },
};
