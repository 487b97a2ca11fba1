import type { DealView } from '../model/deal-view.ts';
import type { Given } from '../model/screen.ts';
import { finerNoun } from '../rules/words.ts';

/** What we gave: every request that was delivered (waiting is no gift), with its day. */
function gaveIn(view: DealView): Given[] {
  return view.receipts
    .filter((receipt) => receipt.kind !== 'delay' && receipt.delivered.status === 'known')
    .map((receipt) => ({ what: receipt.delivered.text ?? finerNoun(receipt.kind, receipt.evidence), on: receipt.delivered.on }));
}

/** Promises that stand apart from any request's commitment. */
function promisesIn(view: DealView): Given[] {
  const told = new Set(view.receipts.map((receipt) => receipt.commitment.in));
  const apart = view.signals.filter((signal) => signal.type === 'promise' && !told.has(signal.in));
  return apart.map((signal) => ({ what: signal.evidence, on: signal.on }));
}

/** What they gave: commitments made, answers given and promises, with their day. */
function gotIn(view: DealView): Given[] {
  const onRequests = view.receipts.flatMap((receipt) => {
    const given = [receipt.commitment, receipt.answered].filter((cell) => cell.status === 'known' || cell.status === 'no');
    return given.filter((cell) => cell.text !== null).map((cell) => ({ what: cell.text ?? '', on: cell.on }));
  });
  return [...onRequests, ...promisesIn(view)];
}

const byDay = (a: Given, b: Given): number => (a.on ?? '').localeCompare(b.on ?? '');

/** The two short lists behind the exchange bar, oldest first. No score. */
export function exchangeOf(view: DealView): { gave: Given[]; got: Given[] } {
  return { gave: gaveIn(view).sort(byDay), got: gotIn(view).sort(byDay) };
}
