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
async function findReaderProblem(): Promise<string | null> {
  const stored = (await browser.storage.session.get(PROBLEM))[PROBLEM];
  return typeof stored === 'string' ? stored : null;
}

/** Calls `changed` with each new value of one key until the returned function is called. */
function onStored(key: string, changed: (value: unknown) => void): () => void {
  const listen = (changes: Record<string, { newValue?: unknown }>) => {
    if (key in changes) changed(changes[key]?.newValue);
  };
  browser.storage.session.onChanged.addListener(listen);
  return () => browser.storage.session.onChanged.removeListener(listen);
}

/** Calls back with why text is read less well than it could be, now and when that comes up, until the returned function is called. */
export function onReaderProblem(changed: (problem: string | null) => void): () => void {
  findReaderProblem().then(changed);
  return onStored(PROBLEM, (problem) => changed(typeof problem === 'string' ? problem : null));
}

/** Tells how far a reading is; null when it is done. */
export async function saveProgress(progress: ReadingProgress | null): Promise<void> {
  await browser.storage.session.set({ [PROGRESS]: progress });
}

/** Calls back with the progress of readings until the returned function is called. */
export function onProgress(changed: (progress: ReadingProgress | null) => void): () => void {
  return onStored(PROGRESS, (progress) => {
    const parsed = ProgressSchema.safeParse(progress);
    changed(parsed.success ? parsed.data : null);
  });
}

const IMPORT = 'import-progress';
const ImportProgressSchema = z.object({ waiting: z.number(), read: z.number() });

/** How many imported deals wait to be read, and how many were read since the queue was last empty. */
export type ImportProgress = z.infer<typeof ImportProgressSchema>;

/** How far the reading of imported deals is; nobody waits when nothing was told. */
export async function findImportProgress(): Promise<ImportProgress> {
  const parsed = ImportProgressSchema.safeParse((await browser.storage.session.get(IMPORT))[IMPORT]);
  return parsed.success ? parsed.data : { waiting: 0, read: 0 };
}

/** Tells how far the reading of imported deals is. */
export async function saveImportProgress(progress: ImportProgress): Promise<void> {
  await browser.storage.session.set({ [IMPORT]: progress });
}

/** Calls back with the progress of imports until the returned function is called. */
export function onImportProgress(changed: (progress: ImportProgress) => void): () => void {
  return onStored(IMPORT, (progress) => {
    const parsed = ImportProgressSchema.safeParse(progress);
    if (parsed.success) changed(parsed.data);
  });
}
