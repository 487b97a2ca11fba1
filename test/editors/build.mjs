// Builds the editor pages and the test extension into .cache/editors (git-ignored): no editor's code is ever committed.
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));
export const OUT = fileURLToPath(new URL('../../.cache/editors/', import.meta.url));
export const VENDOR = `${here}node_modules/`;

/** Editors that come as a script for a <script> tag; served from node_modules under /vendor/. */
const SCRIPTS = {
  ckeditor4: ['ckeditor4/ckeditor.js'],
  tinymce: ['tinymce/tinymce.min.js'],
  jodit: ['jodit/es2021/jodit.min.js', 'jodit/es2021/jodit.min.css'],
  summernote: ['summernote/dist/summernote-lite.min.css'],
};

const tag = (path) =>
  path.endsWith('.css') ? `<link rel="stylesheet" href="/vendor/${path}">` : `<script src="/vendor/${path}"></script>`;

const html = (name, tags) => `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>${name}</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="${name}.css">
<style>body{font:16px/1.4 sans-serif;margin:16px}#app{min-height:120px}[contenteditable]{min-height:60px}iframe{width:95%;height:220px}</style>
${tags.join('')}
<p><button id="elsewhere">Elsewhere</button></p><div id="app"></div>
<script src="${name}.js"></script></html>`;

const packages = () => {
  const { dependencies } = JSON.parse(readFileSync(`${here}package.json`, 'utf8'));
  return Object.fromEntries(
    Object.keys(dependencies).map((name) => [name, JSON.parse(readFileSync(`${VENDOR}${name}/package.json`, 'utf8')).version]),
  );
};

/** Names of all editor pages, in alphabetical order. */
export const editors = () =>
  readdirSync(`${here}pages`)
    .filter((file) => /^[a-z].*\.js$/.test(file))
    .map((file) => file.replace('.js', ''));

/** Builds the extension (always) and the pages named (all when none is named). */
export async function buildEditors(names = editors()) {
  mkdirSync(`${OUT}extension`, { recursive: true });
  await build({ entryPoints: [`${here}extension/content.ts`], outfile: `${OUT}extension/content.js`, bundle: true, logLevel: 'error' });
  for (const file of ['manifest.json', 'popup.html', 'worker.js']) cpSync(`${here}extension/${file}`, `${OUT}extension/${file}`);
  await build({
    entryPoints: names.map((name) => `${here}pages/${name}.js`),
    outdir: OUT,
    bundle: true,
    minify: true,
    logLevel: 'error',
    define: { global: 'window', 'process.env.NODE_ENV': '"production"', PACKAGES: JSON.stringify(packages()) },
    loader: { '.woff': 'empty', '.woff2': 'empty', '.ttf': 'empty', '.svg': 'text', '.png': 'empty' },
  });
  for (const name of names) writeFileSync(`${OUT}${name}.html`, html(name, (SCRIPTS[name] ?? []).map(tag)));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const start = Date.now();
  await buildEditors(process.argv.slice(2).length ? process.argv.slice(2) : undefined);
  console.log(`built in ${Date.now() - start} ms`);
}
