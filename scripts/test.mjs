// npm test: installs what is missing, then runs every check, and ends with one line: N passed, N failed.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { requireBrowser } from './browsers.mjs';
import { ensureDependencies, ROOT } from './dependencies.mjs';

const started = Date.now();
const only = process.argv.slice(2);
const results = [];

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(0)} s`;

function run(command, args, env = {}) {
  return spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } }).status === 0;
}

/** One check that passes or fails as a whole. */
function check(name, command, args) {
  if (only.length > 0 && !only.includes(name)) return;
  const since = Date.now();
  console.log(`\n== ${name}`);
  const passed = run(command, args);
  results.push({ name, passed: passed ? 1 : 0, failed: passed ? 0 : 1 });
  console.log(`== ${name}: ${passed ? 'passed' : 'FAILED'} in ${seconds(since)}`);
}

/** One vitest project; its tests are counted one by one. A run that ends without a report counts as one failure. */
function tests(name, project) {
  if (only.length > 0 && !only.includes(name)) return;
  const since = Date.now();
  const report = `.cache/report-${project}.json`;
  rmSync(`${ROOT}${report}`, { force: true });
  console.log(`\n== ${name}`);
  const ok = run('npx', ['vitest', 'run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]);
  const counts = existsSync(`${ROOT}${report}`)
    ? JSON.parse(readFileSync(`${ROOT}${report}`, 'utf8'))
    : { numPassedTests: 0, numFailedTests: 0 };
  const failed = counts.numFailedTests + (!ok && counts.numFailedTests === 0 ? 1 : 0);
  results.push({ name, passed: counts.numPassedTests, failed });
  console.log(`== ${name}: ${counts.numPassedTests} passed, ${failed} failed in ${seconds(since)}`);
}

/** A program of ours that prints "N passed, N failed" as its last line. */
function program(name, args) {
  if (only.length > 0 && !only.includes(name)) return;
  const since = Date.now();
  console.log(`\n== ${name}`);
  const { stdout, status } = spawnSync(process.execPath, args, {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 1 << 26,
  });
  process.stdout.write(stdout);
  const [, passed, failed] = /(\d+) passed, (\d+) failed\s*$/.exec(stdout) ?? [null, '0', '1'];
  results.push({ name, passed: Number(passed), failed: Number(failed) || (status === 0 ? 0 : 1) });
  console.log(`== ${name} in ${seconds(since)}`);
}

mkdirSync(`${ROOT}.cache`, { recursive: true });
ensureDependencies();
process.env.CHROMIUM = requireBrowser('chromium');
process.env.FIREFOX = requireBrowser('firefox');

check('types', 'npx', ['tsc', '--noEmit']);
check('lint', 'npx', ['biome', 'check', '--error-on-warnings', '.']);
check('unused code', 'npx', ['knip', '--no-progress']);
check('build', process.execPath, ['build.mjs']);
tests('unit', 'unit');
tests('dom', 'dom');
check('firefox lint', 'npx', ['addons-linter', '--warnings-as-errors=false', 'dist/firefox']);
if (existsSync(`${ROOT}test/creme/install.mjs`)) check('creme install', process.execPath, ['test/creme/install.mjs']);
tests('extension', 'extension');
if (existsSync(`${ROOT}test/editors/run.mjs`)) {
  check('editors install', process.execPath, ['test/editors/install.mjs']);
  program('editors', ['test/editors/run.mjs', '--together']);
}

console.log(`\n${'check'.padEnd(18)} passed failed`);
for (const { name, passed, failed } of results)
  console.log(`${name.padEnd(18)} ${String(passed).padStart(6)} ${String(failed).padStart(6)}`);
console.log(`in ${seconds(started)}`);
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exit(sum('failed') === 0 ? 0 : 1);
