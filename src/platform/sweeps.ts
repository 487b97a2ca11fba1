import * as z from 'zod/mini';
import { type Sweep, SweepSchema } from '../model/sweep.ts';
import { browser } from './browser.ts';
import { logProblem } from './log.ts';

const NAME = 'sweeps';
const runnerName = (origin: string): string => `sweep-runner:${origin}`;
const RunnerSchema = z.object({ tabId: z.number(), at: z.number() });

/** Which tab reads for a sweep, and when it last said so. Until the browser closes. */
export type SweepRunner = z.infer<typeof RunnerSchema>;

/** Every sweep, by the site's origin. What does not parse is left out. */
export async function loadSweeps(): Promise<Record<string, Sweep>> {
  const stored = z.record(z.string(), z.unknown()).safeParse((await browser.storage.local.get(NAME))[NAME]);
  const sweeps = Object.entries(stored.data ?? {}).flatMap(([origin, one]) => {
    const sweep = SweepSchema.safeParse(one);
    if (!sweep.success) logProblem('sweep', sweep.error.issues[0]?.path.join('.') ?? 'does not parse');
    return sweep.success ? [[origin, sweep.data] as const] : [];
  });
  return Object.fromEntries(sweeps);
}

let turn: Promise<unknown> = Promise.resolve();

/** Changes the sweep of a site; changes happen one after the other. Null removes it. @returns what it is now */
export function changeSweep(origin: string, change: (sweep: Sweep | null) => Sweep | null): Promise<Sweep | null> {
  const work = async () => {
    const { [origin]: before, ...others } = await loadSweeps();
    const after = change(before ?? null);
    await browser.storage.local.set({ [NAME]: after ? { ...others, [origin]: after } : others });
    return after;
  };
  const next = turn.then(work, work);
  turn = next.catch(() => undefined);
  return next;
}

/** Calls back with all sweeps when one changes, until the returned function is called. */
export function onSweepsChange(changed: () => void): () => void {
  const listen = (changes: Record<string, unknown>) => {
    if (NAME in changes) changed();
  };
  browser.storage.local.onChanged.addListener(listen);
  return () => browser.storage.local.onChanged.removeListener(listen);
}

/** The tab that reads for a sweep; null when none does. */
export async function findRunner(origin: string): Promise<SweepRunner | null> {
  const name = runnerName(origin);
  return RunnerSchema.safeParse((await browser.storage.session.get(name))[name]).data ?? null;
}

/** Keeps which tab reads for a sweep; null: none. */
export async function saveRunner(origin: string, runner: SweepRunner | null): Promise<void> {
  if (runner) await browser.storage.session.set({ [runnerName(origin)]: runner });
  else await browser.storage.session.remove(runnerName(origin));
}
