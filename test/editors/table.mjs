// Writes docs/editors.md from the results of a full run. Nothing in that file is written by hand.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CASES } from './cases.mjs';

const FILE = fileURLToPath(new URL('../../docs/editors.md', import.meta.url));
const MEANING = {
  caret: "the text is in the editor's own model once, at the caret",
  event: 'the editor told its app of the change',
  undo: 'one undo takes it away completely',
  redo: 'redo brings it back',
  lines: 'two lines stay two lines, and the next typed letter comes right after',
  special: 'markup, emoji, accents and right-to-left marks arrive as text',
  selection: 'selected text is kept; the question comes after it',
  refocus: 'it works after the focus was on a button, at the remembered caret',
  double: 'a double click inserts once',
};

const cell = (row) => {
  if (!row) return 'not run';
  const bad = Object.entries(row.results).filter(([, result]) => result !== 'ok');
  return bad.length
    ? `fails: ${bad.map(([title]) => title).join(', ')}`
    : `all ${Object.keys(row.results).length}${row.gaps?.length ? ' (gap)' : ''}`;
};

function editorTable({ rows, bench }) {
  const names = [...new Set(rows.map(({ name }) => name))];
  const of = (name, browser) => rows.find((row) => row.name === name && row.browser === browser);
  const ms = (name, browser) => {
    const found = bench[browser]?.[name];
    return found ? `${found.stands} / ${found.restored}` : '–';
  };
  return names.map((name) => {
    const [chromium, firefox] = [of(name, 'chromium'), of(name, 'firefox')];
    const hows = [...new Set([chromium?.how, firefox?.how])].join(', ');
    return `| ${name} | ${chromium?.version || firefox?.version} | ${hows} | ${cell(chromium)} | ${cell(firefox)} | ${ms(name, 'chromium')} | ${ms(name, 'firefox')} |`;
  });
}

function randomLines(random) {
  return Object.entries(random).map(([browser, { done, refused, wrong, refusals, seed }]) => {
    const where = Object.entries(refusals)
      .map(([name, count]) => `${name} ${count}`)
      .join(', ');
    return `- ${browser}: ${done} insertions (seed ${seed}), ${wrong.length} lost or doubled anything, ${refused} refused with nothing changed${where ? ` (${where})` : ''}.`;
  });
}

/** Writes the document. `results`: rows of editors, rows of hostile pages, random and bench by browser, browser versions. */
export function writeTable(results) {
  const gaps = results.rows.flatMap(({ name, browser, gaps }) => (gaps ?? []).map((gap) => `- ${name}, ${browser}: ${gap}.`));
  const hostileTitles = [...new Set(results.hostile.map(({ title }) => title))];
  const hostile = (title, browser) => {
    const row = results.hostile.find((one) => one.title === title && one.browser === browser);
    return row ? `${row.result === 'ok' ? 'ok' : 'fails'}${row.gap ? ` (${row.gap})` : ''}` : 'not run';
  };
  const text = `# Editors a question can be inserted into

Written by \`node test/editors/run.mjs --docs\`; do not edit by hand. Each editor is the real package, on a page of its own,
in ${Object.values(results.versions).join(' and ')}; the insertion code runs in the extension's isolated world.
Each case looks at what the editor itself would save, not at what the page shows:

${Object.keys(CASES)
  .map((title) => `- **${title}**: ${MEANING[title]}`)
  .join('\n')}

Times: median milliseconds in the page for 1 KB, from the click to the proof: caret in the editor / focus was elsewhere.

| Editor | Version | How | Chromium | Firefox | ms Chromium | ms Firefox |
|---|---|---|---|---|---|---|
${editorTable(results).join('\n')}

## Hostile pages

| What the page does | Chromium | Firefox |
|---|---|---|
${hostileTitles.map((title) => `| ${title} | ${hostile(title, 'chromium')} | ${hostile(title, 'firefox')} |`).join('\n')}

## Random insertions

Random text, caret, selection and editor. A refusal means: the proof failed, everything was taken back, the rep gets the clipboard.

${randomLines(results.random).join('\n')}

## Known gaps

${[
  ...gaps,
  '- Frames of another origin and sandboxed frames cannot be reached from the page; the rep gets the clipboard.',
  '- Closed shadow roots cannot be reached.',
  '- Code editors draw a part of a long text only; there the proof looks at the end of the inserted text.',
  '- Where the proof fails and the editor has joined our step with the words typed right before, nothing is undone that the rep wrote: the answer then asks to check the editor.',
  '- White space is not part of the proof: an editor may turn double spaces and blank lines into its own kind.',
].join('\n')}
`;
  writeFileSync(FILE, text);
}
