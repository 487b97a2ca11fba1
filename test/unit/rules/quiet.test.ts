import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../src/model/settings.ts';
import { findExplanations } from '../../../src/rules/explanations.ts';
import { advise, daysAgo, delay, entry, given, inDays, nudgeOf, request, rulesOf, signal, TODAY, view, voice } from './deal-kit.ts';

const said = (days: number, text = 'We are looking at it.', more = {}) => entry(daysAgo(days), 'inbound', text, more);
const ours = (days: number, text = 'How is it going?') => entry(daysAgo(days), 'outbound', text);

describe('silence', () => {
  it('is a note after two weeks and a warning after three', () => {
    expect(nudgeOf({ entries: [said(13)] }, 'silence')).toBeNull();
    expect(nudgeOf({ entries: [said(14)] }, 'silence')?.severity).toBe('note');
    expect(nudgeOf({ entries: [said(21)] }, 'silence')?.severity).toBe('warning');
  });

  it('counts faster in a late stage', () => {
    expect(nudgeOf({ entries: [said(14)], deal: { stage: 'Negotiation' } }, 'silence')?.severity).toBe('warning');
  });

  it('is broken only by what both sides did, not by our own mails, notes or calls into the void', () => {
    const entries = [
      said(30),
      ours(3),
      entry(daysAgo(2), 'internal', 'Thought about it.', { type: 'note' }),
      entry(daysAgo(2), 'internal', 'Rang Tom, voicemail.', { type: 'call' }),
      said(1, 'I am out of the office until Friday.'),
    ];
    expect(nudgeOf({ entries }, 'silence')?.statement).toBe('The last word from their side was on 25 Oct. We wrote on 21 Nov.');
    expect(rulesOf({ entries: [...entries, entry(daysAgo(1), 'internal', 'Tom, 10 min, all good.', { type: 'call' })] })).toEqual([]);
  });

  it.each([
    ['something is planned', { entries: [said(30), ours(29, 'See you on 3 December in Valencia.')] }],
    ['they asked us to wait', { entries: [said(30)], requests: [delay(daysAgo(30), inDays(20), { purpose: true, commitment: true })] }],
    ['they named a day', { entries: [said(30)], signals: [signal('promise', daysAgo(30), { by: inDays(20) })] }],
    ['the next step is ours', { entries: [said(30)], requests: [request({ askedOn: daysAgo(30) })] }],
    ['nobody ever wrote', { entries: [ours(30)] }],
  ])('says nothing when %s', (_, parts) => {
    expect(rulesOf(parts)).not.toContain('silence');
  });
});

describe('the deal itself', () => {
  it('asks for a realistic day when the close date has passed', () => {
    expect(nudgeOf({ deal: { closeDate: daysAgo(3) } }, 'close-date-passed')?.statement).toBe('The close date, 21 Nov, has passed.');
    expect(rulesOf({ deal: { closeDate: TODAY } })).toEqual([]);
    expect(
      rulesOf({ deal: { closeDate: daysAgo(3) }, requests: [delay(daysAgo(9), inDays(9), { purpose: true, commitment: true })] }),
    ).toEqual([]);
  });

  const talks = [20, 15, 10, 5].map((days) => said(days));
  it('asks who else is involved when one contact is live past the middle stage', () => {
    expect(nudgeOf({ entries: talks }, 'single-threaded')?.statement).toBe('Since 25 Sept only Tom Hale has been in touch.');
  });

  it.each([
    ['two contacts are live', { entries: [...talks, said(2, 'Hello', { author: 'Ines Vogt' })] }],
    [
      'the note of a talk names another contact',
      { entries: [...talks, entry(daysAgo(2), 'internal', 'Call with Ines Vogt.', { type: 'call' })] },
    ],
    ['the stage is early', { entries: talks, deal: { stage: 'Discovery' } }],
    ['there was hardly a talk', { entries: talks.slice(2) }],
    ['the only contact is the owner', { entries: talks, deal: { contacts: [{ name: 'Tom Hale', role: 'Owner' }] } }],
    ['they promised to sign by a day', { entries: talks, signals: [signal('promise', daysAgo(5), { by: inDays(9) })] }],
  ])('does not ask when %s', (_, parts) => {
    expect(rulesOf(parts)).not.toContain('single-threaded');
  });

  it('asks for an introduction to a new decision maker we have not met', () => {
    const told = entry(daysAgo(6), 'internal', 'From this month Ines Vogt decides.', { id: 'told', type: 'note' });
    const parts = {
      entries: [said(9), told, said(1)],
      signals: [signal('new-decision-maker', daysAgo(6), { in: 'told', evidence: 'Ines Vogt decides' })],
    };
    expect(nudgeOf(parts, 'new-decider')?.question).toContain('Ines');
    const met = { ...parts, entries: [...parts.entries, said(1, 'Hello', { author: 'Ines Vogt' })] };
    expect(rulesOf(met)).not.toContain('new-decider');
  });

  it('notes that nobody has spoken of the cost, unless it could not read everything', () => {
    const entries = [80, 60, 40, 20, 5].map((days) => said(days));
    const deal = { stage: 'Discovery' };
    expect(nudgeOf({ entries, deal }, 'price-unspoken')?.severity).toBe('note');
    expect(rulesOf({ entries, deal, unread: 1 })).not.toContain('price-unspoken');
    expect(rulesOf({ entries: [...entries, ours(3, 'The quote is attached.')], deal })).not.toContain('price-unspoken');
  });
});

