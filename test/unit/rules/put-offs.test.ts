import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../src/model/decision.ts';
import { defaultSettings, type Settings } from '../../../src/model/settings.ts';
import { advise, daysAgo, delay, entry, given, inDays, nudgeOf, request, rulesOf, signal, TODAY, tooFarOf, voice } from './deal-kit.ts';

const lately = [entry(daysAgo(6), 'inbound', 'You are still on our list.')];
const used = (rule: string): Decision => ({ do: 'asked', rule, requestId: null });
const putOff = (times: number) =>
  Array.from({ length: times }, (_, nth) => delay(daysAgo(90 - nth * 20), nth < times - 1 ? daysAgo(75 - nth * 20) : inDays(40)));
const stepOf = (times: number, decisions: Decision[] = [], decidedOn = daysAgo(30)) =>
  nudgeOf({ entries: lately, requests: putOff(times), decisions, decidedOn }, 'serial-deferral')?.escalation ?? null;

describe('a decision that is put off again and again', () => {
  it('is no topic the first time', () => {
    expect(stepOf(1)).toBeNull();
  });

  it('is asked, then asked directly, then offered an easy no', () => {
    expect([stepOf(2), stepOf(3), stepOf(4), stepOf(7)]).toEqual([1, 2, 3, 3]);
    expect(nudgeOf({ entries: lately, requests: putOff(2) }, 'serial-deferral')?.statement).toBe('Put off twice: on 26 Aug and 15 Sept.');
  });

  it('proposes to stop investing only after a question was used and did not help', () => {
    expect(stepOf(4, [used('serial-deferral')])).toBe(3);
    expect(stepOf(5, [used('serial-deferral')])).toBe(4);
    const nudge = nudgeOf(
      { entries: lately, requests: putOff(5), decisions: [used('serial-deferral')], decidedOn: daysAgo(30) },
      'serial-deferral',
    );
    expect(nudge?.offer).toBe('park');
    expect(nudge?.title).toBe('Stop investing for now');
  });

  it('gets more direct with each question that had no answer, and not on the day of asking', () => {
    expect(stepOf(2, [used('serial-deferral')])).toBe(2);
    expect(stepOf(2, [used('serial-deferral')], TODAY)).toBe(1);
  });

  it('is seen in the close date too', () => {
    const deal = { closeDate: '2026-12-31', closeDateHistory: ['2026-06-30', '2026-09-30', '2026-12-31'] };
    expect(nudgeOf({ entries: lately, deal }, 'serial-deferral')?.statement).toBe('The close date moved twice, from 30 Jun to 31 Dec.');
    expect(rulesOf({ entries: lately, deal: { ...deal, closeDateHistory: ['2026-12-31', '2026-10-31', '2026-09-30'] } })).toEqual([]);
  });

  it.each([
    ['the delays had a reason and an agreed step', { requests: putOff(3).map((one) => ({ ...one, purpose: true, commitment: true })) }],
    ['they came back as they had said', { requests: putOff(3).map((one) => ({ ...one, state: 'confirmed' as const })) }],
    ['they have since named a day to decide', { requests: putOff(3), signals: [signal('promise', daysAgo(2), { by: inDays(9) })] }],
    ['they said no', { requests: putOff(3), signals: [signal('no', daysAgo(2))] }],
    ['the rep waits with good reason', { requests: putOff(3), decisions: [{ do: 'wait' as const, reason: 'audit', until: inDays(20) }] }],
    ['the rep stopped investing', { requests: putOff(3), decisions: [{ do: 'park' as const, parked: true }] }],
  ])('says nothing when %s', (_, parts) => {
    expect(rulesOf({ entries: lately, ...parts })).not.toContain('serial-deferral');
  });
});

