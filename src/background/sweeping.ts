/** Keeps sweeps going: finds a tab of the CRM that reads, and another when that one goes. */
import { browser } from '../platform/browser.ts';
import { logProblem } from '../platform/log.ts';
import { patternOf, runFileInTab } from '../platform/sites.ts';
import { changeSweep, findRunner, loadSweeps, type SweepRunner, saveRunner } from '../platform/sweeps.ts';
import { whileWaiting } from '../sweep/sweep.ts';

/** The alarm's name. */
export const SWEEP_ALARM = 'sweep';
/** A tab that has said nothing for so long reads no more. Longer than a door waits for a busy CRM, and than a long timeline takes. */
const SILENT_MS = 150_000;

/** Whether the tab that reads for a sweep is still at it. */
export const isAlive = (runner: SweepRunner, at: number): boolean => at - runner.at < SILENT_MS;

/** The alarm that looks after sweeps: there while one runs. */
export async function watchSweeps(): Promise<void> {
  const runs = Object.values(await loadSweeps()).some(({ state }) => state === 'running');
  if (!runs) await browser.alarms.clear(SWEEP_ALARM);
  else if (!(await browser.alarms.get(SWEEP_ALARM))) browser.alarms.create(SWEEP_ALARM, { periodInMinutes: 0.5 });
}

async function tabsOf(origin: string): Promise<number[]> {
  const tabs = await browser.tabs.query({ url: patternOf(origin) });
  const ready = tabs.filter(({ url, discarded }) => !discarded && url && new URL(url).origin === origin);
  return ready.flatMap(({ id }) => id ?? []);
}

async function runIn(origin: string, tabs: readonly number[]): Promise<boolean> {
  for (const tabId of tabs) {
    await saveRunner(origin, { tabId, at: Date.now() });
    const started = await runFileInTab(tabId, 'parts/sweep.js').then(
      () => true,
      (error) => logProblem('sweep', error),
    );
    if (started) return true;
  }
  await saveRunner(origin, null);
  return false;
}

/**
 * Goes on with the sweep of a site where nobody is at it. `arrived`: a page of the site has just loaded in this tab, so the rep may be signed
 * in again; without it, a sweep that waits for that goes on waiting.
 */
export async function keepSweeping(origin: string, arrived?: number): Promise<void> {
  await watchSweeps();
  const sweep = (await loadSweeps())[origin];
  if (sweep?.state !== 'running') return;
  const { waiting } = sweep;
  if (waiting?.why === 'signed-out' && arrived === undefined) return;
  if (waiting?.why === 'busy' && (waiting.until ?? 0) > Date.now()) return;
  const runner = await findRunner(origin);
  if (runner && runner.tabId !== arrived && isAlive(runner, Date.now())) return;
  const runs = await runIn(origin, arrived === undefined ? await tabsOf(origin) : [arrived]);
  const wait = runs ? null : { why: 'no-tab' as const, until: null };
  if (waiting?.why !== wait?.why) await changeSweep(origin, (before) => before && whileWaiting(before, wait));
}

/** Looks after every sweep: by the alarm, and when the browser starts. */
export async function keepAllSweeping(): Promise<void> {
  for (const origin of Object.keys(await loadSweeps())) await keepSweeping(origin);
}

/** A tab was closed or loads another page: whatever it read for, another tab may go on. */
export async function leaveSweeps(tabId: number): Promise<void> {
  for (const origin of Object.keys(await loadSweeps())) {
    if ((await findRunner(origin))?.tabId !== tabId) continue;
    await saveRunner(origin, null);
    await keepSweeping(origin);
  }
}
