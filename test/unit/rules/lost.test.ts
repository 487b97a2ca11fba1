import { describe, expect, it } from 'vitest';
import { applyVisit } from '../../../src/ledger/apply.ts';
import { findLoss } from '../../../src/rules/refusal.ts';
import { advise, daysAgo, entry, nudgeOf, recordOf, rulesOf, signal, TODAY, view, voice } from './deal-kit.ts';

const goodbye = (on: string, words: string, more = {}) => ({
  deal: { status: 'lost' as const, stage: 'Lost', ...more },
  entries: [entry(on, 'inbound', `Dear Dana, ${words} Thank you for everything.`, { id: 'told', author: 'Ines Vogt' })],
  signals: [signal('lost', on, { in: 'told', evidence: words })],
});
const rival = (on = daysAgo(1)) => goodbye(on, 'We have decided for Shiftline.');
const written = (parts: ReturnType<typeof rival>, on: string) => ({
  ...parts,
  entries: [...parts.entries, entry(on, 'outbound', 'Thank you, and all the best.')],
});

describe('a lost deal', () => {
  it('hears nothing in the first hour, then one thank-you that accepts it', () => {
    const at = (now: string) => advise(rival(TODAY), TODAY, voice(undefined, now)).nudges.map((nudge) => nudge.rule);
    expect(at(`${TODAY}T10:40:00Z`)).toEqual([]);
    expect(at(`${TODAY}T11:10:00Z`)[0]).toBe('lost-thanks');
  });

  it('is thanked for once: by a step of the play or by a mail of ours', () => {
    expect(rulesOf(rival())[0]).toBe('lost-thanks');
    expect(rulesOf({ ...rival(), decisions: [{ do: 'play-step', play: 'lost', step: 'thanks', answer: 'sent' }] })).not.toContain(
      'lost-thanks',
    );
    expect(rulesOf(written(rival(), TODAY))).not.toContain('lost-thanks');
    const earlier = rival();
    earlier.entries.unshift(entry(daysAgo(1), 'outbound', 'The offer is attached.', { at: `${daysAgo(1)}T08:00:00Z` }));
    expect(rulesOf(earlier)).toContain('lost-thanks');
    expect(rulesOf(rival(daysAgo(15)))).not.toContain('lost-thanks');
  });

  it('is asked for feedback two days later, after the goodbye, until it is there', () => {
    expect(rulesOf(written(rival(daysAgo(1)), TODAY))).not.toContain('lost-feedback');
    const later = written(rival(daysAgo(3)), daysAgo(2));
    expect(nudgeOf(later, 'lost-feedback')?.question).toContain('was it the fit');
    expect(rulesOf({ ...later, decisions: [{ do: 'feedback', about: 'fit', text: 'No export.' }] })).not.toContain('lost-feedback');
    expect(rulesOf(written(rival(daysAgo(70)), daysAgo(69)))).not.toContain('lost-feedback');
  });

  it('speaks of a decision for nothing in other words than of one for a rival', () => {
    const nothing = goodbye(daysAgo(1), "We don't buy anything now, we stay with the paper.");
    expect(nudgeOf(nothing, 'lost-thanks')?.statement).toContain('Nobody else won');
    expect(nudgeOf(rival(), 'lost-thanks')?.statement).toContain('decided for somebody else');
  });

  it('comes back on the day that was agreed, with what would have to change', () => {
    const agreed = {
      ...written(rival(daysAgo(90)), daysAgo(89)),
      decisions: [{ do: 'stay-in-touch' as const, until: daysAgo(1), whatWouldChange: 'the contract ends' }],
    };
    expect(nudgeOf({ ...agreed, decidedOn: daysAgo(80) }, 'stay-in-touch')?.statement).toContain(
      'What would have to change: the contract ends.',
    );
  });

  it('is no deal that was refused while it is still open', () => {
    expect(rulesOf({ ...rival(), deal: { status: 'open' } })).toEqual(['no-received']);
  });
});

describe('when a deal was lost', () => {
  const silentLoss = { deal: { status: 'lost' as const }, entries: [entry(daysAgo(30), 'inbound', 'Hm.')] };

  it('is the day of the words that say so, else when we saw it happen, else its last entry', () => {
    expect(findLoss(view(rival(daysAgo(4))))?.on).toBe(daysAgo(4));
    expect(findLoss({ ...view(silentLoss), closedSeenAt: `${daysAgo(2)}T09:00:00Z` })?.on).toBe(daysAgo(2));
    expect(findLoss(view(silentLoss))?.on).toBe(daysAgo(30));
  });

  it('was seen only if the deal was known to be open before', () => {
    const first = recordOf(silentLoss);
    expect(first.closedSeenAt).toBeNull();
    const open = recordOf({ entries: silentLoss.entries });
    const visit = {
      site: open.site,
      crm: open.crm,
      url: open.url,
      deal: first.deal,
      health: { ...open.health, readAt: `${TODAY}T12:00:00Z` },
    };
    const seen = applyVisit(open, visit, first.deal, { requests: [], signals: [], unread: [] });
    expect(seen.closedSeenAt).toBe(`${TODAY}T12:00:00Z`);
    const later = { ...visit, health: { ...visit.health, readAt: `${TODAY}T15:00:00Z` } };
    expect(applyVisit(seen, later, first.deal, { requests: [], signals: [], unread: [] }).closedSeenAt).toBe(`${TODAY}T12:00:00Z`);
  });
});

describe('what a loss was for', () => {
  it.each([
    ['We have signed with RouteHive.', 'rival', true],
    ['We went for Estimo, the papers were signed yesterday.', 'rival', true],
    ['We have decided in favour of Shiftline. The contract is not signed yet.', 'rival', false],
    ["We don't buy anything now, we stay with the paper.", 'no-decision', false],
    ['The project is stopped, there is no budget.', 'no-decision', false],
    ['It is a no from the board.', 'unknown', false],
  ])('%s', (words, kind, signed) => {
    const loss = findLoss(view(goodbye(daysAgo(1), words)));
    expect([loss?.kind, loss?.signed !== null]).toEqual([kind, signed]);
  });

  it('believes the CRM when it says "no decision"', () => {
    expect(findLoss(view(goodbye(daysAgo(1), 'So be it.', { lostReason: 'No decision' })))?.kind).toBe('no-decision');
  });
});

describe('the heartbeat check', () => {
  it('is offered, as a note, while nothing says that it is signed', () => {
    expect(nudgeOf(rival(), 'heartbeat-check')).toMatchObject({ severity: 'note', offer: 'heartbeat' });
  });

  it.each([
    ['it is signed', goodbye(daysAgo(1), 'We have signed with RouteHive.')],
    ['nobody else won', goodbye(daysAgo(1), 'We stay with the paper, we do not buy.')],
    ['it is weeks ago', rival(daysAgo(20))],
    [
      'it was tried already',
      { ...rival(), decisions: [{ do: 'play-step' as const, play: 'heartbeat', step: 'appreciate', answer: 'leave' }] },
    ],
  ])('is not offered when %s', (_, parts) => {
    expect(rulesOf(parts)).not.toContain('heartbeat-check');
  });
});
