import { mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** Bundles a TypeScript module of this repository into .cache/ and imports it, so that scripts run the very code that ships. */
export async function importBundled(entry) {
  const outfile = join(ROOT, '.cache', `${entry.replaceAll(/[/\\.]/g, '-')}.mjs`);
  mkdirSync(dirname(outfile), { recursive: true });
  await build({
    entryPoints: [join(ROOT, entry)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: ['onnxruntime-web', 'onnxruntime-web/*'],
    logLevel: 'error',
  });
  return import(pathToFileURL(outfile).href);
}
