#!/usr/bin/env node
// Reads deals from a file of NDJSON and prints one analysis a line. Bad lines are named on stderr, the others are read all the same.
// usage: read.mjs FILE.ndjson
import { readFileSync } from 'node:fs';
import { importBundled } from './bundle.mjs';

const [path] = process.argv.slice(2);
if (!path) {
  console.error('usage: npm run -s read -- FILE.ndjson');
  process.exit(2);
}
let lines;
try {
  lines = readFileSync(path, 'utf8').split('\n');
} catch (error) {
  console.error(`${path}: ${error.code === 'ENOENT' ? 'no such file' : error.message}`);
  process.exit(2);
}

const { analyse, BadDeal, requireDeal } = await importBundled('scripts/analyse.ts');
const write = (text) => new Promise((resolve) => (process.stdout.write(text) ? resolve() : process.stdout.once('drain', resolve)));
for (const [index, line] of lines.entries()) {
  if (!line.trim()) continue;
  try {
    await write(`${JSON.stringify(await analyse(requireDeal(line)))}\n`);
  } catch (error) {
    if (!(error instanceof BadDeal)) throw error;
    console.error(`${path}:${index + 1}: ${error.message}`);
    process.exitCode = 1;
  }
}
