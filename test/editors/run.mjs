// Runs the insertion in the real editors: node test/editors/run.mjs [--browser chromium|firefox] [--editor a,b] [--case x] [--no-docs]
import { parseArgs } from 'node:util';
import { startBrowser } from './browsers.mjs';
import { buildEditors, editors, OUT } from './build.mjs';
import { CASES } from './cases.mjs';
import { EditorPage } from './editor-page.mjs';
import { installEditors } from './install.mjs';
import { startServer } from './server.mjs';

const { values: options } = parseArgs({
  options: { browser: { type: 'string' }, editor: { type: 'string' }, case: { type: 'string' }, 'no-docs': { type: 'boolean' } },
});

async function runEditor(browser, base, name) {
  const page = await browser.newPage();
  const ed = new EditorPage(page, base, name);
  const results = {};
  const gaps = [];
  try {
    await ed.open();
    for (const [title, run] of Object.entries(CASES)) {
      if (options.case && !options.case.split(',').includes(title)) continue;
      try {
        const gap = await run(ed);
        if (gap) gaps.push(gap);
        results[title] = 'ok';
      } catch (error) {
        results[title] = String(error.message ?? error).split('\n')[0];
        await ed.open();
      }
    }
  } catch (error) {
    results.page = `page: ${String(error.message).split('\n')[0]}`;
  }
  await page.close();
  return { name, version: ed.info?.version ?? '', how: ed.how, ms: ed.ms, results, gaps };
}

async function main() {
  if (!installEditors()) return 1;
  const names = options.editor?.split(',') ?? editors().filter((name) => !name.startsWith('hostile-'));
  await buildEditors(names);
  const server = await startServer();
  const all = [];
  for (const kind of options.browser?.split(',') ?? ['chromium', 'firefox']) {
    const start = Date.now();
    const browser = await startBrowser(kind, `${OUT}extension`);
    for (const name of names) {
      const t = Date.now();
      const row = { browser: kind, ...(await runEditor(browser, server.base, name)) };
      all.push(row);
      const bad = Object.entries(row.results).filter(([, result]) => result !== 'ok');
      console.log(`${kind} ${name} ${row.version}: ${bad.length ? '' : 'all'} ${Object.keys(row.results).length - bad.length} ok, ${row.how}, ${Math.round(row.ms ?? 0)} ms; ${Date.now() - t} ms`);
      for (const [title, why] of bad) console.log(`    ${title}: ${why}`);
    }
    await browser.close();
    console.log(`${kind}: ${Math.round((Date.now() - start) / 1000)} s`);
  }
  server.stop();
  const results = all.flatMap((row) => Object.values(row.results));
  const failed = results.filter((result) => result !== 'ok').length;
  console.log(`${results.length - failed} passed, ${failed} failed`);
  return failed ? 1 : 0;
}

process.exitCode = await main();
