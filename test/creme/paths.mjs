import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the test's Creme lives: scripts in this folder, everything made by them under the git-ignored cache. */
export const here = dirname(fileURLToPath(import.meta.url));
export const cache = join(here, '..', '..', '.cache', 'creme');
export const venv = join(cache, 'venv');
export const python = join(venv, 'bin', 'python');
export const data = join(cache, 'data');
export const runs = join(cache, 'runs');
export const populated = join(cache, 'populated.sqlite3');
export const seeded = join(cache, 'seeded.sqlite3');
/** The seeded deals as [{name, path}]. */
export const deals = join(cache, 'deals.json');

/** The environment of every Python process: which settings, which database file. */
export function environment(database) {
  mkdirSync(data, { recursive: true });
  return {
    ...process.env,
    PYTHONPATH: here,
    PYTHONPYCACHEPREFIX: join(cache, 'pycache'),
    // Some machines switch compiled files off, which makes each start seconds slower.
    PYTHONDONTWRITEBYTECODE: '',
    PYTHONWARNINGS: 'ignore',
    DJANGO_SETTINGS_MODULE: 'project_settings',
    ASKBACK_CREME_DATA: data,
    ASKBACK_CREME_DB: database,
  };
}