describe('gone too far', () => {
  const few = (commitment: boolean) =>
    [1, 2, 3].map((nth) => given(daysAgo(60 - nth * 10), { kind: (['demo', 'sample', 'call'] as const)[nth - 1], commitment }));

  it('has reasons with dates', () => {
    const { tooFar } = advise({ entries: lately, requests: putOff(3) });
    expect(tooFar.reasons).toEqual([
      {
        rule: 'too-far.delays',
        sentence: 'Third time that the decision was put off, on 5 Oct; the first was on 26 Aug.',
        days: ['2026-08-26', '2026-10-05'],
      },
    ]);
  });

  it('counts what was given without a commitment, unless all of it was answered', () => {
    expect(tooFarOf({ requests: few(false) })).toEqual(['too-far.gives']);
    expect(tooFarOf({ requests: few(true) })).toEqual([]);
    expect(tooFarOf({ requests: few(false).map((one) => ({ ...one, state: 'confirmed' as const })) })).toEqual([]);
    expect(tooFarOf({ requests: few(false), signals: [signal('promise', daysAgo(5))] })).toEqual([]);
  });

  it('counts moves of the close date', () => {
    const deal = { closeDate: '2026-12-31', closeDateHistory: ['2026-06-30', '2026-08-31', '2026-10-31', '2026-12-31'] };
    expect(tooFarOf({ deal })).toEqual(['too-far.pushes']);
  });

  it('counts a delay without a date after a month', () => {
    expect(tooFarOf({ requests: [delay(daysAgo(30), null)] })).toEqual(['too-far.open-delay']);
    expect(tooFarOf({ requests: [delay(daysAgo(29), null)] })).toEqual([]);
    expect(tooFarOf({ requests: [delay(daysAgo(40), null), request({ askedOn: daysAgo(3) })] })).toEqual([]);
  });

  it('follows the rep’s own settings, also per stage', () => {
    const settings: Settings = { ...defaultSettings(), stageThresholds: { Proposal: { givesWithoutCommitmentTooFar: 4 } } };
    const tooFar = (stage: string) => advise({ requests: few(false), deal: { stage } }, TODAY, voice(settings)).tooFar.is;
    expect([tooFar('Proposal'), tooFar('Discovery')]).toEqual([false, true]);
  });

  it('is no state of a deal that is lost, won, refused, parked or resting', () => {
    const requests = few(false);
    expect(tooFarOf({ requests, deal: { status: 'lost' } })).toEqual([]);
    expect(tooFarOf({ requests, deal: { status: 'won' } })).toEqual([]);
    expect(tooFarOf({ requests, signals: [signal('no', daysAgo(1))] })).toEqual([]);
    expect(tooFarOf({ requests, decisions: [{ do: 'park', parked: true }] })).toEqual([]);
  });
});

describe('waiting', () => {
  it('asks for a date where there is none', () => {
    expect(nudgeOf({ requests: [delay(daysAgo(4), null)] }, 'open-ended-delay')?.offer).toBe('wait');
  });

  it('holds them kindly to a date that has passed', () => {
    const entries = [entry(daysAgo(60), 'inbound', 'Please wait for our budget.')];
    expect(rulesOf({ entries, requests: [delay(daysAgo(60), daysAgo(5), { purpose: true, commitment: true })] })).toContain('delay-passed');
    expect(rulesOf({ entries, requests: [delay(daysAgo(60), TODAY, { purpose: true, commitment: true })] })).not.toContain('delay-passed');
    const back = [...entries, entry(daysAgo(2), 'inbound', 'The budget is there.')];
    expect(rulesOf({ entries: back, requests: [delay(daysAgo(60), daysAgo(5))] })).not.toContain('delay-passed');
  });

  it('knows that we asked already', () => {
    const entries = [entry(daysAgo(60), 'inbound', 'Please wait.'), entry(daysAgo(3), 'outbound', 'How was the audit?')];
    expect(nudgeOf({ entries, requests: [delay(daysAgo(60), daysAgo(5))] }, 'delay-passed')?.statement).toContain(
      'wrote on 21 Nov. No answer since',
    );
  });

  it('with good reason wakes by itself on its day and asks whether the reason still holds', () => {
    const decisions = [{ do: 'wait' as const, reason: 'their audit', until: inDays(10) }];
    const parts = { entries: [entry(daysAgo(5), 'inbound', 'After the audit.')], decisions };
    expect(rulesOf(parts)).toEqual([]);
    const nudge = nudgeOf(parts, 'wait-over', inDays(10));
    expect(nudge?.statement).toBe('We waited until 4 Dec: their audit. Does the reason still hold?');
    expect(nudge?.offer).toBe('wake');
  });

  it('rests the clocks: days of waiting are no silence', () => {
    const entries = [entry(daysAgo(5), 'inbound', 'After the audit, please.')];
    const decisions: Decision[] = [{ do: 'wait', reason: 'audit', until: inDays(40) }, { do: 'wake' }];
    expect(rulesOf({ entries, decisions, decidedOn: inDays(41) }, inDays(45))).not.toContain('silence');
    expect(rulesOf({ entries }, inDays(45))).toContain('silence');
  });
});
