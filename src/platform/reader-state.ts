import * as z from 'zod/mini';
import { browser } from './browser.ts';

const PROBLEM = 'reader-problem';
const PROGRESS = 'reader-progress';
const ProgressSchema = z.object({ key: z.string(), read: z.number(), total: z.number() });

/** How far the reading of a deal's timeline is. */
export type ReadingProgress = z.infer<typeof ProgressSchema>;

/** Keeps, until the browser closes, why text is read less well than it could be. */
export async function saveReaderProblem(problem: string): Promise<void> {
  await browser.storage.session.set({ [PROBLEM]: problem });
}

/** Why text is read less well than it could be; null when all is well. */
export async function findReaderProblem(): Promise<string | null> {
  const stored = (await browser.storage.session.get(PROBLEM))[PROBLEM];
  return typeof stored === 'string' ? stored : null;
}

/** Tells how far a reading is; null when it is done. */
export async function saveProgress(progress: ReadingProgress | null): Promise<void> {
  await browser.storage.session.set({ [PROGRESS]: progress });
}

/** Calls back with the progress of readings until the returned function is called. */
export function onProgress(changed: (progress: ReadingProgress | null) => void): () => void {
  const listen = (changes: Record<string, { newValue?: unknown }>) => {
    if (!(PROGRESS in changes)) return;
    const parsed = ProgressSchema.safeParse(changes[PROGRESS]?.newValue);
    changed(parsed.success ? parsed.data : null);
  };
  browser.storage.session.onChanged.addListener(listen);
  return () => browser.storage.session.onChanged.removeListener(listen);
}
