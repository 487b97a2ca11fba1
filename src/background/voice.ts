import type { Day } from '../model/day.ts';
import { dayFormatter } from '../model/day-words.ts';
import type { Voice } from '../nudges/compose.ts';
import { PLAYBOOK } from '../nudges/playbook.ts';
import { browser } from '../platform/browser.ts';
import { loadSettings } from '../platform/settings-store.ts';

/** How Askback speaks to this rep today: playbook, their settings, and days as their browser writes them. */
export async function voiceOn(today: Day): Promise<Voice> {
  return { playbook: PLAYBOOK, settings: await loadSettings(), formatDay: dayFormatter(browser.i18n.getUILanguage(), today) };
}
