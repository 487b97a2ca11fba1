// Builds Fieldbook, the practice CRM, into a folder of static files.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const HERE = dirname(fileURLToPath(import.meta.url));

/** One deal as the page gets it: without the labels, which are for judging a reader only, and with what a CRM knows besides. */
function pageDeal(line, extras) {
  const { labels, shows, asOf, ...deal } = JSON.parse(line);
  const extra = extras[deal.id];
  if (!extra) throw new Error(`deal-extras.json has nothing on ${deal.id}`);
  const contacts = (deal.contacts ?? []).map((contact) => ({ ...contact, email: emailOf(contact.name, extra.domain) }));
  return { ...deal, contacts, company: extra.company, source: extra.source, lostReason: extra.lostReason ?? null };
}

function emailOf(name, domain) {
  const plain = name
    .replace(/^(dr|prof|mr|mrs|ms)\.?\s+/i, '')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/ß/g, 'ss');
  return `${plain
    .toLowerCase()
    .replace(/[^a-z]+/g, '.')
    .replace(/^\.|\.$/g, '')}@${domain}`;
}

/**
 * Writes index.html, app.js, app.css and deals.json into `outDir` (made when it is missing) and returns `outDir`.
 * Rejects when the sources do not build or a deal has no extras.
 */
export async function buildPracticeCrm(outDir) {
  await mkdir(outDir, { recursive: true });
  const read = (name) => readFile(join(HERE, name), 'utf8');
  const extras = JSON.parse(await read('deal-extras.json'));
  const lines = (await read('deals.ndjson')).split('\n').filter((line) => line.trim());
  await build({
    entryPoints: [
      { in: join(HERE, 'src/main.tsx'), out: 'app' },
      { in: join(HERE, 'styles/app.css'), out: 'app' },
    ],
    outdir: outDir,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'none',
    logLevel: 'warning',
  });
  await writeFile(join(outDir, 'index.html'), await read('index.html'));
  await writeFile(join(outDir, 'icon.svg'), await read('icon.svg'));
  await writeFile(join(outDir, 'deals.json'), JSON.stringify(lines.map((line) => pageDeal(line, extras))));
  return outDir;
}
