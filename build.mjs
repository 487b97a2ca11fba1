// Builds the extension for both browsers from one manifest: dist/chrome, dist/firefox, and a zip of each.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import esbuild from 'esbuild';
import { zipSync } from 'fflate';

const root = dirname(fileURLToPath(import.meta.url));
const at = (...parts) => join(root, ...parts);
const PAGES = ['popup', 'options', 'import-page'];
const WEIGHTS = 'src/model-weights';

const common = {
  bundle: true,
  minify: true,
  target: ['chrome120', 'firefox128'],
  jsx: 'automatic',
  jsxImportSource: 'preact',
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
};

/** What runs in pages talks to the browser's own API: the polyfill is a tenth of a content script. */
const inPage = { ...common, alias: { 'webextension-polyfill': at('src/platform/page-browser.ts') } };

/** Bundles every entry into one folder; returns esbuild's metafiles. */
async function bundle(outdir) {
  const pages = Object.fromEntries(PAGES.map((page) => [page, at(`src/${page}/index.tsx`)]));
  const modules = await esbuild.build({
    ...common,
    entryPoints: { background: at('src/background/index.ts'), ...pages },
    format: 'esm',
    outdir,
  });
  // A content script is no module: one file that runs at once, and beside it the parts that few pages need.
  const parts = readdirSync(at('src/content/entries')).map((file) => [
    `parts/${file.replace(/\.tsx?$/, '')}`,
    at('src/content/entries', file),
  ]);
  const entryPoints = { content: at('src/content/index.ts'), ...Object.fromEntries(parts) };
  const content = await esbuild.build({ ...inPage, entryPoints, format: 'iife', outdir });
  return [modules.metafile, content.metafile, ...(await bundleReaders(outdir))];
}

/** One file a reader, loaded into a page only when its product was recognised there. */
function bundleReaders(outdir) {
  const sites = readFileSync(at('src/readers/sites.ts'), 'utf8');
  const ids = [...sites.matchAll(/site as \w+ } from '\.\/([a-z0-9-]+)\.ts'/g)].map((match) => match[1]).filter((id) => id !== 'reader');
  // The general reader knows what the rep has taught.
  const folders = { general: '../teach/reader' };
  const entry = (id) =>
    `import { page } from '${folders[id] ?? `./${id}`}.ts'; import { registerReader } from './registry.ts'; registerReader('${id}', page);`;
  return Promise.all(
    ids.map(async (id) => {
      const stdin = { contents: entry(id), resolveDir: at('src/readers'), loader: 'ts' };
      return (await esbuild.build({ ...inPage, stdin, format: 'iife', outfile: join(outdir, `readers/${id}.js`) })).metafile;
    }),
  );
}

/** Chromium wants the worker's file only; Firefox wants scripts only and warns of the rest. */
function manifestFor(browser) {
  const manifest = JSON.parse(readFileSync(at('manifest.json'), 'utf8'));
  const { service_worker, scripts, type } = manifest.background;
  if (browser === 'chrome') {
    manifest.background = { service_worker, type };
    delete manifest.browser_specific_settings;
  } else {
    manifest.background = { scripts, type };
    delete manifest.minimum_chrome_version;
  }
  return manifest;
}

/** Copies what is not bundled: icons, pages, styles, and the language model's weights and runtime where they are there. */
function copyStatic(out, browser) {
  cpSync(at('icons'), join(out, 'icons'), { recursive: true, filter: (path) => !path.endsWith('.svg') });
  for (const page of PAGES) {
    cpSync(at(`src/${page}/${page}.html`), join(out, `${page}.html`));
    cpSync(at(`src/${page}/${page}.css`), join(out, `${page}.css`));
  }
  if (existsSync(at(WEIGHTS))) {
    cpSync(at(WEIGHTS), join(out, 'model'), { recursive: true });
    cpSync(at('node_modules/onnxruntime-web/dist/ort-wasm-simd-threaded.wasm'), join(out, 'model/ort-wasm-simd-threaded.wasm'));
  }
  writeFileSync(join(out, 'manifest.json'), `${JSON.stringify(manifestFor(browser), null, 2)}\n`);
}

/** Packs one browser's folder; the times in it are fixed, so that the same source gives the same file. */
function zip(browser) {
  const folder = at('dist', browser);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name));
  const mtime = new Date('2026-01-01T00:00:00');
  const packed = zipSync(Object.fromEntries(paths.map((path) => [relative(folder, path), [readFileSync(path), { mtime }]])), { level: 9 });
  writeFileSync(at(`dist/askback-${browser}.zip`), packed);
  return packed.length;
}

const kib = (bytes) => `${(bytes / 1024).toFixed(1)} KiB`;

/** Builds both browsers' folders and zips under dist/. @returns sizes in bytes by file and the metafiles of the bundles */
export async function build() {
  rmSync(at('dist'), { recursive: true, force: true });
  mkdirSync(at('dist'));
  const metafiles = await bundle(at('dist/chrome'));
  cpSync(at('dist/chrome'), at('dist/firefox'), { recursive: true });
  for (const browser of ['chrome', 'firefox']) copyStatic(at('dist', browser), browser);
  const scripts = readdirSync(at('dist/chrome'), { recursive: true })
    .filter((name) => name.endsWith('.js'))
    .sort();
  const sizes = Object.fromEntries(scripts.map((name) => [name, gzipSync(readFileSync(at('dist/chrome', name)), { level: 9 }).length]));
  return { sizes, zips: { chrome: zip('chrome'), firefox: zip('firefox') }, metafiles };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { sizes, zips } = await build();
  for (const [name, size] of Object.entries(sizes)) console.log(`${name.padEnd(16)} ${kib(size)} gzipped`);
  for (const [browser, size] of Object.entries(zips)) console.log(`dist/askback-${browser}.zip ${kib(size)}`);
}
