// How long an insertion of 1 KB takes in the page, from the call to the proof.
import { EditorPage, sleep } from './editor-page.mjs';

const KB = 'What has to be true for you to decide by the end of the month? '.repeat(17).slice(0, 1024);
/** A rep's hands rest longer than this between two changes; editors that join quick changes are waited for otherwise. */
const rest = (name) => sleep(/quill|prosemirror|tiptap|blocknote/.test(name) ? 1100 : 350);
export const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Milliseconds by editor: the median of `times` insertions at a caret that stands, and after focus was elsewhere. */
export async function runBench(browser, base, names, times = 5) {
  const page = await browser.newPage();
  const rows = {};
  for (const name of names) {
    const ed = new EditorPage(page, base, name);
    const [stands, restored] = [[], []];
    for (let i = 0; i < times; i++) {
      if (i % 3 === 0) await ed.open();
      await ed.caret(3);
      await rest(name);
      stands.push((await ed.ask('insert', `${i} ${KB}`)).ms);
      await page.click('#elsewhere');
      await rest(name);
      restored.push((await ed.ask('insert', `${i} back ${KB}`)).ms);
    }
    rows[name] = { stands: Math.round(median(stands)), restored: Math.round(median(restored)) };
  }
  await page.close();
  return rows;
}
