import { describe, expect, it } from 'vitest';
import type { SentenceFinding } from '../../../src/language/entry-reader.ts';
import { PATTERN_THRESHOLDS } from '../../../src/language/thresholds.ts';
import { asksIn, type ReadEntry, settlesIn, signalsIn } from '../../../src/requests/entry-findings.ts';

const kinds = { demo: 0.1, sample: 0.6, collateral: 0.1, call: 0.1, delay: 0.1 };
const finding = (sentence: number, found: Partial<SentenceFinding>): SentenceFinding => ({
  sentence,
  asks: {},
  settles: {},
  signals: {},
  ...found,
});
const ask = (p: number, purpose = 0) => ({ p, purpose, commitment: 0 });

const texts = [
  'A demo would help.',
  'Could ops see the demo to check approvals?',
  'We went with Acme.',
  'The sample was fine, Beta is testing too.',
];
const entry: ReadEntry = {
  activity: { id: 'a1', at: '2026-10-01T10:00:00Z', type: 'email', direction: 'inbound', author: 'Tom', text: texts.join(' ') },
  sentences: texts.map((text) => ({ text, start: 0, end: text.length })),
  findings: [
    finding(0, { asks: { demo: ask(0.7) } }),
    finding(1, { asks: { demo: ask(0.95, 0.9), call: ask(0.3) } }),
    finding(2, { signals: { lost: 0.9, competitor: 0.95 } }),
    finding(3, { settles: { confirmed: { p: 0.9, kinds } }, signals: { competitor: 0.7 } }),
  ],
};
const dates = { dayFirst: true };

describe('what an entry says, once thresholds are applied', () => {
  it('names each kind of request once, by the sentence that says it most clearly', () => {
    const asks = asksIn(entry, PATTERN_THRESHOLDS, dates);
    expect(asks.map(({ kind, sentence }) => [kind, sentence])).toEqual([['demo', texts[1]]]);
    expect(asks[0]?.purpose?.quote).toContain('check approvals');
    expect(asks[0]?.commitment).toBeNull();
  });

  it('lets a lost deal take in the competitor of the same sentence, not that of another', () => {
    expect(signalsIn(entry, PATTERN_THRESHOLDS, dates).map(({ type, evidence }) => [type, evidence])).toEqual([
      ['competitor', expect.stringContaining('Beta')],
      ['lost', expect.stringContaining('Acme')],
    ]);
  });

  it('names the likeliest kind of what an event settles', () => {
    const [settle] = settlesIn(entry, PATTERN_THRESHOLDS);
    expect(settle?.event).toBe('confirmed');
    expect(settle?.kinds.sample).toBe(0.6);
  });

  it('follows the thresholds', () => {
    const deaf = { ...PATTERN_THRESHOLDS, asks: { ...PATTERN_THRESHOLDS.asks, demo: 0.99 } };
    expect(asksIn(entry, deaf, dates)).toEqual([]);
  });
});
