import { describe, expect, it } from 'vitest';
import { decide } from '../../../src/ledger/decide.ts';
import { viewOf } from '../../../src/ledger/receipts.ts';
import type { Decision } from '../../../src/model/decision.ts';
import type { DealRecord } from '../../../src/model/ledger-record.ts';
import { problemIn } from '../../../src/plays/play-schema.ts';
import { playState } from '../../../src/plays/play-state.ts';
import { PLAYS, UnknownPlayError } from '../../../src/plays/plays.ts';
import { holdsDiscount, playsFor } from '../../../src/plays/plays-for.ts';
import { voice } from '../rules/deal-kit.ts';
import { PRACTICE_IDS, practiceRecord, PRACTICE_TODAY as TODAY } from '../rules/practice-deals.ts';

const NOW = `${TODAY}T12:00:00Z`;
const speaking = voice(undefined, NOW);
const step = (play: string, id: string, answer: string | null): Decision => ({ do: 'play-step', play, step: id, answer });
const having = (record: DealRecord, ...decisions: Decision[]): DealRecord =>
  decisions.reduce((before, one) => decide(before, one, TODAY, NOW), record);
const state = (record: DealRecord, play: string, now = NOW) => playState(viewOf(record, TODAY), play, TODAY, voice(undefined, now));
const offered = (record: DealRecord) => playsFor(viewOf(record, TODAY), TODAY, speaking).map(({ id }) => id);

describe('plays as data', () => {
  it('hang together: every way leads to a step, and every step to an end', () => {
    for (const play of PLAYS) {
      expect(problemIn(play)).toBeNull();
      const reached = new Set([play.steps[0]!.id]);
      for (const id of reached) {
        const at = play.steps.find((one) => one.id === id)!;
        for (const next of [...at.choices.map((choice) => choice.next), ...(at.next ? [at.next] : [])]) reached.add(next);
      }
      expect([...reached].sort()).toEqual(play.steps.map(({ id }) => id).sort());
    }
  });

  it('are refused when a step leads nowhere', () => {
    const broken = { ...PLAYS[0]!, steps: PLAYS[0]!.steps.slice(0, 1) };
    expect(problemIn(broken)).toContain('no step');
    expect(() => state(practiceRecord('D-1004'), 'charm')).toThrow(UnknownPlayError);
  });

  it('are offered where they fit, and nowhere else', () => {
    const all = Object.fromEntries(PRACTICE_IDS.map((id) => [id, offered(practiceRecord(id))]).filter(([, plays]) => plays?.length));
    expect(all).toEqual({
      'D-1002': ['responsibility'],
      'D-1004': ['lost', 'heartbeat'],
      'D-1005': ['lost'],
      'D-1006': ['lost', 'heartbeat'],
      'D-1007': ['lost', 'heartbeat'],
      'D-1008': ['responsibility'],
      'D-1027': ['responsibility'],
    });
  });
});

describe('taking responsibility', () => {
  const begun = having(practiceRecord('D-1008'), step('responsibility', 'misses', 'yes'));

  it('lists our own misses with their days, and nothing of theirs', () => {
    expect(state(practiceRecord('D-1008'), 'responsibility').list).toEqual([
      'Promised for 12 Jun, done on 1 Jul.',
      'Promised for 10 Jul, done on 11 Aug.',
      'Never asked what the security questionnaire of 11 Aug was for.',
      'Never asked what the demo of 7 Oct was for.',
      'Never asked whether the demo of 7 Oct answered the question.',
      'Promised for 12 Oct, done on 2 Nov.',
    ]);
  });

  it('writes three honest sentences with an easy no', () => {
    const { draft } = state(begun, 'responsibility');
    expect(draft).toBe(
      'Morag, looking back, what I had promised you for 12 Oct came on 2 Nov, and I never asked what the demo of 7 Oct had to settle for you. ' +
        'I should have told you in time that it would be late, and why. ' +
        'Your no stands. If it helps you, I will put on one page what you would have got and by when, and you can leave it at that without another word.',
    );
  });

  it('goes on with their answer, and can begin again', () => {
    const answered = having(begun, step('responsibility', 'write', 'sent'), step('responsibility', 'answer', 'Send the page, then'));
    expect(state(answered, 'responsibility')).toMatchObject({ done: true, prompt: expect.stringContaining('“Send the page, then”') });
    expect(state(having(answered, step('responsibility', 'restart', null)), 'responsibility').step).toBe('misses');
  });

  it('is not offered where our side did nothing wrong', () => {
    expect(offered(practiceRecord('D-1016'))).toEqual([]);
  });
});

