// npm run bench [-- content|rules|reading|pages|insertion]: what Askback costs, as figures and as ratios to something in the same run.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { requireBrowser } from './browsers.mjs';
import { ensureDependencies, ROOT } from './dependencies.mjs';

ensureDependencies();
process.env.CHROMIUM = requireBrowser('chromium');
const { register } = await import('tsx/esm/api');
register();
const { build } = await import('../build.mjs');
await build();

const BENCHES = {
  content: async () => (await import('./bench/content.ts')).benchContent(),
  rules: async () => (await import('./bench/rules.ts')).benchRules(),
  reading: async () => (await import('./bench/reading.ts')).benchReading(),
  pages: async () => (await import('./bench/pages.ts')).benchPages(),
  insertion: () => {
    const { status } = spawnSync(process.execPath, ['test/editors/run.mjs', '--bench'], { cwd: ROOT, stdio: 'inherit' });
    if (status !== 0) process.exitCode = 1;
  },
};

const wanted = process.argv.slice(2);
for (const [name, bench] of Object.entries(BENCHES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  if (name === 'insertion' && !existsSync(`${ROOT}test/editors/node_modules`))
    spawnSync(process.execPath, ['test/editors/install.mjs'], { cwd: ROOT, stdio: 'inherit' });
  console.log(`\n== ${name}`);
  await bench();
}
