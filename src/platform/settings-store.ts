import { defaultSettings, type Settings, SettingsSchema } from '../model/settings.ts';
import { browser } from './browser.ts';
import { logProblem } from './log.ts';

const NAME = 'settings';

/** The rep's settings; the defaults where nothing was saved. Settings that do not parse are left as they are and not used. */
export async function loadSettings(): Promise<Settings> {
  const stored = (await browser.storage.local.get(NAME))[NAME];
  if (stored === undefined) return defaultSettings();
  const parsed = SettingsSchema.safeParse(stored);
  if (parsed.success) return parsed.data;
  logProblem('settings', parsed.error.issues[0]?.path.join('.') ?? 'do not parse');
  return defaultSettings();
}

/** Saves the settings. */
export async function saveSettings(settings: Settings): Promise<void> {
  await browser.storage.local.set({ [NAME]: settings });
}
