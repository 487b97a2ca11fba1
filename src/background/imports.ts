import type { LedgerStore, PendingVisit } from '../ledger/store.ts';
import type { WorkerParams } from '../messages/contract.ts';
import { dayOf, daysBetween } from '../model/day.ts';
import type { KnownDeal, Visit } from '../model/visit.ts';
import { browser } from '../platform/browser.ts';
import { now } from '../platform/clock.ts';
import { logProblem } from '../platform/log.ts';
import { findImportProgress, saveImportProgress, saveReaderProblem } from '../platform/reader-state.ts';
import { pulse } from '../platform/tab-state.ts';
import { ledger } from './ledger.ts';
import { takeVisit } from './visits.ts';
import { dayFor } from './voice.ts';

/** Wakes the worker while imported deals wait to be read. */
export const IMPORT_ALARM = 'imported-deals';
const WAKE_EVERY_MINUTES = 0.5;
/** Open popups look again after so many deals. */
const TELL_EVERY = 10;
const CLOSED_LATER = 1_000_000;

/** Open deals are read before closed ones, those with the newest entry first. */
function turnOf({ deal }: Visit): number {
  const newest = deal.activities.at(-1)?.at;
  const age = newest ? -daysBetween('1970-01-01', dayOf(newest)) : 0;
  return age + (deal.status === 'open' ? 0 : CLOSED_LATER);
}

/** The deals of a CRM that the ledger holds or that wait to be read. */
export async function importKnown({ crm }: WorkerParams<'import.known'>): Promise<KnownDeal[]> {
  const store = await ledger();
  const [{ records }, waiting] = await Promise.all([store.all(), store.allPending()]);
  const known = [...waiting, ...records].filter((one) => one.crm === crm);
  return known.map(({ deal: { id, name, stage, status }, site, url }) => ({ id, name, stage, status, site, url }));
}

/** Takes deals from a file into the queue, and sees to it that they are read. */
export async function importAdd({ visits }: WorkerParams<'import.add'>): Promise<{ done: true }> {
  const store = await ledger();
  const pending: PendingVisit[] = visits.map((visit) => ({ visit, turn: turnOf(visit) }));
  await store.addPending(pending);
  await browser.alarms.create(IMPORT_ALARM, { periodInMinutes: WAKE_EVERY_MINUTES });
  void readImports().catch((error) => logProblem('imports', error));
  return { done: true };
}

/** Empties the queue; deals that were read stay. */
export async function importStop(): Promise<{ done: true }> {
  await (await ledger()).clearPending();
  await saveImportProgress({ waiting: 0, read: 0 });
  return { done: true };
}

let reading: Promise<void> | null = null;

/** Where the deal's page is, should it have been opened since its file was taken in. */
async function placed(visit: Visit, store: LedgerStore): Promise<Visit> {
  if (!visit.site.startsWith('file:')) return visit;
  const keys = (await store.keys()).filter((key) => key.endsWith(` ${visit.deal.id}`) && !key.startsWith('file:'));
  const records = (await Promise.all(keys.map((key) => store.find(key)))).filter((record) => record?.crm === visit.crm);
  const [only] = records;
  return only && records.length === 1 ? { ...visit, site: only.site, url: only.url } : visit;
}

/** Reads one deal; one that cannot be read is told and left, so that the others are not held up. */
async function readOne(waiting: Visit, store: LedgerStore): Promise<void> {
  try {
    await takeVisit(await placed(waiting, store), dayFor(waiting.deal));
  } catch (problem) {
    logProblem('imports', problem);
    const why = problem instanceof Error ? problem.message : String(problem);
    await saveReaderProblem(`“${waiting.deal.name}” was not taken in from its file: ${why}`);
  }
  await store.removePending(waiting);
}

async function readAll(): Promise<void> {
  const store = await ledger();
  for (let nth = 1; ; nth++) {
    const visit = await store.nextPending();
    if (!visit) break;
    await readOne(visit, store);
    const { read } = await findImportProgress();
    await saveImportProgress({ waiting: await store.countPending(), read: read + 1 });
    if (nth % TELL_EVERY === 1) await pulse(now());
  }
  await browser.alarms.clear(IMPORT_ALARM);
  await saveImportProgress({ waiting: 0, read: 0 });
  await pulse(now());
}

/** Reads the deals that wait, one after the other, until none does. A worker that is stopped goes on where it was when it wakes. */
export function readImports(): Promise<void> {
  reading ??= readAll().finally(() => {
    reading = null;
  });
  return reading;
}
