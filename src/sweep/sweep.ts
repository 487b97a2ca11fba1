/** The steps of a sweep. Pure: a sweep and what happened give the next sweep. */
import type { Sweep, SweepWait, SweptDeal } from '../model/sweep.ts';

/** What a page of the CRM shall do next for a sweep. */
export type SweepStep = { do: 'list' } | { do: 'read'; dealId: string } | { do: 'end' };

/** A new sweep of one CRM. */
export function startSweep(origin: string, crm: string, now: string): Sweep {
  const nothing = { deals: null, read: [], failed: [], waiting: null, problem: null, endedAt: null };
  return { origin, crm, state: 'running', ...nothing, startedAt: now };
}

/** The deals that are still to be read. */
export function openOnes({ deals, read, failed }: Sweep): SweptDeal[] {
  const settled = new Set([...read, ...failed.map(({ id }) => id)]);
  return (deals ?? []).filter(({ id }) => !settled.has(id));
}

/** The next step; `end` where the sweep does not run. */
export function nextStep(sweep: Sweep | null): SweepStep {
  if (sweep?.state !== 'running') return { do: 'end' };
  if (!sweep.deals) return { do: 'list' };
  const [deal] = openOnes(sweep);
  return deal ? { do: 'read', dealId: deal.id } : { do: 'end' };
}

/** Done when there is nothing left to read. */
function settled(sweep: Sweep, now: string): Sweep {
  if (sweep.state !== 'running' || !sweep.deals || openOnes(sweep).length > 0) return sweep;
  return { ...sweep, state: 'done', endedAt: now, waiting: null };
}

/** The CRM has told which open deals there are. */
export function afterList(sweep: Sweep, deals: readonly SweptDeal[], now: string): Sweep {
  if (sweep.deals) return sweep;
  const once = [...new Map(deals.map((deal) => [deal.id, deal])).values()];
  return settled({ ...sweep, deals: once, waiting: null }, now);
}

/** A deal was read into the ledger. Saying it twice changes nothing. */
export function afterRead(sweep: Sweep, dealId: string, now: string): Sweep {
  if (!openOnes(sweep).some(({ id }) => id === dealId)) return sweep;
  return settled({ ...sweep, read: [...sweep.read, dealId], waiting: null }, now);
}

/** A deal could not be read and the others can: it is set aside with the reason. Without a deal the list itself failed, and all ends there. */
export function afterFailure(sweep: Sweep, dealId: string | null, reason: string, now: string): Sweep {
  if (dealId === null) return { ...sweep, state: 'stopped', problem: reason, waiting: null, endedAt: now };
  const deal = openOnes(sweep).find(({ id }) => id === dealId);
  return deal ? settled({ ...sweep, failed: [...sweep.failed, { ...deal, reason }], waiting: null }, now) : sweep;
}

/** The sweep waits; what was to be read stays to be read. */
export const whileWaiting = (sweep: Sweep, waiting: SweepWait | null): Sweep => (sweep.state === 'running' ? { ...sweep, waiting } : sweep);

/** The rep pauses, goes on with, or stops a sweep. `problem`: why it pauses by itself. */
export function steer(sweep: Sweep, to: 'pause' | 'resume' | 'stop', now: string, problem: string | null = null): Sweep {
  if (to === 'pause') return sweep.state === 'running' ? { ...sweep, state: 'paused', waiting: null, problem } : sweep;
  if (to === 'resume') return sweep.state === 'paused' ? settled({ ...sweep, state: 'running', problem: null }, now) : sweep;
  return sweep.state === 'done' ? sweep : { ...sweep, state: 'stopped', waiting: null, problem: null, endedAt: now };
}
