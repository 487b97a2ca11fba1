// Installs the npm packages when they are missing or older than the lock file. Imports nothing from them.
import { execFileSync } from 'node:child_process';
import { existsSync, statSync, utimesSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Brings node_modules up to the lock file; does nothing when it is. */
export function ensureDependencies() {
  const stamp = `${ROOT}node_modules/.package-lock.json`;
  if (existsSync(stamp) && statSync(stamp).mtimeMs >= statSync(`${ROOT}package-lock.json`).mtimeMs) return;
  console.log('installing npm packages …');
  // Not `npm ci`: it refuses a lock file without the packages of other platforms, and not every registry has all of those.
  execFileSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: ROOT, stdio: 'inherit' });
  // npm leaves the stamp alone when everything was there already.
  const now = new Date();
  if (existsSync(stamp)) utimesSync(stamp, now, now);
}
