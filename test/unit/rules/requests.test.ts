import { describe, expect, it } from 'vitest';
import { advise, daysAgo, delay, entry, given, inDays, nudgeOf, request, rulesOf, TODAY, tooFarOf } from './deal-kit.ts';

const sample = (more = {}) => request({ kind: 'sample', evidence: 'Please send us two of the readers.', ...more });

describe('a request without a purpose', () => {
  it('asks what it should settle before we say yes', () => {
    const nudge = nudgeOf({ requests: [request({ askedOn: daysAgo(2) })] }, 'purpose-unknown');
    expect(nudge?.statement).toBe('Tom asked for a demo on 22 Nov. We do not know yet what it should settle.');
    expect(nudge?.question).toContain('Tom');
    expect(nudge?.evidence?.quote).toBe('Could you show it to us?');
  });

  it('asks nothing once the purpose is known, given, or the request was dropped', () => {
    const quiet = [request({ purpose: true, commitment: true }), given(daysAgo(1)), request({ state: 'dropped' })];
    for (const one of quiet) expect(rulesOf({ requests: [one] })).not.toContain('purpose-unknown');
  });

  it('says nothing when the rep noted the purpose', () => {
    const decisions = [
      (record: { requests: { id: string }[] }) => ({ do: 'agree' as const, requestId: record.requests[0]!.id, purpose: 'ops' }),
    ];
    expect(rulesOf({ requests: [request()], decisions })).toEqual(['commitment-unknown']);
  });

  it('has another question for each kind', () => {
    const kinds = ['demo', 'sample', 'collateral', 'call'] as const;
    const questions = kinds.map((kind) => nudgeOf({ requests: [request({ kind, evidence: 'one please' })] }, 'purpose-unknown')?.question);
    expect(new Set(questions).size).toBe(kinds.length);
  });
});

describe('a pilot or a reference', () => {
  it('warns at once of a pilot without a measure, also while it runs', () => {
    const asked = { kind: 'sample' as const, evidence: 'Could we run a pilot on one ship?' };
    expect(nudgeOf({ requests: [request(asked)] }, 'pilot-criteria')?.severity).toBe('warning');
    expect(nudgeOf({ requests: [given(daysAgo(1), asked)] }, 'pilot-criteria')?.statement).toContain('runs since 23 Nov');
    expect(rulesOf({ requests: [request({ ...asked, purpose: true })] })).not.toContain('pilot-criteria');
    expect(rulesOf({ requests: [sample()] })).not.toContain('pilot-criteria');
  });

  const reference = (more = {}) => request({ kind: 'collateral', evidence: 'Could we get a reference?', ...more });
  it('asks what a reference should clear up', () => {
    expect(rulesOf({ requests: [reference()] })).toContain('reference-early');
    expect(rulesOf({ requests: [request({ kind: 'collateral', evidence: 'Could you send the data sheet?' })] })).not.toContain(
      'reference-early',
    );
  });

  it('calls a reference with a purpose early only while neither the price nor the one who decides is known', () => {
    const talk = [entry(daysAgo(9), 'inbound', 'We like it.')];
    expect(rulesOf({ requests: [reference({ purpose: true })], entries: talk })).toContain('reference-early');
    const priced = [...talk, entry(daysAgo(5), 'outbound', 'The offer is attached, 48k.')];
    expect(rulesOf({ requests: [reference({ purpose: true })], entries: priced })).not.toContain('reference-early');
  });
});

describe('something given', () => {
  it('asks after three working days whether it answered, and warns after seven', () => {
    expect(rulesOf({ requests: [given('2026-11-20')] })).toEqual([]);
    expect(nudgeOf({ requests: [given('2026-11-19')] }, 'delivered-not-confirmed')?.severity).toBe('ask');
    expect(nudgeOf({ requests: [given('2026-11-13')] }, 'delivered-not-confirmed')?.severity).toBe('warning');
  });

  it('warns when two things are unanswered', () => {
    const requests = [given('2026-11-19'), given('2026-11-19', { kind: 'call' })];
    expect(nudgeOf({ requests }, 'delivered-not-confirmed')?.severity).toBe('warning');
  });

  it.each(['confirmed', 'unmet', 'dropped'] as const)('asks nothing of a request that is %s', (state) => {
    expect(rulesOf({ requests: [given(daysAgo(30), { state })] })).toEqual([]);
  });

  it('names it as the prospect would: the case study, the quote, the trial', () => {
    const named = (kind: 'collateral' | 'sample', evidence: string) =>
      nudgeOf({ requests: [given(daysAgo(20), { kind, evidence, purpose: true })] }, 'delivered-not-confirmed')?.statement;
    expect(named('collateral', 'a case study from another nursery')).toContain('The case study was given');
    expect(named('collateral', 'please send the quote for six')).toContain('The quote was given');
    expect(named('sample', 'could we have a trial')).toContain('The trial was given');
  });
});

