import { describe, expect, it } from 'vitest';
import { decide, UnknownRequestError } from '../../../src/ledger/decide.ts';
import { receiptsOf } from '../../../src/ledger/receipts.ts';
import type { Decision } from '../../../src/model/decision.ts';
import { fc } from '../property.ts';
import { asked, deal, entry, recordAfter, visitOf } from './build.ts';

const TODAY = '2026-11-01';
const AT = '2026-11-01T10:00:00Z';
const DEMO = 'Could you run the demo again for ops?';
const page = deal([entry('a1', '2026-10-01', DEMO)]);
const first = () => recordAfter(null, page, [asked('demo', 'a1', DEMO)]);
const idOf = (record: ReturnType<typeof first>): string => record.requests[0]?.id ?? '';

describe('reading a page again', () => {
  it('changes nothing when the page is the same', () => {
    expect(recordAfter(first(), page, [asked('demo', 'a1', DEMO)])).toEqual(first());
  });

  it('keeps every decision of the rep', () => {
    const decided = decide(first(), { do: 'agree', requestId: idOf(first()), purpose: 'check multi-site' }, TODAY, AT);
    const again = recordAfter(decided, page, [asked('demo', 'a1', DEMO)]);
    expect(again.requestDecisions).toEqual(decided.requestDecisions);
    expect(receiptsOf(again, TODAY)[0]?.purpose).toMatchObject({ status: 'known', text: 'check multi-site', source: 'rep' });
  });

  it('keeps a request whose words were edited', () => {
    const edited = deal([entry('a1', '2026-10-01', 'Could you please run the demo once more for ops?')]);
    const again = recordAfter(first(), edited, [asked('demo', 'a1', 'Could you please run the demo once more for ops?')]);
    expect(again.requests.map((request) => request.id)).toEqual([idOf(first())]);
  });

  it('keeps a request whose entry came back under another id', () => {
    const again = recordAfter(first(), deal([entry('b9', '2026-10-01', DEMO)]), [asked('demo', 'b9', DEMO)]);
    expect(again.requests.map((request) => request.id)).toEqual([idOf(first())]);
  });

  it('keeps two requests of one kind in one entry apart when their order changes', () => {
    const [ops, finance] = ['a demo for ops about multi-site', 'and a demo for finance about billing'];
    const two = deal([entry('a1', '2026-10-01', `${ops} ${finance}`)]);
    const before = recordAfter(null, two, [asked('demo', 'a1', ops), asked('demo', 'a1', finance)]);
    const swapped = recordAfter(before, two, [asked('demo', 'a1', finance), asked('demo', 'a1', ops)]);
    const idBy = (record: typeof before) => new Map(record.requests.map((request) => [request.reading.evidence, request.id]));
    expect(idBy(swapped)).toEqual(idBy(before));
  });

  it('keeps a decided request that can no longer be read, and drops one nobody decided on', () => {
    const decided = decide(first(), { do: 'deliver', requestId: idOf(first()) }, TODAY, AT);
    expect(recordAfter(decided, page, []).requests.map((request) => request.gone)).toEqual([true]);
    expect(recordAfter(first(), page, []).requests).toEqual([]);
  });

  it('keeps older entries that a page no longer shows, unless it shows the whole timeline', () => {
    const newer = deal([entry('a2', '2026-10-05', 'Thanks')]);
    const partly = recordAfter(first(), newer, [], visitOf(newer, 1, 2));
    expect(partly.deal.activities.map((activity) => activity.id)).toEqual(['a1', 'a2']);
    const whole = recordAfter(first(), newer, [], visitOf(newer, 1, 1));
    expect(whole.deal.activities.map((activity) => activity.id)).toEqual(['a2']);
  });

  it('remembers close dates that the CRM overwrote', () => {
    const october = recordAfter(null, { ...page, closeDate: '2026-10-31' }, []);
    const november = recordAfter(october, { ...page, closeDate: '2026-11-30' }, []);
    expect(november.deal.closeDateHistory).toEqual(['2026-10-31', '2026-11-30']);
    expect(recordAfter(november, { ...page, closeDate: null }, []).deal.closeDate).toBe('2026-11-30');
  });

  it('does not care in which order entries stand on the page', () => {
    const entries = Array.from({ length: 6 }, (_, index) => entry(`a${index}`, `2026-10-0${index + 1}`, `Entry ${index}`));
    const sorted = recordAfter(null, deal(entries), []);
    fc.assert(
      fc.property(fc.shuffledSubarray(entries, { minLength: 6 }), (shuffled) => {
        expect(recordAfter(null, deal(shuffled), [])).toEqual(sorted);
      }),
    );
  });
});

