/** Reads the rep's open deals, one after the other, from the CRM itself; the worker says which. Everything that lasts is kept by the worker. */
import type { ApiReader } from '../api/api-reader.ts';
import { ApiProblem } from '../api/problem.ts';
import type { WorkerResult } from '../messages/contract.ts';
import { askWorker } from '../messages/from-api-part.ts';
import { findSite } from '../readers/sites.ts';
import { doorFromHere, findApiReader, pageKeys } from './api-part.ts';
import { patiently } from './ask-patiently.ts';

async function readOne(reader: ApiReader, dealId: string): Promise<void> {
  const { deal, shown, total, missing } = await reader.readDeal(dealId, doorFromHere(reader), pageKeys());
  const health = { readAt: new Date().toISOString(), shown, total, missing, source: 'api' as const };
  const url = reader.addressOf(dealId, new URL(location.href));
  await patiently(() => askWorker('sweep.read', { deal, health, url }));
}

async function takeStep(reader: ApiReader, step: WorkerResult<'sweep.next'>): Promise<void> {
  if (step.do === 'list') {
    const deals = await reader.openDeals(doorFromHere(reader), pageKeys());
    await patiently(() => askWorker('sweep.listed', { deals }));
  } else if (step.do === 'read') await readOne(reader, step.dealId);
}

async function takeSteps(reader: ApiReader): Promise<void> {
  for (;;) {
    const step = await patiently(() => askWorker('sweep.next', {}));
    if (step.do === 'end') return;
    try {
      await takeStep(reader, step);
    } catch (error) {
      const dealId = step.do === 'read' ? step.dealId : null;
      // Anything else than a CRM's word concerns this one deal, and must not keep the sweep from the others.
      const { kind, message: reason, afterMs } = error instanceof ApiProblem ? error : new ApiProblem('odd', String(error));
      await patiently(() => askWorker('sweep.failed', { dealId, kind, reason, afterMs }));
      if (kind !== 'refused' && kind !== 'odd') return;
    }
  }
}

/** Goes on with the sweep of this page's site until it ends, pauses or has to wait; one run a page at a time. */
export async function runSweep(): Promise<void> {
  const world = globalThis as { askbackSweeping?: boolean };
  if (world.askbackSweeping) return;
  world.askbackSweeping = true;
  try {
    const reader = findApiReader(findSite(document, new URL(location.href))?.id ?? '');
    if (reader) await takeSteps(reader);
    else await askWorker('sweep.failed', { dealId: null, kind: 'ended', reason: 'this page does not belong to the CRM', afterMs: 0 });
  } finally {
    world.askbackSweeping = false;
  }
}
