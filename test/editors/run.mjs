// Runs the insertion in the real editors and prints "N passed, N failed".
// node test/editors/run.mjs [--browser chromium|firefox] [--editor a,b] [--case x,y] [--hostile part-of-title]
//                           [--random 1000 [--seed 1]] [--bench] [--docs: everything, then docs/editors.md]
//                           [--together: both browsers at a time, for machines with nothing else to do]
import { parseArgs } from 'node:util';
import { median, runBench } from './bench.mjs';
import { startBrowser } from './browsers.mjs';
import { buildEditors, editors, OUT } from './build.mjs';
import { CASES } from './cases.mjs';
import { EditorPage } from './editor-page.mjs';
import { HOSTILE_PAGES, runHostile } from './hostile.mjs';
import { installEditors } from './install.mjs';
import { runRandom } from './random.mjs';
import { startServer } from './server.mjs';
import { writeTable } from './table.mjs';

const text = { type: 'string' };
const flag = { type: 'boolean' };
const { values: options } = parseArgs({
  options: {
    browser: text,
    editor: text,
    case: text,
    hostile: text,
    random: text,
    seed: { ...text, default: '1' },
    bench: flag,
    docs: flag,
    together: flag,
  },
});
const only = options.case?.split(',');

async function runEditor(browser, base, name) {
  const ed = new EditorPage(await browser.newPage(), base, name);
  const results = {};
  const gaps = [];
  try {
    await ed.open();
    for (const [title, run] of Object.entries(CASES)) {
      if (only && !only.includes(title)) continue;
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
  await ed.page.close();
  return { name, version: ed.info?.version ?? '', how: ed.how, results, gaps };
}

function printRow({ browser, name, version, how, results, gaps }) {
  const bad = Object.entries(results).filter(([, result]) => result !== 'ok');
  console.log(
    `${browser} ${name} ${version}: ${Object.keys(results).length - bad.length} ok${bad.length ? `, ${bad.length} FAILED` : ''} (${how})`,
  );
  for (const gap of gaps ?? []) console.log(`    gap: ${gap}`);
  for (const [title, why] of bad) console.log(`    ${title}: ${why}`);
}

async function inBrowser(kind, base, names, wants, found) {
  const browser = await startBrowser(kind, `${OUT}extension`);
  found.versions[kind] = (await browser.version()).replace('/', ' ');
  for (const name of wants.cases ? names : []) {
    const row = { browser: kind, ...(await runEditor(browser, base, name)) };
    found.rows.push(row);
    printRow(row);
  }
  for (const row of wants.hostile === null ? [] : await runHostile(browser, base, wants.hostile, kind)) {
    found.hostile.push({ browser: kind, ...row });
    console.log(
      `${kind} ${row.result === 'ok' ? 'ok' : 'FAILED'}: ${row.title}${row.result === 'ok' ? '' : `: ${row.result}`}${row.gap ? ` (${row.gap})` : ''}`,
    );
  }
  if (wants.random) {
    const seed = Number(options.seed);
    const random = { seed, ...(await runRandom(browser, base, names, wants.random, seed)) };
    found.random[kind] = random;
    console.log(
      `${kind} random: ${random.done} done, ${random.refused} refused ${JSON.stringify(random.refusals)}, ${random.wrong.length} wrong`,
    );
    for (const wrong of random.wrong) console.log(`    ${wrong}`);
  }
  if (wants.bench) {
    found.bench[kind] = await runBench(browser, base, names);
    const [stands, restored] = ['stands', 'restored'].map((key) => median(Object.values(found.bench[kind]).map((row) => row[key])));
    console.log(
      `${kind} 1 KB: median ${stands} ms with the caret there, ${restored} ms after focus elsewhere ${JSON.stringify(found.bench[kind])}`,
    );
  }
  await browser.close();
}

async function main() {
  if (!installEditors()) return 1;
  const { docs } = options;
  const special = options.random || options.bench || options.hostile !== undefined;
  const wants = {
    cases: docs || !special,
    hostile: options.hostile ?? (docs || !(special || options.editor || only) ? '' : null),
    random: Number(options.random ?? (docs ? 500 : 0)),
    bench: docs || options.bench,
  };
  const names = options.editor?.split(',') ?? editors().filter((name) => !name.startsWith('hostile-'));
  await buildEditors([...new Set([...names, ...HOSTILE_PAGES])]);
  const server = await startServer();
  const found = { rows: [], hostile: [], random: {}, bench: {}, versions: {} };
  const timed = async (kind) => {
    const start = Date.now();
    await inBrowser(kind, server.base, names, wants, found);
    console.log(`${kind}: ${Math.round((Date.now() - start) / 1000)} s`);
  };
  const kinds = options.browser?.split(',') ?? ['chromium', 'firefox'];
  if (options.together) await Promise.all(kinds.map(timed));
  else for (const kind of kinds) await timed(kind);
  server.stop();
  if (docs) writeTable(found);
  const results = [...found.rows.flatMap((row) => Object.values(row.results)), ...found.hostile.map(({ result }) => result)];
  const wrong = Object.values(found.random).reduce((sum, { wrong }) => sum + wrong.length, 0);
  const failed = results.filter((result) => result !== 'ok').length + wrong;
  const done = results.length + Object.values(found.random).reduce((sum, random) => sum + random.done, 0);
  console.log(`${done - failed} passed, ${failed} failed`);
  return failed ? 1 : 0;
}

process.exitCode = await main();