describe('what the rep decides', () => {
  const receiptAfter = (...decisions: Decision[]) => {
    const record = decisions.reduce((before, decision) => decide(before, decision, TODAY, AT), first());
    return receiptsOf(record, TODAY);
  };
  const requestId = idOf(first());

  it('closes a request that they got', () => {
    const [receipt] = receiptAfter({ do: 'answer', requestId, answer: 'yes' });
    expect(receipt).toMatchObject({ state: 'confirmed', answered: { status: 'known', source: 'rep', on: TODAY } });
  });

  it('keeps what is missing when they did not get it', () => {
    const [receipt] = receiptAfter({ do: 'answer', requestId, answer: 'no', missing: 'billing was not shown' });
    expect(receipt).toMatchObject({ state: 'unmet', missing: 'billing was not shown', answered: { status: 'no' } });
  });

  it('leaves out what is not a request, for good', () => {
    const record = decide(first(), { do: 'not-a-request', requestId }, TODAY, AT);
    expect(receiptsOf(recordAfter(record, page, [asked('demo', 'a1', DEMO)]), TODAY)).toEqual([]);
  });

  it('goes back to what was read when a decision is taken back', () => {
    const [receipt] = receiptAfter({ do: 'answer', requestId, answer: 'yes' }, { do: 'undo', requestId });
    expect(receipt?.state).toBe('open');
  });

  it('yields to a newer word of the prospect', () => {
    const record = decide(first(), { do: 'answer', requestId, answer: 'yes' }, TODAY, AT);
    const complained = { in: 'a2', on: '2026-11-05', quote: 'it still does not do billing' };
    const again = recordAfter(record, page, [asked('demo', 'a1', DEMO, { state: 'unmet', answered: complained })]);
    expect(receiptsOf(again, '2026-11-06')[0]?.state).toBe('unmet');
  });

  it('logs a request that stands nowhere on the page, once', () => {
    const log = { do: 'log', kind: 'sample', text: 'two test units' } as const;
    const receipts = receiptAfter(log, log);
    expect(receipts.map((receipt) => [receipt.kind, receipt.origin])).toEqual([
      ['demo', 'read'],
      ['sample', 'logged'],
    ]);
  });

  it('refuses a decision on a request that the deal does not have', () => {
    expect(() => decide(first(), { do: 'drop', requestId: 'r-none' }, TODAY, AT)).toThrow(UnknownRequestError);
  });
});

describe('a receipt', () => {
  it('shows as missing what should be known by now, and as not yet what nobody can know', () => {
    const [receipt] = receiptsOf(first(), TODAY);
    expect([receipt?.purpose.status, receipt?.commitment.status, receipt?.delivered.status, receipt?.answered.status]).toEqual([
      'missing',
      'missing',
      'not-yet',
      'not-yet',
    ]);
  });

  it('counts requests of a kind, dropped ones not', () => {
    const three = ['a1', 'a2', 'a3'].map((id, index) => asked('demo', id, `demo ${index}`, { askedOn: `2026-10-0${index + 1}` }));
    const record = recordAfter(null, page, [three[0]!, { ...three[1]!, state: 'dropped' }, three[2]!]);
    expect(receiptsOf(record, TODAY).map((receipt) => receipt.ordinal)).toEqual([1, 1, 2]);
  });

  it('takes a delay as given once its day has come', () => {
    const record = recordAfter(null, page, [asked('delay', 'a1', 'after the audit', { until: '2026-10-20' })]);
    expect(receiptsOf(record, '2026-10-19')[0]?.state).toBe('open');
    expect(receiptsOf(record, '2026-10-20')[0]?.state).toBe('delivered');
  });
});
