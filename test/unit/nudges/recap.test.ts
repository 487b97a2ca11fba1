import { describe, expect, it } from 'vitest';
import { recapOf } from '../../../src/nudges/recap.ts';
import { daysAgo, delay, given, request, view, voice } from '../rules/deal-kit.ts';

const recap = (...requests: ReturnType<typeof request>[]) => recapOf(view({ requests }).receipts, voice());

describe('a recap to send', () => {
  it('says in their own words what they wanted and what comes then, and asks one thing', () => {
    expect(recap(request({ askedOn: daysAgo(3), purpose: true, commitment: true }))).toBe(
      [
        'Tom, so that we both have the same picture, here is what I noted.',
        'You asked for a demo on 21 Nov. What it is for, in your words: “to see whether ops can use it”. And then: “If it works we take it to the board”.',
        'Have I got that right?',
      ].join('\n\n'),
    );
  });

  it('says what they have by now, and leaves out what was dropped and put off', () => {
    const text = recap(given(daysAgo(9), { purpose: true }), request({ state: 'dropped' }), delay(daysAgo(4), null));
    expect(text).toContain('You have it since 15 Nov.');
    expect(text?.match(/You asked/g)).toHaveLength(1);
  });

  it('names nobody when several people asked', () => {
    expect(recap(request(), request({ askedBy: 'Ines Vogt' }))).toMatch(/^So that we both/);
  });

  it('is nothing where there is nothing to sum up', () => {
    expect(recap(delay(daysAgo(4), null))).toBeNull();
  });
});
