// Starts the test's Creme on loopback with a fresh copy of the seeded deals. As a program: prints where it is and runs until stopped.
import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installCreme } from './install.mjs';
import { deals, environment, here, python, runs, seeded } from './paths.mjs';

const START_WITHIN_MS = 60_000;

/** The port asked for, or with 0 any free one. Rejects when it is taken: another Creme there would answer in place of ours. */
function freePort(wanted) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(wanted, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits until the login page answers; throws when the server ended or the time is over, with the end of what it printed. */
async function untilReady(url, child, output) {
  const deadline = performance.now() + START_WITHIN_MS;
  while (performance.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`Creme ended with ${child.exitCode} while starting:\n${output()}`);
    try {
      const answer = await fetch(`${url}/creme_login/`, { signal: AbortSignal.timeout(5000) });
      await answer.text();
      if (answer.ok) return;
    } catch {
      // not listening yet
    }
    await pause(150);
  }
  throw new Error(`Creme did not answer within ${START_WITHIN_MS / 1000} s:\n${output()}`);
}

async function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), 5000);
  await ended;
  clearTimeout(late);
}

/**
 * Starts Creme on 127.0.0.1 (`port` 0 or none: a free one) with the deals of deals.json in a database of its own.
 * Throws when it does not answer within a minute. `close` ends it and removes the database.
 */
export async function startCreme({ port = 0 } = {}) {
  const chosen = await freePort(port);
  installCreme();
  mkdirSync(runs, { recursive: true });
  const folder = mkdtempSync(join(runs, 'run-'));
  const database = join(folder, 'creme.sqlite3');
  copyFileSync(seeded, database);
  const url = `http://127.0.0.1:${chosen}`;
  const args = [join(here, 'serve.py'), `127.0.0.1:${chosen}`];
  const child = spawn(python, args, { cwd: folder, env: environment(database), stdio: ['pipe', 'pipe', 'pipe'] });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      printed = (printed + chunk).slice(-4000);
    });
  }
  const close = async () => {
    await stop(child);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await untilReady(url, child, () => printed);
  } catch (error) {
    await close();
    throw error;
  }
  const { rep } = JSON.parse(readFileSync(join(here, 'deals.json'), 'utf8'));
  const opportunities = JSON.parse(readFileSync(deals, 'utf8')).map(({ name, path }) => ({ name, url: url + path }));
  return { url, login: { user: rep.login, password: rep.password }, opportunities, close };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const creme = await startCreme({ port: Number(process.argv[2] ?? 0) });
  console.log(JSON.stringify({ ...creme, close: undefined }, null, 2));
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => creme.close().then(() => process.exit(0)));
}
