#!/usr/bin/env node
// Reads labelled deals with the full pipeline and prints how well they were read, by the rules of the reading guide.
// usage: score.mjs [LABELLED.ndjson …] [--patterns]   (default: the labelled deals of this repository that are there)
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT } from './bundle.mjs';
import { analysesOf } from './deal-lines.mjs';
import { scoreLines, scoreReading } from './score-reading.mjs';

const DEFAULTS = ['practice-crm/deals.ndjson', 'training/data/labelled-deals.ndjson'];

/** A labelled entry on its own, as a deal of one entry: its asks and signals can be judged, what it settles cannot. */
function asDeal(entry, index) {
  const { at, type, direction, text, asks, signals } = entry;
  return {
    id: `entry-${index + 1}`,
    name: `entry ${index + 1}`,
    status: 'open',
    asOf: at.slice(0, 10),
    activities: [{ id: 'a1', at, type, direction, text }],
    labels: {
      requests: asks.map(({ kind, purpose, commitment, until }) => ({
        kind,
        askedIn: 'a1',
        purpose,
        commitment,
        until: until ?? null,
        state: 'open',
      })),
      signals: signals.map(({ type: signal }) => ({ type: signal, in: 'a1' })),
    },
  };
}

const args = process.argv.slice(2);
const named = args.filter((arg) => !arg.startsWith('--'));
const paths = named.length > 0 ? named : DEFAULTS.map((path) => join(ROOT, path)).filter((path) => existsSync(path));
if (paths.length === 0) {
  console.error('no labelled deals found; name a file: npm run -s score -- LABELLED.ndjson');
  process.exit(2);
}
for (const path of paths) {
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim());
  const deals = lines
    .map((line) => JSON.parse(line))
    .map((item, index) => (item.asks ? asDeal(item, index) : item))
    .filter((deal) => deal.labels);
  const analyses = new Map();
  for await (const { number, analysis, problem } of analysesOf(deals.map((deal) => JSON.stringify(deal)).join('\n'), {
    patternsOnly: args.includes('--patterns'),
  })) {
    if (analysis) analyses.set(analysis.id, analysis);
    else console.error(`${path}: labelled deal ${number}: ${problem}`);
  }
  console.log(`${relative(process.cwd(), path)}: ${deals.length} deals`);
  for (const line of scoreLines(scoreReading(deals, analyses))) console.log(line);
}
