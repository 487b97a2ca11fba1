// Installs Creme CRM for the tests: virtual environment, populated database, seeded deals. Run again, it does only what changed.
// Needs Python 3.10 or newer; what needs compiling comes as a wheel, so no system library has to be there.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cache, data, deals, environment, here, populated, python, seeded, venv } from './paths.mjs';

const MINUTES = 60_000;

/** Runs a program to its end and gives what it printed; throws with its error output when it fails or takes too long. */
function run(program, args, { env = process.env, minutes = 5 } = {}) {
  return execFileSync(program, args, {
    env,
    cwd: cache,
    encoding: 'utf8',
    timeout: minutes * MINUTES,
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function creme(database, ...args) {
  return run(python, ['-m', 'creme.manage', ...args], { env: environment(database) });
}

/** A key over the contents of files of this folder; a stage is done again when its key changes. */
function keyOf(...names) {
  const hash = createHash('sha256').update(venv);
  for (const name of names) hash.update(name).update(readFileSync(join(here, name)));
  return hash.digest('hex');
}

/** Does a stage unless its stamp holds the key already. Says whether it was done. */
function stage(name, key, isThere, work) {
  const stamp = join(cache, `${name}.stamp`);
  if (isThere() && existsSync(stamp) && readFileSync(stamp, 'utf8') === key) return false;
  rmSync(stamp, { force: true });
  work();
  writeFileSync(stamp, key);
  return true;
}

function makeVenv() {
  rmSync(venv, { recursive: true, force: true });
  try {
    run('python3', ['-m', 'venv', venv]);
  } catch {
    // Debian's own Python comes without ensurepip.
    rmSync(venv, { recursive: true, force: true });
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '--no-install-recommends', 'python3-venv']);
    run('python3', ['-m', 'venv', venv]);
  }
  const pip = ['-m', 'pip', 'install', '--quiet', '--no-input', '--disable-pip-version-check', '--no-compile'];
  // csscompressor (plain Python) has no wheel; anything else without one would need a compiler: fail then.
  pip.push('--only-binary', ':all:', '--no-binary', 'csscompressor');
  run(python, [...pip, '-r', join(here, 'requirements.txt')]);
}

function populate() {
  rmSync(populated, { force: true });
  rmSync(data, { recursive: true, force: true });
  creme(populated, 'migrate', '--verbosity', '0');
  creme(populated, 'creme_populate', '--verbosity', '0');
  creme(populated, 'generatemedia');
}

function seed() {
  copyFileSync(populated, seeded);
  const printed = run(python, [join(here, 'seed.py')], { env: environment(seeded) });
  const last = printed.trim().split('\n').at(-1);
  writeFileSync(deals, `${JSON.stringify(JSON.parse(last), null, 2)}\n`);
}

/** Brings the test's Creme up to date. Gives the stages that had to be done; empty when all was there. */
export function installCreme(say = () => {}) {
  mkdirSync(cache, { recursive: true });
  const stages = [
    ['venv', keyOf('requirements.txt'), () => existsSync(python), makeVenv],
    ['populated', keyOf('requirements.txt', 'project_settings.py'), () => existsSync(populated), populate],
    ['seeded', keyOf('requirements.txt', 'project_settings.py', 'seed.py', 'deals.json'), () => existsSync(deals), seed],
  ];
  const done = [];
  for (const [name, key, isThere, work] of stages) {
    const start = performance.now();
    // A new database below makes the one above it stale.
    const stale = done.length > 0;
    if (!stage(name, key, () => !stale && isThere(), work)) continue;
    done.push(name);
    say(`creme: ${name} ready after ${((performance.now() - start) / 1000).toFixed(1)} s`);
  }
  return done;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const done = installCreme(console.log);
  if (done.length === 0) console.log('creme: already installed');
}
