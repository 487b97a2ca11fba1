import { canDecide } from '../ledger/deciding-role.ts';
import { addDays, dayOf, daysBetween } from '../model/day.ts';
import { dealFinding, delaysIn } from './facts.ts';
import { liveContacts } from './people.ts';
import { findLivePromise } from './promises.ts';
import type { Rule } from './rule.ts';
import { stageOf } from './stage.ts';
import { isTwoWay } from './timeline.ts';
import { addressOf } from './words.ts';

const ENOUGH_TALKS = 4;

/** One live contact only, past the middle stage, or in a deal that has been open for long with nobody else known. */
export const singleThreaded: Rule = {
  id: 'single-threaded',
  when: 'to-be-won',
  check(view, today, { liveContactDays }) {
    const first = view.deal.activities[0];
    const alone = view.deal.contacts.length === 1 && first && daysBetween(dayOf(first.at), today) > liveContactDays;
    const delay = delaysIn(view).at(-1);
    if (stageOf(view.deal.stage) === 'early' && !alone) return [];
    if (delay?.until && delay.until > today && delay.purpose.status === 'known') return [];
    if (view.deal.activities.filter(isTwoWay).length < ENOUGH_TALKS) return [];
    const since = addDays(today, -liveContactDays);
    const live = liveContacts(view, since);
    if (live.length !== 1 || !live[0]) return [];
    // The owner of a small firm decides alone, and a dated word to sign says that the one contact is enough.
    const enough = view.deal.contacts.length === 1 && canDecide(live[0].role) === 'decides';
    if (enough || findLivePromise(view, today)?.to === 'buy') return [];
    return [dealFinding('single-threaded', 'ask', { person: live[0].name, contact: addressOf(live[0].name), since })];
  },
};
