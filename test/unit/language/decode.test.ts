import { describe, expect, it } from 'vitest';
import { decodeScores } from '../../../src/language/decode.ts';
import type { ReaderSettings } from '../../../src/language/reader-settings.ts';
import { READER_SETTINGS } from '../../../src/language/reader-settings.ts';

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
