import { describe, expect, it } from 'vitest';
import { decodeScores } from '../../../src/language/decode.ts';
import { findingsOf } from '../../../src/language/findings.ts';
import type { ReaderSettings } from '../../../src/language/reader-settings.ts';
import { READER_SETTINGS } from '../../../src/language/reader-settings.ts';
import { PATTERN_THRESHOLDS } from '../../../src/language/thresholds.ts';

const plain: ReaderSettings = {
  ...READER_SETTINGS,
  calibration: Object.fromEntries(Object.keys(READER_SETTINGS.calibration).map((name) => [name, { slope: 1, offset: 0 }])),
};

/** Scores of a sentence that says nothing but what is given. */
function scores(said: Record<string, number>): number[] {
  return READER_SETTINGS.outputs.map((name) => said[name] ?? -9);
}

describe('the scores of a sentence', () => {
  it('become probabilities, and what is next to impossible is left out', () => {
    const finding = decodeScores(3, scores({ 'ask demo': 2, 'purpose demo': 0, 'commitment demo': -2 }), plain);
    expect(finding.sentence).toBe(3);
    expect(Object.keys(finding.asks)).toEqual(['demo']);
    expect(finding.asks.demo?.p).toBeCloseTo(0.881, 3);
    expect(finding.asks.demo?.purpose).toBeCloseTo(0.5, 3);
    expect(finding.asks.demo?.commitment).toBeCloseTo(0.119, 3);
    expect(finding.settles).toEqual({});
    expect(finding.signals).toEqual({});
  });

  it('are bent by the calibration line of their group', () => {
    const bent = { ...plain, calibration: { ...plain.calibration, signal: { slope: 0.5, offset: -1 } } };
    expect(decodeScores(0, scores({ 'signal no': 2 }), bent).signals.no).toBeCloseTo(0.5, 3);
  });

  it('share a settling event out over the kinds of request', () => {
    const { settles } = decodeScores(0, scores({ 'settle delivered': 3, 'of sample': 4, 'of demo': 2 }), plain);
    expect(Object.values(settles.delivered!.kinds).reduce((a, b) => a + b)).toBeCloseTo(1, 6);
    expect(settles.delivered!.kinds.sample).toBeGreaterThan(settles.delivered!.kinds.demo);
  });
});

describe('the findings of an entry', () => {
  const entry = [
    decodeScores(0, scores({ 'ask demo': 1, 'purpose demo': -3 }), plain),
    decodeScores(1, scores({ 'ask demo': 3, 'purpose demo': 3, 'ask call': -1 }), plain),
    decodeScores(2, scores({ 'signal lost': 2, 'signal competitor': 3 }), plain),
    decodeScores(3, scores({ 'settle confirmed': 2, 'of sample': 5, 'signal competitor': 1 }), plain),
  ];

  it('name each kind of request once, by the sentence that says it most clearly', () => {
    expect(findingsOf(entry, PATTERN_THRESHOLDS).asks).toEqual([
      { kind: 'demo', sentence: 1, p: expect.closeTo(0.953, 3), purpose: true, commitment: false },
    ]);
  });

  it('let a lost deal take in the competitor of the same sentence, not that of another', () => {
    expect(findingsOf(entry, PATTERN_THRESHOLDS).signals.map((s) => [s.type, s.sentence])).toEqual([
      ['lost', 2],
      ['competitor', 3],
    ]);
  });

  it('name the likeliest kind of what an event settles', () => {
    expect(findingsOf(entry, PATTERN_THRESHOLDS).settles).toEqual([
      { event: 'confirmed', kind: 'sample', sentence: 3, p: expect.closeTo(0.881, 3) },
    ]);
  });

  it('follow the thresholds', () => {
    const deaf = { ...PATTERN_THRESHOLDS, asks: { ...PATTERN_THRESHOLDS.asks, demo: 0.99 } };
    expect(findingsOf(entry, deaf).asks).toEqual([]);
  });
});
