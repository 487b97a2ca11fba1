import { describe, expect, it } from 'vitest';
import { viewOf } from '../../../src/ledger/receipts.ts';
import { adviseOn } from '../../../src/nudges/compose.ts';
import { voice } from './deal-kit.ts';
import { PRACTICE_IDS, PRACTICE_TODAY, practiceRecord } from './practice-deals.ts';

const adviceOn = (id: string) => adviseOn(viewOf(practiceRecord(id), PRACTICE_TODAY), PRACTICE_TODAY, voice());

/** Each practice deal shows one thing; this is what Askback has to say of it first, and whether it has gone too far. */
const FIRST: Record<string, [rule: string | null, tooFar: string[]]> = {
  'D-1001': [null, []],
  'D-1002': ['too-far', ['too-far.same-kind', 'too-far.same-kind', 'too-far.pushes']],
  'D-1003': ['serial-deferral', ['too-far.delays', 'too-far.pushes']],
  'D-1004': ['lost-thanks', []],
  'D-1005': ['lost-feedback', []],
  'D-1006': ['lost-thanks', []],
  'D-1007': ['lost-thanks', []],
  'D-1008': ['no-received', []],
  'D-1009': ['purpose-unknown', []],
  'D-1010': ['commitment-unknown', []],
  'D-1011': ['delivered-not-confirmed', []],
  'D-1012': ['new-while-open', []],
  'D-1013': ['open-ended-delay', ['too-far.open-delay']],
  'D-1014': ['delay-passed', []],
  'D-1015': [null, []],
  'D-1016': ['promise-broken', ['too-far.promise']],
  'D-1017': [null, []],
  'D-1018': [null, []],
  'D-1019': [null, []],
  'D-1020': ['new-while-open', []],
  'D-1021': [null, []],
  'D-1022': ['new-decider', []],
  'D-1023': ['silence', []],
  'D-1024': ['pilot-criteria', []],
  'D-1025': ['reference-early', []],
  'D-1026': ['promise-ahead', []],
  'D-1027': ['too-far', ['too-far.gives']],
};

describe('the practice deals', () => {
  it.each(PRACTICE_IDS)('%s hears first what it was made to show', (id) => {
    const { nudges, tooFar } = adviceOn(id);
    expect([nudges[0]?.rule ?? null, tooFar.reasons.map((reason) => reason.rule)]).toEqual(FIRST[id]);
  });

  it('leaves fine deals in peace: not even a note', () => {
    for (const id of ['D-1001', 'D-1015', 'D-1017', 'D-1018', 'D-1019']) expect(adviceOn(id).nudges).toEqual([]);
  });
});
