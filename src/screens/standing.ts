import type { Day } from '../model/day.ts';
import type { DealView } from '../model/deal-view.ts';
import type { TooFar } from '../model/nudge.ts';
import type { Receipt } from '../model/receipt.ts';
import type { Standing } from '../model/screen.ts';
import { isResting } from '../nudges/compose.ts';

/** Requests that are not settled: asked and not given, or given and without an answer. */
export function openReceipts(receipts: readonly Receipt[]): Receipt[] {
  return receipts.filter((receipt) => receipt.state === 'open' || receipt.state === 'delivered' || receipt.state === 'unmet');
}

/** How a deal stands on a day. */
export function standingOf(view: DealView, tooFar: TooFar, today: Day): Standing {
  if (view.deal.status !== 'open') return 'closed';
  if (isResting(view, today)) return 'waiting';
  if (tooFar.is) return 'too-far';
  return openReceipts(view.receipts).length > 0 ? 'open' : 'calm';
}

const ORDER: readonly Standing[] = ['too-far', 'open', 'waiting', 'calm', 'closed'];

/** Sorts the worst first: gone too far, then open requests, waiting, calm, closed; more open requests before fewer. */
export function worstFirst(a: { standing: Standing; openRequests: number }, b: { standing: Standing; openRequests: number }): number {
  return ORDER.indexOf(a.standing) - ORDER.indexOf(b.standing) || b.openRequests - a.openRequests;
}
