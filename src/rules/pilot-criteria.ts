import type { Receipt } from '../model/receipt.ts';
import { requestFinding } from './facts.ts';
import type { Rule } from './rule.ts';
import { finerNoun } from './words.ts';

const PILOTS: ReadonlySet<string> = new Set(['pilot', 'proof of concept', 'trial', 'evaluation licence']);

/** Whether a sample is a pilot: something that runs for a while and needs an end and a measure, unlike a sample in a bag. */
export const isPilot = ({ kind, evidence }: Receipt): boolean => kind === 'sample' && PILOTS.has(finerNoun(kind, evidence));

/** A pilot that is asked for or runs, and nobody has said how one will know that it worked. */
export const pilotCriteria: Rule = {
  id: 'pilot-criteria',
  when: 'to-be-won',
  check(view) {
    return view.receipts
      .filter((receipt) => isPilot(receipt) && receipt.purpose.status === 'missing')
      .filter(({ state }) => state === 'open' || state === 'delivered')
      .map((receipt) => requestFinding(receipt.state === 'open' ? 'pilot-criteria' : 'pilot-criteria.running', receipt, 'warning'));
  },
};
