import type { Day } from '../model/day.ts';
import { dayFormatter } from '../model/day-words.ts';
import type { Deal } from '../model/deal.ts';
import type { Settings } from '../model/settings.ts';
import type { Voice } from '../nudges/compose.ts';
import { PLAYBOOK } from '../nudges/playbook.ts';
import { browser } from '../platform/browser.ts';
import { now, today } from '../platform/clock.ts';
import { loadSettings } from '../platform/settings-store.ts';

/** The day on which a deal is looked at, the moment, and how Askback speaks to this rep then. */
export interface Occasion {
  today: Day;
  now: string;
  voice: Voice;
}

/** The day of a deal: today, but for a deal of the practice CRM, whose world stands still on one day (`asOf`). */
export const dayFor = (deal: Pick<Deal, 'asOf'>): Day => deal.asOf ?? today();

/** The moment that belongs to that day (ISO 8601). */
export const momentFor = (deal: Pick<Deal, 'asOf'>): string => (deal.asOf ? `${deal.asOf}T${now().slice(11)}` : now());

/** Day, moment and voice for a deal. `settings` are loaded when they are not given. */
export async function occasionFor(deal: Pick<Deal, 'asOf'>, settings?: Settings): Promise<Occasion> {
  const day = dayFor(deal);
  const moment = momentFor(deal);
  const formatDay = dayFormatter(browser.i18n.getUILanguage(), day);
  return { today: day, now: moment, voice: { playbook: PLAYBOOK, settings: settings ?? (await loadSettings()), formatDay, now: moment } };
}
