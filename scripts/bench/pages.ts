import { readFileSync } from 'node:fs';
import * as esbuild from 'esbuild';
import { chromium, type Page } from 'playwright';
import { ROOT } from '../../test/browser/support/practice.ts';

const ENTRIES = 1000;
const RUNS = 15;
const TODAY = '2026-11-24';
const FIXTURES = `${ROOT}test/fixtures/readers`;
/** Which reader reads which page: saved pages of deals, with their entries multiplied. */
const CASES = [
  ['practice', 'practice/full'],
  ['creme', 'creme/full'],
  ['hubspot', 'hubspot/full'],
  ['odoo', 'odoo/full'],
  ['general', 'general/comments'],
  ['general', 'general/german-tabs'],
  ['general', 'general/admin-form'],
] as const;

interface Cost {
  entries: number;
  texts: number;
  walkMs: number;
  newWalkMs: number;
  newMs: number;
  readMs: number;
  sliceMs: number;
}

/** The readers as a script for the page, with a way to multiply a page's entries and to time both. */
export async function bundle(): Promise<string> {
  const ids = [...new Set(CASES.map(([id]) => id))];
  const contents = `
    ${ids.map((id) => `import { page as ${id} } from './src/readers/${id}.ts';`).join('\n')}
    import { readAtOnce } from './src/readers/slices.ts';
    const readers = { ${ids.join(', ')} };
    const read = (id, url) => readAtOnce(readers[id].readDeal(document, new URL(url), '${TODAY}'));
    const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
    function multiply(id, url) {
      const first = read(id, url);
      if (!first.ok) throw new Error(id + ': ' + first.reason);
      const originals = [...first.entryElements.values()];
      for (let made = originals.length; made < ${ENTRIES}; made++) {
        const from = originals[made % originals.length];
        const copy = from.cloneNode(true);
        for (const part of [copy, ...copy.querySelectorAll('*')])
          for (const name of ['id', 'data-entry-id', 'data-id', 'data-engagement-id', 'href'])
            if (part.hasAttribute(name)) part.setAttribute(name, part.getAttribute(name).replace(/(\\d+)(?!.*\\d)/, (digits) => digits + made));
        const texts = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
        let longest = null;
        for (let node = texts.nextNode(); node; node = texts.nextNode()) if ((longest?.length ?? 0) < node.length) longest = node;
        if (longest) longest.data += ' And once more, number ' + made + '.';
        from.parentElement.append(copy);
      }
    }
    function walk() {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      let texts = 0, length = 0;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) { texts++; length += node.nodeValue.length; }
      return { texts, length };
    }
    const time = (work) => { const since = performance.now(); const result = work(); return [performance.now() - since, result]; };
    function slices(id, url) {
      const steps = readers[id].readDeal(document, new URL(url), '${TODAY}');
      let longest = 0;
      for (let done = false; !done; ) {
        const since = performance.now();
        do { done = steps.next().done; } while (!done && performance.now() - since < 12);
        longest = Math.max(longest, performance.now() - since);
      }
      return longest;
    }
    globalThis.parts = { multiply, read };
    globalThis.bench = (id, url) => {
      multiply(id, url);
      const news = [], newWalks = [];
      let entries = [...read(id, url).entryElements.values()];
      // As frameworks do that draw everything anew.
      const redraw = () => { entries = entries.map((entry) => { const copy = entry.cloneNode(true); entry.replaceWith(copy); return copy; }); };
      for (let run = 0; run < 7; run++) {
        redraw();
        newWalks.push(time(walk)[0]);
        redraw();
        news.push(time(() => read(id, url))[0]);
      }
            const walks = [], reads = [], longest = [];
      let reading;
      for (let run = 0; run < ${RUNS}; run++) {
        walks.push(time(walk)[0]);
        const [ms, result] = time(() => read(id, url));
        reads.push(ms);
        reading = result;
        longest.push(slices(id, url));
      }
      return { entries: reading.ok ? reading.shown : 0, texts: walk().texts, walkMs: median(walks), newWalkMs: median(newWalks), newMs: median(news), readMs: median(reads), sliceMs: median(longest) };
    };`;
  const built = await esbuild.build({ stdin: { contents, resolveDir: ROOT, loader: 'ts' }, bundle: true, write: false, format: 'iife' });
  return built.outputFiles[0]?.text ?? '';
}

async function costOf(page: Page, script: string, id: string, fixture: string): Promise<Cost> {
  const html = readFileSync(`${FIXTURES}/${fixture}/page.html`, 'utf8');
  const url = /^<!--\s*(\S+)\s*-->/.exec(html)?.[1] ?? '';
  await page.setContent(html.replace(/^<!--.*?-->/, ''));
  await page.evaluate(script);
  return page.evaluate(([reader, address]) => (globalThis as unknown as { bench(id: string, url: string): Cost }).bench(reader, address), [
    id,
    url,
  ] as const);
}

/**
 * What reading a deal page with 1,000 entries costs, as a ratio to a bare walk over the same text nodes in the same run: when every node
 * is new, and again as after most changes of a page, when the entries are as they were.
 */
export async function benchPages(): Promise<void> {
  const script = await bundle();
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    console.log(
      `${'a page with 1,000 entries'.padEnd(30)} entries  texts | new: walk   read  ratio | again: walk   read  ratio | longest slice, ms (≤ 50)`,
    );
    for (const [id, fixture] of CASES) {
      const page = await browser.newPage();
      const { entries, texts, walkMs, newWalkMs, newMs, readMs, sliceMs } = await costOf(page, script, id, fixture);
      await page.close();
      const ratio = (read: number, walk: number): string[] => [walk.toFixed(2), read.toFixed(1), (read / walk).toFixed(1)];
      const cells = [entries, texts, ...ratio(newMs, newWalkMs), ...ratio(readMs, walkMs), sliceMs.toFixed(0)];
      console.log(`${`${id} (${fixture})`.padEnd(30)} ${cells.map((cell) => String(cell).padStart(7)).join(' ')}`);
    }
  } finally {
    await browser.close();
  }
}
