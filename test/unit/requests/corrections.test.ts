import { describe, expect, it } from 'vitest';
import type { SentenceFinding } from '../../../src/language/entry-reader.ts';
import { decide } from '../../../src/ledger/decide.ts';
import { receiptsOf } from '../../../src/ledger/receipts.ts';
import type { Correction } from '../../../src/model/correction.ts';
import { correctionsFrom } from '../../../src/requests/corrections.ts';
import { likenessOf, wordingOf } from '../../../src/requests/likeness.ts';
import { neighboursAmong } from '../../../src/requests/neighbours.ts';
import { readDeal } from '../../../src/requests/read-deal.ts';
import { asked, deal, entry, recordAfter } from '../ledger/build.ts';

const TODAY = '2026-11-01';
const AT = '2026-11-01T10:00:00Z';
const FORM = 'Please send us your completed vendor form for 2026.';
const page = deal([entry('a1', '2026-10-01', `Hello Dana. ${FORM} Best, Tom`)]);
const record = recordAfter(null, page, [asked('collateral', 'a1', FORM)]);
const requestId = record.requests[0]!.id;

const notAsked: Correction = {
  text: FORM,
  kind: 'collateral',
  says: 'does-not-ask',
  deal: record.key,
  in: 'a1',
  requestId,
  on: TODAY,
};
const heard = (p: number): SentenceFinding => ({
  sentence: 0,
  asks: { collateral: { p, purpose: 0.1, commitment: 0.1 } },
  settles: {},
  signals: {},
});
const elsewhere = { deal: 'another deal', activity: 'b1' };
const chanceOf = (corrections: Correction[], text: string, p: number, place = elsewhere): number =>
  neighboursAmong(corrections).move([heard(p)], [text], place)[0]?.asks.collateral?.p ?? 0;

describe('what a decision teaches', () => {
  it('is that a sentence asks for nothing, when the rep says so', () => {
    expect(correctionsFrom(record, { do: 'not-a-request', requestId }, TODAY)).toEqual([notAsked]);
  });

  it('is that a sentence asks for another kind, and not for the one that was read', () => {
    const taught = correctionsFrom(record, { do: 'correct', requestId, kind: 'sample' }, TODAY);
    expect(taught.map(({ says, kind }) => `${says} ${kind}`)).toEqual(['does-not-ask collateral', 'asks sample']);
  });

  it('is the whole sentence that the selected words stand in', () => {
    const [taught] = correctionsFrom(record, { do: 'log', kind: 'collateral', text: 'your  completed vendor form' }, TODAY);
    expect(taught).toMatchObject({ text: FORM, says: 'asks', in: 'a1' });
  });

  it('is nothing for words that stand nowhere in the timeline, or a decision about the deal alone', () => {
    expect(correctionsFrom(record, { do: 'log', kind: 'call', text: 'told me in the corridor' }, TODAY)).toEqual([]);
    expect(correctionsFrom(record, { do: 'answer', requestId, answer: 'yes' }, TODAY)).toEqual([]);
    expect(correctionsFrom(record, { do: 'silence', silenced: true }, TODAY)).toEqual([]);
  });
});

describe('sentences like those that the rep corrected', () => {
  it('fall silent when they are nearly the same', () => {
    expect(chanceOf([notAsked], 'Please send us your completed vendor form for 2027.', 0.97)).toBeLessThan(0.3);
  });

  it('grow quieter the more they are alike, and others stay as they were', () => {
    const near = chanceOf([notAsked], 'Please send us the vendor form, completed.', 0.9);
    expect(near).toBeLessThan(0.9);
    expect(near).toBeGreaterThan(chanceOf([notAsked], FORM, 0.9));
    expect(chanceOf([notAsked], 'Please send us your best price for 2026.', 0.9)).toBe(0.9);
  });

  it('are heard where no reader heard them, once the rep said that such a sentence asks', () => {
    const asks: Correction = { ...notAsked, says: 'asks', text: 'A word on the damage would be most welcome.' };
    const [finding] = neighboursAmong([asks]).move([], ['A word on the damage would be most welcome, Dana.'], elsewhere);
    expect(finding?.asks.collateral?.p).toBeGreaterThan(0.8);
  });

  it('are left alone by corrections that contradict each other', () => {
    expect(chanceOf([notAsked, { ...notAsked, says: 'asks', in: 'a9' }], FORM, 0.9)).toBeCloseTo(0.9);
  });

  it('no longer tell a purpose when such words were none', () => {
    const [finding] = neighboursAmong([{ ...notAsked, says: 'no-purpose' }]).move(
      [{ ...heard(0.9), asks: { collateral: { p: 0.9, purpose: 0.9, commitment: 0.8 } } }],
      [FORM],
      elsewhere,
    );
    expect(finding?.asks.collateral?.purpose).toBeLessThan(0.2);
    expect(finding?.asks.collateral).toMatchObject({ p: 0.9, commitment: expect.closeTo(0.8) });
  });

  it('do not count the entry of the correction itself, where the decision holds', () => {
    expect(chanceOf([notAsked], FORM, 0.9, { deal: record.key, activity: 'a1' })).toBe(0.9);
  });

  it('are heard in the reading of another deal', () => {
    const other = deal([entry('b1', '2026-10-09', 'Could you send us a price list for the pumps?')], { id: 'D-2' });
    const taught: Correction = { ...notAsked, text: 'Could you send us a price list for the valves?' };
    expect(readDeal(other, TODAY).requests).toHaveLength(1);
    const learnt = { neighbours: neighboursAmong([taught]), deal: 'D-2' };
    expect(readDeal(other, TODAY, undefined, { learnt }).requests).toHaveLength(0);
  });
});

describe('how alike two sentences are', () => {
  it('goes from nothing in common to the same, whatever number stands in them', () => {
    expect(likenessOf(wordingOf('We need 3 samples'), wordingOf('We need 5 sample'))).toBeCloseTo(1);
    expect(likenessOf(wordingOf('We need 3 samples'), wordingOf('Budget talks drag on'))).toBe(0);
    expect(likenessOf(wordingOf('…'), wordingOf('We need 3 samples'))).toBe(0);
  });
});

describe('words that were read as a purpose and are none', () => {
  const told = { in: 'a1', on: '2026-10-01', quote: 'so that we have it' };
  const withPurpose = recordAfter(null, page, [asked('collateral', 'a1', FORM, { purpose: true, purposeEvidence: told })]);

  it('leave the cell missing, also when the page is read again', () => {
    const decided = decide(withPurpose, { do: 'not-told', requestId, cell: 'purpose' }, TODAY, AT);
    const again = recordAfter(decided, page, [asked('collateral', 'a1', FORM, { purpose: true, purposeEvidence: told })]);
    expect(receiptsOf(withPurpose, TODAY)[0]?.purpose.status).toBe('known');
    expect(receiptsOf(again, TODAY)[0]?.purpose.status).toBe('missing');
  });

  it('do not hide other words that are read later', () => {
    const decided = decide(withPurpose, { do: 'not-told', requestId, cell: 'purpose' }, TODAY, AT);
    const later = { in: 'a2', on: '2026-10-08', quote: 'the auditors want it by Friday' };
    const again = recordAfter(decided, page, [asked('collateral', 'a1', FORM, { purpose: true, purposeEvidence: later })]);
    expect(receiptsOf(again, TODAY)[0]?.purpose).toMatchObject({ status: 'known', text: later.quote });
  });
});
