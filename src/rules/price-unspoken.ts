import { dayOf, daysBetween } from '../model/day.ts';
import { dealFinding } from './facts.ts';
import { priceSpoken } from './price.ts';
import type { Rule } from './rule.ts';
import { isTwoWay } from './timeline.ts';

const LONG_DAYS = 60;
const ENOUGH_TALKS = 5;

/** Weeks of talks and not one entry speaks of what it costs. Says nothing where entries could not be read. */
export const priceUnspoken: Rule = {
  id: 'price-unspoken',
  when: 'to-be-won',
  check(view, today) {
    const first = view.deal.activities[0];
    if (!first || view.unread > 0 || daysBetween(dayOf(first.at), today) < LONG_DAYS) return [];
    if (view.deal.activities.filter(isTwoWay).length < ENOUGH_TALKS || priceSpoken(view)) return [];
    return [dealFinding('price-unspoken', 'note', { since: dayOf(first.at) })];
  },
};
