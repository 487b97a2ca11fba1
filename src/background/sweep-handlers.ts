import type { WorkerParams, WorkerResult } from '../messages/contract.ts';
import type { From } from '../messages/serve.ts';
import type { Sweep } from '../model/sweep.ts';
import { loadApiSites } from '../platform/api-sites.ts';
import { now } from '../platform/clock.ts';
import { changeSweep, findRunner, loadSweeps, saveRunner } from '../platform/sweeps.ts';
import { pulse } from '../platform/tab-state.ts';
import { afterFailure, afterList, afterRead, nextStep, startSweep, steer, whileWaiting } from '../sweep/sweep.ts';
import { isAlive, keepSweeping, watchSweeps } from './sweeping.ts';
import { takeVisit } from './visits.ts';
import { dayFor } from './voice.ts';

/** Where a network was not reached, it is tried again after this long. */
const UNREACHED_MS = 60_000;

type Page = Extract<From, { kind: 'page' }>;

function asPage(from: From): Page {
  if (from.kind !== 'page') throw new Error('only a page may say this');
  return from;
}

const change = (origin: string, work: (sweep: Sweep) => Sweep): Promise<Sweep | null> =>
  changeSweep(origin, (sweep) => sweep && work(sweep));

/** What a page shall do next for the sweep of its site. Another page may be at it already. */
export async function sweepNext(_: WorkerParams<'sweep.next'>, from: From): Promise<WorkerResult<'sweep.next'>> {
  const { tabId, url } = asPage(from);
  const runner = await findRunner(url.origin);
  if (runner && runner.tabId !== tabId && isAlive(runner, Date.now())) return { do: 'end' };
  const step = nextStep((await loadSweeps())[url.origin] ?? null);
  await saveRunner(url.origin, step.do === 'end' ? null : { tabId, at: Date.now() });
  return step;
}

/** The CRM told which open deals there are. */
export async function sweepListed({ deals }: WorkerParams<'sweep.listed'>, from: From): Promise<WorkerResult<'sweep.listed'>> {
  const { url } = asPage(from);
  await change(url.origin, (sweep) => afterList(sweep, deals, now()));
  await watchSweeps();
  return { done: true };
}

/** A deal was read from the CRM: into the ledger with it. Only ever a deal of the page's own site that the sweep asked for. */
export async function sweepRead(params: WorkerParams<'sweep.read'>, from: From): Promise<WorkerResult<'sweep.read'>> {
  const { url } = asPage(from);
  const sweep = (await loadSweeps())[url.origin];
  if (!sweep?.deals?.some(({ id }) => id === params.deal.id)) throw new Error('no sweep asked for this deal');
  if (new URL(params.url).origin !== url.origin) throw new Error('a deal of another site');
  await takeVisit({ ...params, crm: sweep.crm, site: url.origin }, dayFor(params.deal));
  await change(url.origin, (before) => afterRead(before, params.deal.id, now()));
  await pulse(now());
  await watchSweeps();
  return { done: true };
}

function failed(sweep: Sweep, { dealId, kind, reason, afterMs }: WorkerParams<'sweep.failed'>): Sweep {
  if (kind === 'off') return steer(sweep, 'pause', now(), reason);
  if (kind === 'ended') return whileWaiting(sweep, { why: 'signed-out', until: null });
  if (kind === 'busy') return whileWaiting(sweep, { why: 'busy', until: Date.now() + afterMs });
  if (kind === 'unreached') return whileWaiting(sweep, { why: 'busy', until: Date.now() + UNREACHED_MS });
  return afterFailure(sweep, dealId, reason, now());
}

/** A step of a sweep did not work out. */
export async function sweepFailed(params: WorkerParams<'sweep.failed'>, from: From): Promise<WorkerResult<'sweep.failed'>> {
  const { url } = asPage(from);
  await change(url.origin, (sweep) => failed(sweep, params));
  if (params.kind !== 'refused' && params.kind !== 'odd') await saveRunner(url.origin, null);
  await watchSweeps();
  return { done: true };
}

/** The rep has all open deals of a site read. Only where the CRM may be asked itself. */
export async function sweepStart({ origin }: WorkerParams<'sweep.start'>): Promise<WorkerResult<'sweep.start'>> {
  const site = (await loadApiSites())[origin];
  if (!site) throw new Error('switch on reading beyond what is on screen for this site first');
  await changeSweep(origin, () => startSweep(origin, site.crm, now()));
  await keepSweeping(origin);
  return { done: true };
}

/** The rep pauses a sweep, goes on with it, or stops it. */
export async function sweepSteer({ origin, to }: WorkerParams<'sweep.steer'>): Promise<WorkerResult<'sweep.steer'>> {
  await change(origin, (sweep) => steer(sweep, to, now()));
  await keepSweeping(origin);
  return { done: true };
}