describe('losing with grace', () => {
  const lost = practiceRecord('D-1004');
  const thanked = having(lost, step('lost', 'thanks', 'sent'));

  it('holds everything back in the first hour', () => {
    const early = state(lost, 'lost', '2026-11-17T09:20:00Z');
    expect(early.notBefore).not.toBeNull();
    expect([early.draft, early.choices, early.input]).toEqual([null, [], 'none']);
    expect(state(lost, 'lost')).toMatchObject({ step: 'thanks', notBefore: null });
  });

  it('asks for feedback some days later and keeps it beside the reason in the CRM', () => {
    const asked = state(thanked, 'lost');
    expect(asked).toMatchObject({ step: 'feedback-ask', askLive: true });
    expect(asked.draft).toContain('Or was it the fit?');
    const waiting = state(having(thanked, step('lost', 'feedback-ask', 'asked')), 'lost');
    expect(waiting.input).toBe('feedback');
    const kept = having(thanked, step('lost', 'feedback-ask', 'asked'), { do: 'feedback', about: 'price', text: 'Too dear.' });
    expect(kept.dealDecisions.feedback).toMatchObject([{ about: 'price', text: 'Too dear.' }]);
    expect(kept.deal.lostReason).toBe(lost.deal.lostReason);
    expect(state(kept, 'lost').step).toBe('stay');
  });

  it('turns feedback about the fit into a message for the product team', () => {
    const fit = having(thanked, step('lost', 'feedback-ask', 'asked'), {
      do: 'feedback',
      about: 'fit',
      text: 'They tie in with our accounts package.',
    });
    const told = state(fit, 'lost');
    expect(told).toMatchObject({ step: 'product', to: 'product' });
    expect(told.draft).toContain('“They tie in with our accounts package.”');
  });

  it('asks for a referral only when the goodbye went well', () => {
    const agreed: Decision = { do: 'stay-in-touch', until: '2027-05-01', whatWouldChange: 'the contract ends' };
    const stayed = having(thanked, step('lost', 'feedback-ask', 'skip'), agreed);
    expect(state(stayed, 'lost').step).toBe('goodbye');
    expect(state(having(stayed, step('lost', 'goodbye', 'well')), 'lost').step).toBe('referral');
    expect(state(having(stayed, step('lost', 'goodbye', 'cool')), 'lost')).toMatchObject({ step: 'end', done: true });
  });

  it('has other words for no decision than for a rival', () => {
    expect(state(practiceRecord('D-1005'), 'lost').draft).toContain('leave things as they are');
    expect(state(lost, 'lost').draft).toContain('good start with your choice');
  });
});

describe('the heartbeat check', () => {
  const lost = practiceRecord('D-1006');
  const heart = (id: string, answer: string | null) => step('heartbeat', id, answer);
  const upToSigned = [heart('appreciate', 'said'), heart('offer', 'one named person for six months'), heart('kept', 'yes')];

  it('asks its questions in order', () => {
    const seen = [0, 1, 2, 3].map((count) => state(having(lost, ...upToSigned.slice(0, count)), 'heartbeat').step);
    expect(seen).toEqual(['appreciate', 'offer', 'kept', 'signed']);
    expect(state(having(lost, ...upToSigned.slice(0, 2)), 'heartbeat').prompt).toContain('one named person for six months');
  });

  it('saves a deal that is not signed: the manager is asked first, then it is offered once', () => {
    const asked = having(lost, ...upToSigned, heart('signed', 'not-yet'), heart('manager', 'yes'));
    expect(state(asked, 'heartbeat')).toMatchObject({ step: 'manager-said', to: 'manager' });
    const saved = having(asked, heart('manager-said', 'yes'), heart('agreed', 'they stay, from January'));
    expect(state(saved, 'heartbeat')).toMatchObject({ step: 'saved', done: true });
  });

  it('stops at "signed", by their answer', () => {
    const signed = having(lost, ...upToSigned, heart('signed', 'yes'));
    expect(state(signed, 'heartbeat')).toMatchObject({ step: 'wish-well', done: true });
    expect(state(having(signed, heart('signed', 'not-yet')), 'heartbeat').step).toBe('wish-well');
  });

  it('stops by itself where the page says that it is signed', () => {
    expect(state(practiceRecord('D-1007'), 'heartbeat')).toMatchObject({ step: 'wish-well', done: true });
  });

  it('has no second time', () => {
    const left = having(lost, heart('appreciate', 'leave'), heart('restart', null));
    expect(state(left, 'heartbeat')).toMatchObject({ step: 'left', done: true });
  });

  it('holds price words back until "not signed" and the manager’s yes are recorded', () => {
    const holds = (...decisions: Decision[]) => holdsDiscount(viewOf(having(lost, ...decisions), TODAY));
    expect(holds()).toBe(true);
    expect(holds(...upToSigned, heart('signed', 'not-yet'), heart('manager', 'yes'))).toBe(true);
    expect(holds(...upToSigned, heart('signed', 'not-yet'), heart('manager', 'yes'), heart('manager-said', 'yes'))).toBe(false);
    expect(holds(...upToSigned, heart('signed', 'yes'), heart('manager-said', 'yes'))).toBe(true);
    expect(holdsDiscount(viewOf(practiceRecord('D-1001'), TODAY))).toBe(false);
  });
});