describe('a deal that is to be left alone', () => {
  const loud = {
    requests: [given(daysAgo(60)), given(daysAgo(30)), request({ askedOn: daysAgo(9) })],
    entries: [said(30)],
    deal: { closeDate: daysAgo(9) },
  };

  it.each([
    ['is won', { ...loud, deal: { status: 'won' as const } }],
    ['is parked', { ...loud, decisions: [{ do: 'park' as const, parked: true }] }],
    ['waits with good reason', { ...loud, decisions: [{ do: 'wait' as const, reason: 'merger', until: inDays(30) }] }],
  ])('says nothing when it %s', (_, parts) => {
    expect(advise(parts)).toEqual({ nudges: [], tooFar: { is: false, reasons: [] } });
  });

  it('leaves out what was dismissed, by request and not by wording, and what is snoozed', () => {
    const dismiss = (record: { requests: { id: string }[] }) => ({
      do: 'dismiss' as const,
      rule: 'purpose-unknown',
      requestId: record.requests[0]!.id,
      until: null,
    });
    const two = { requests: [request({ askedOn: daysAgo(4), kind: 'call' }), request()] };
    expect(advise({ ...two, decisions: [dismiss] }).nudges.filter((nudge) => nudge.rule === 'purpose-unknown')).toHaveLength(1);
    const snooze = (record: { requests: { id: string }[] }) => ({
      do: 'snooze' as const,
      requestId: record.requests[0]!.id,
      until: inDays(3),
    });
    expect(rulesOf({ requests: [request()], decisions: [snooze] })).toEqual([]);
    expect(rulesOf({ requests: [request()], decisions: [snooze] }, inDays(4))).toContain('purpose-unknown');
  });

  it('says nothing by a rule that is switched off', () => {
    const settings = { ...defaultSettings(), rules: { 'purpose-unknown': false } };
    expect(advise({ requests: [request()] }, TODAY, voice(settings)).nudges).toEqual([]);
  });

  it('after a no hears nothing that pushes, only that the no was heard', () => {
    expect(rulesOf({ ...loud, signals: [signal('no', daysAgo(2))] })).toEqual(['no-received']);
    expect(rulesOf({ requests: [request()], signals: [signal('no', daysAgo(2))] })).not.toContain('no-received');
  });
});

describe('what else could explain a put-off', () => {
  const twice = [delay(daysAgo(60), daysAgo(30)), delay(daysAgo(20), inDays(20))];
  const found = (parts: Parameters<typeof view>[0]) =>
    findExplanations(view(parts), TODAY, defaultSettings().thresholds).map(({ id }) => id);

  it('is asked only after two put-offs', () => {
    expect(found({ requests: twice.slice(1) })).toEqual([]);
    expect(found({ requests: twice })).not.toEqual([]);
  });

  it('sees a sponsor who was active and is silent', () => {
    const entries = [said(90, 'Yes', { author: 'Ines Vogt' }), said(80, 'Yes', { author: 'Ines Vogt' }), said(5), said(4), said(3)];
    expect(found({ requests: twice, entries })).toContain('silent-sponsor');
    expect(found({ requests: twice, entries: [...entries, said(2, 'Hello', { author: 'Ines Vogt' })] })).not.toContain('silent-sponsor');
    expect(found({ requests: twice, entries: entries.slice(1) })).not.toContain('silent-sponsor');
  });

  it('sees answers that take longer, with days', () => {
    const rounds = [200, 190, 180, 120, 90, 50].flatMap((days, nth) => [ours(days), said(days - (nth < 3 ? 1 : 9))]);
    expect(found({ requests: twice, entries: rounds })).toContain('slower-replies');
    expect(found({ requests: twice, entries: rounds.slice(2) })).not.toContain('slower-replies');
  });

  it('tells a named rival from one that nobody asked about', () => {
    const entries = [50, 40, 30, 20, 10].map((days) => said(days));
    expect(found({ requests: twice, entries })).toContain('competitor-unasked');
    expect(found({ requests: twice, entries: [...entries, ours(2, 'Are there other vendors?')] })).not.toContain('competitor-unasked');
    expect(found({ requests: twice, entries, signals: [signal('competitor', daysAgo(9))] })).toContain('competitor');
    expect(found({ requests: twice, entries, unread: 2 })).not.toContain('competitor-unasked');
  });
});
