import type { RequestKind, SettleEvent, SignalType } from '../model/reading.ts';

/** From which probability on a finding counts. Chosen on labelled entries for precision first: a wrong nudge costs more than a missed one. */
export interface ReadingThresholds {
  asks: Record<RequestKind, number>;
  settles: Record<SettleEvent, number>;
  signals: Record<SignalType, number>;
  purpose: number;
  commitment: number;
}

export const PATTERN_THRESHOLDS: ReadingThresholds = {
  asks: { demo: 0.5, sample: 0.5, collateral: 0.5, call: 0.5, delay: 0.5 },
  settles: { purpose: 0.5, commitment: 0.5, delivered: 0.5, confirmed: 0.5, unmet: 0.5, dropped: 0.5 },
  signals: { promise: 0.5, no: 0.5, competitor: 0.5, 'new-decision-maker': 0.5, lost: 0.5 },
  purpose: 0.5,
  commitment: 0.5,
};
