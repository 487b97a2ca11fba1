import { describe, expect, it } from 'vitest';
import { ownPromises } from '../../../src/rules/own-promises.ts';
import { daysAgo, delay, entry, inDays, nudgeOf, request, rulesOf, signal, tooFarOf, view } from './deal-kit.ts';

const talk = entry(daysAgo(40), 'inbound', 'It all reads very well.', { id: 'told', author: 'Ines Vogt' });
const promise = (more = {}) => signal('promise', daysAgo(40), { in: 'told', by: daysAgo(10), evidence: 'We shall sign by then.', ...more });

describe('a promise with a date', () => {
  it('is the first line of the conversation when its day passed without a word', () => {
    const parts = { entries: [talk], signals: [promise()], requests: [request()] };
    expect(rulesOf(parts)[0]).toBe('promise-broken');
    const nudge = nudgeOf(parts, 'promise-broken');
    expect(nudge?.statement).toBe('Ines said “We shall sign by then” on 15 Oct. 14 Nov has passed, and there is no word since.');
    expect(nudge?.severity).toBe('warning');
  });

  it('goes too far only when it was to buy or sign', () => {
    expect(tooFarOf({ entries: [talk], signals: [promise()] })).toEqual(['too-far.promise']);
    const answer = promise({ evidence: 'You will have our answer.' });
    expect(tooFarOf({ entries: [talk], signals: [answer] })).toEqual([]);
    expect(rulesOf({ entries: [talk], signals: [answer] })[0]).toBe('promise-broken');
  });

  it.each([
    ['its day is still to come', { entries: [talk], signals: [promise({ by: inDays(9) })] }],
    ['it passed only yesterday', { entries: [talk], signals: [promise({ by: daysAgo(1) })] }],
    ['it has no day', { entries: [talk], signals: [promise({ by: null })] }],
    ['they have been in touch since', { entries: [talk, entry(daysAgo(3), 'inbound', 'Soon.')], signals: [promise()] }],
    [
      'they asked for more time instead',
      { entries: [talk], signals: [promise()], requests: [delay(daysAgo(20), inDays(9), { purpose: true, commitment: true })] },
    ],
    ['they said no', { entries: [talk], signals: [promise(), signal('no', daysAgo(11))] }],
    ['a newer promise stands', { entries: [talk], signals: [promise(), promise({ by: inDays(5), on: daysAgo(20) })] }],
    [
      'we have not given what it hangs on',
      { entries: [talk], signals: [promise()], requests: [request({ askedIn: 'told', askedOn: daysAgo(40), purpose: true })] },
    ],
    ['the deal is won', { entries: [talk], signals: [promise()], deal: { status: 'won' as const } }],
  ])('is not broken when %s', (_, parts) => {
    expect(rulesOf(parts)).not.toContain('promise-broken');
    expect(tooFarOf(parts)).not.toContain('too-far.promise');
  });

  it('is reminded of some days ahead, as a note', () => {
    expect(nudgeOf({ entries: [talk], signals: [promise({ by: inDays(2) })] }, 'promise-ahead')?.severity).toBe('note');
    expect(rulesOf({ entries: [talk], signals: [promise({ by: inDays(12) })] })).toEqual([]);
  });

  it('can be noted by the rep as the commitment of a request', () => {
    const decisions = [
      (record: { requests: { id: string }[] }) => ({
        do: 'agree' as const,
        requestId: record.requests[0]!.id,
        purpose: 'ops',
        commitment: 'order three',
        by: daysAgo(5),
      }),
      (record: { requests: { id: string }[] }) => ({ do: 'answer' as const, requestId: record.requests[0]!.id, answer: 'yes' as const }),
    ];
    const parts = { entries: [talk], requests: [request({ askedOn: daysAgo(30) })], decisions, decidedOn: daysAgo(20) };
    expect(rulesOf(parts)[0]).toBe('promise-broken');
  });
});

describe('our own promise', () => {
  const ours = (text: string, days = 10) => [entry(daysAgo(20), 'inbound', 'Please do.'), entry(daysAgo(days), 'outbound', text)];

  it('is overdue a working day after the day we named', () => {
    const nudge = nudgeOf({ entries: ours('Hi Tom, I will send you the summary by Monday.') }, 'own-promise');
    expect(nudge?.statement).toBe('On 14 Nov we promised something for 16 Nov. Nothing on this page says that we did it.');
  });

  it('without a day is overdue after seven working days', () => {
    expect(rulesOf({ entries: ours('I am asking our engineer and will get back to you.', 14) })).toContain('own-promise');
    expect(rulesOf({ entries: ours('I am asking our engineer and will get back to you.', 6) })).not.toContain('own-promise');
  });

  it.each([
    [
      'it was handed over later',
      [...ours('I will send you the summary by Monday.'), entry(daysAgo(5), 'outbound', 'Here is the summary.')],
    ],
    [
      'a later message of ours says nothing clear',
      [...ours('I will send you the summary by Monday.'), entry(daysAgo(5), 'outbound', 'How was the fair?')],
    ],
    [
      'a note says that it was sent',
      [...ours('I will send you the summary by Monday.'), entry(daysAgo(5), 'internal', 'Summary sent to Tom.', { type: 'note' })],
    ],
    ['it hangs on something of theirs', ours('I will send you the summary once you have the numbers, by Monday.')],
    ['it is only a question', ours('Shall I send you the summary by Monday?')],
    ['the prospect promised it', [entry(daysAgo(10), 'inbound', 'I will send you the numbers by Monday.')]],
    ['it is a plan and no promise', ours('I will start with the slow movers on Monday.')],
    ['we promised to leave them in peace', ours('I will leave you in peace until Monday.')],
    ['it stands in a quoted mail', ours('Thank you.\n> I will send you the summary by Monday.')],
  ])('says nothing when %s', (_, entries) => {
    expect(rulesOf({ entries })).not.toContain('own-promise');
  });

  it('knows when it was kept, and by which day it was due', () => {
    const entries = [
      entry('2026-06-09', 'outbound', 'No problem at all, you will have it by Friday 12 June.'),
      entry('2026-07-01', 'outbound', 'Attached at last.'),
    ];
    expect(ownPromises(view({ entries }).deal)).toMatchObject([{ by: '2026-06-12', kept: '2026-07-01', of: 'thing' }]);
  });

  it('reminds of a request with a purpose that we never answered', () => {
    const entries = [entry(daysAgo(30), 'inbound', 'Please send the case study.')];
    const asked = request({ askedOn: daysAgo(30), purpose: true, commitment: true });
    expect(nudgeOf({ entries, requests: [asked] }, 'own-promise')?.statement).toContain('It is still with us');
    expect(rulesOf({ entries: [...entries, entry(daysAgo(20), 'outbound', 'On its way.')], requests: [asked] })).not.toContain(
      'own-promise',
    );
  });
});
