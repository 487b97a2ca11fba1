import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/analysis/analyse.ts';
import { viewOf } from '../../../src/ledger/receipts.ts';
import { explanationsOf, waysOf } from '../../../src/nudges/explain.ts';
import { voice } from '../rules/deal-kit.ts';
import { PRACTICE_TODAY, practiceRecord, requirePracticeDeal } from '../rules/practice-deals.ts';

describe('a deal on the command line', () => {
  it('carries its nudges and why it has gone too far', () => {
    const { deal, reading } = requirePracticeDeal('D-1002');
    const { nudges, tooFar } = analyse(deal, reading, PRACTICE_TODAY);
    expect(nudges[0]).toMatchObject({ rule: 'too-far', request: { kind: 'sample', askedIn: 'a21' }, severity: 'warning' });
    expect(nudges[0]?.question).toMatch(/\?$/);
    expect(tooFar).toMatchObject({ is: true });
    expect(tooFar.reasons.map((reason) => reason.sentence)).toContain('Third demo asked for on 12 Nov. No answer recorded for two.');
  });
});

describe('the polite put-off', () => {
  const view = viewOf(practiceRecord('D-1003'), PRACTICE_TODAY);

  it('shows what else could explain it: facts with their days, one kind question each', () => {
    const facts = explanationsOf(view, PRACTICE_TODAY, voice()).map(({ fact }) => fact);
    expect(facts).toEqual([
      'Carla Menzel has a say in this since 24 Sept. No talk with them stands on this page.',
      'Dr. Friederike Hollmann was in touch until 11 Jun, and not since.',
      'Another vendor came up on 8 Oct: “Medilocate has been presenting on site too”.',
      'Since 25 Sept only Jonas Weil has been in touch.',
    ]);
    for (const { question } of explanationsOf(view, PRACTICE_TODAY, voice())) expect(question).toContain('?');
  });

  it('says what to do: back to the sponsor by name, name the risk, ask directly', () => {
    const ways = waysOf(view, PRACTICE_TODAY, voice());
    expect(ways.map(({ title }) => title)).toEqual([
      'Go back to the sponsor',
      'Name the risk they run',
      'Ask whether somebody else is chosen',
    ]);
    expect(ways[0]?.question).toContain('Dr. Hollmann');
  });

  it('shows nothing of that on a deal that was not put off', () => {
    const fine = viewOf(practiceRecord('D-1001'), PRACTICE_TODAY);
    expect(explanationsOf(fine, PRACTICE_TODAY, voice())).toEqual([]);
    expect(waysOf(fine, PRACTICE_TODAY, voice())).toEqual([]);
  });
});
