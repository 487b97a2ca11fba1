#!/usr/bin/env node
// Reads deals from a file of NDJSON and prints one analysis a line. Bad lines are named on stderr, the others are read all the same.
// usage: read.mjs FILE.ndjson [--patterns]   (--patterns: without the language model)
import { readFileSync } from 'node:fs';
import { analysesOf } from './deal-lines.mjs';

const [path, ...flags] = process.argv.slice(2);
if (!path || path.startsWith('--')) {
  console.error('usage: npm run -s read -- FILE.ndjson [--patterns]');
  process.exit(2);
}
let text;
try {
  text = readFileSync(path, 'utf8');
} catch (error) {
  console.error(`${path}: ${error.code === 'ENOENT' ? 'no such file' : error.message}`);
  process.exit(2);
}

// A reader that goes away (`| head`) is no error.
process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 1));
const write = (line) => new Promise((resolve) => (process.stdout.write(line) ? resolve() : process.stdout.once('drain', resolve)));
for await (const { number, analysis, problem } of analysesOf(text, { patternsOnly: flags.includes('--patterns') })) {
  if (analysis) await write(`${JSON.stringify(analysis)}\n`);
  else {
    console.error(`${path}:${number}: ${problem}`);
    process.exitCode = 1;
  }
}
