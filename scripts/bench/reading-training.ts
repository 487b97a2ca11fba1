import { readdirSync, readFileSync } from 'node:fs';
import { ROOT } from '../../test/browser/support/practice.ts';
import { readMarkup, type TrainingEntry } from './reading-markup.ts';

const DATA = `${ROOT}training/data/`;

interface TrainingLine extends Omit<TrainingEntry, 'labels'> {
  asks: { kind: string; quote: string }[];
  signals: { type: string; quote: string }[];
}

function fromLine(line: string): TrainingEntry {
  const { author, type, direction, text, asks, signals } = JSON.parse(line) as TrainingLine;
  const labels = [
    ...asks.map(({ kind, quote }) => ({ name: `ask ${kind}`, quote })),
    ...signals.map(({ type: signal, quote }) => ({ name: `signal ${signal}`, quote })),
  ];
  return { author, type, direction, text, labels };
}

/** The labelled entries that people wrote for training: `entries-*.ndjson` and the marked text of `hand-*.txt`. */
export function trainingEntries(): TrainingEntry[] {
  return readdirSync(DATA)
    .sort()
    .flatMap((name) => {
      const text = () => readFileSync(DATA + name, 'utf8');
      if (/^entries-.*\.ndjson$/.test(name)) return text().split('\n').filter(Boolean).map(fromLine);
      const hand = /^hand-(\d+)\.txt$/.exec(name);
      return hand ? readMarkup(text(), Number(hand[1])) : [];
    });
}
