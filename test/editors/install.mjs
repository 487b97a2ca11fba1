// Installs the real editors that the insertion tests need, once: a stamp of the lock file makes the second call take no time.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const stampFile = `${here}node_modules/.stamp`;

/** Puts the packages of package-lock.json beside this file; true when they are there. Says why not instead of throwing. */
export function installEditors() {
  const stamp = createHash('sha256')
    .update(readFileSync(`${here}package-lock.json`))
    .digest('hex');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return true;
  const args = ['install', '--no-save', '--no-progress', '--loglevel=error', '--prefer-offline'];
  const { status, stderr } = spawnSync('npm', args, { cwd: here, encoding: 'utf8' });
  if (status !== 0) {
    console.error(`The editors could not be installed (npm ci gave ${status}).\n${stderr ?? ''}`);
    return false;
  }
  writeFileSync(stampFile, stamp);
  return true;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = installEditors() ? 0 : 1;