describe('a new request while another is open', () => {
  it('says which one to close first, with its date', () => {
    const requests = [given(daysAgo(20), { kind: 'sample' }), request()];
    expect(nudgeOf({ requests }, 'new-while-open')?.statement).toBe('Tom asks for a demo. The sample of 4 Nov has no answer yet.');
  });

  it('says that the earlier one is still with us', () => {
    const requests = [request({ askedOn: daysAgo(20), kind: 'collateral', evidence: 'an ROI sheet', purpose: true }), request()];
    expect(nudgeOf({ requests }, 'new-while-open')?.statement).toContain('The ROI calculation of 4 Nov is still with us');
  });

  it('says nothing when the earlier one was answered, or came the same day', () => {
    expect(rulesOf({ requests: [given(daysAgo(20), { state: 'confirmed' }), request()] })).not.toContain('new-while-open');
    expect(rulesOf({ requests: [given(TODAY, { kind: 'sample', askedOn: TODAY }), request()] })).not.toContain('new-while-open');
  });
});

describe('the same kind again', () => {
  it('asks at the second what it would show that the last did not', () => {
    const requests = [given(daysAgo(20), { kind: 'sample' }), sample()];
    expect(nudgeOf({ requests }, 'same-kind-again')?.question).toContain('that the one of 4 Nov did not');
  });

  it('says at the third plainly that there is no answer for two, and the deal has gone too far', () => {
    const requests = [given(daysAgo(60), { kind: 'sample' }), given(daysAgo(30), { kind: 'sample' }), sample()];
    expect(nudgeOf({ requests }, 'same-kind-again')?.statement).toBe('Third sample. No answer recorded for two.');
    expect(tooFarOf({ requests })).toContain('too-far.same-kind');
  });

  it('finds a third document fine when the earlier ones were answered and this one has a purpose', () => {
    const done = (days: number) => given(daysAgo(days), { kind: 'collateral', state: 'confirmed', commitment: true });
    const requests = [done(60), done(30), request({ kind: 'collateral', purpose: true, commitment: true })];
    expect(rulesOf({ requests })).toEqual([]);
    expect(tooFarOf({ requests })).toEqual([]);
  });

  it('counts no dropped request', () => {
    const requests = [given(daysAgo(20), { kind: 'sample', state: 'dropped' }), sample()];
    expect(rulesOf({ requests })).not.toContain('same-kind-again');
  });
});

describe('what comes first', () => {
  it('puts the best nudge of each request before the others of the same request', () => {
    const requests = [given(daysAgo(60)), given(daysAgo(30)), request(), sample()];
    const { nudges } = advise({ requests });
    const seen = nudges.map((nudge) => nudge.request);
    const distinct = new Set(seen).size;
    expect(new Set(seen.slice(0, distinct)).size).toBe(distinct);
    expect(nudges[0]?.rule).toBe('too-far');
  });

  it('says one thing per rule and request', () => {
    const { nudges } = advise({ requests: [given(daysAgo(60)), given(daysAgo(30)), request(), delay(daysAgo(5), null)] });
    expect(new Set(nudges.map((nudge) => `${nudge.rule} ${nudge.request}`)).size).toBe(nudges.length);
  });

  it('lets a note never come before a question', () => {
    const parts = {
      requests: [request({ purpose: true })],
      signals: [{ type: 'promise' as const, in: 's', by: inDays(2), on: TODAY, evidence: 'We will sign on Thursday.', confidence: 1 }],
    };
    expect(advise(parts).nudges.map((nudge) => nudge.severity)).toEqual(['ask', 'note']);
  });
});
