// Pages that make it hard. Each scenario says what a rep may rely on there; the page of the same name says what it does.
import { EditorPage, plain, sleep } from './editor-page.mjs';

const TEXT = 'Who decides? ';
const OFFERED = ['Subject', 'Body', 'Write a comment', 'Next step', 'Mail text'];
const same = (found, expected, what) => {
  if (JSON.stringify(found) !== JSON.stringify(expected))
    throw new Error(`${what}: ${JSON.stringify(found)}, not ${JSON.stringify(expected)}`);
};

async function works(ed) {
  await ed.caret(6);
  const answer = await ed.ask('insert', TEXT);
  same([answer.inserted, await ed.model('Hello Who decides? world')], [true, 'Hello Who decides? world'], 'inserted once');
}
async function refuses(ed, text) {
  await ed.caret(6);
  const before = text ?? (await ed.model());
  const answer = await ed.ask('insert', TEXT);
  await sleep(700);
  same([answer.inserted, await ed.model(before)], [false, before], 'refused, nothing changed');
}
async function honest(ed) {
  await ed.caret(6);
  const answer = await ed.ask('insert', TEXT);
  await sleep(700);
  same(await ed.model(), answer.inserted ? 'Hello Who decides? world' : 'Hello world', `inserted: ${answer.inserted}`);
  return answer.inserted ? undefined : `refused: ${answer.why}`;
}
async function field(ed) {
  await ed.page.click('textarea');
  const before = await ed.page.evaluate(() => window.getFieldText());
  return { before, answer: await ed.ask('insert', TEXT), after: await ed.page.evaluate(() => window.getFieldText()) };
}

/** The same insertion while another tab is in front: timers are slow there, and in Firefox the page has no focus. */
async function inBackground(ed) {
  await ed.caret(6);
  const before = plain(await ed.raw());
  const other = await ed.page.browser().newPage();
  await other.bringToFront();
  await other.goto('about:blank');
  try {
    const answer = await ed.ask('insert', TEXT);
    const expected = before.slice(0, 6) + TEXT + before.slice(6);
    const found = await ed.model(answer.inserted ? expected : before, 1500);
    same(found, answer.inserted ? expected : before, `in the background, ${answer.inserted ? 'inserted' : 'refused'}`);
    return answer.inserted ? undefined : `refused in a background tab: ${answer.why}`;
  } finally {
    await other.close();
    await ed.page.bringToFront();
  }
}

/** The same insertion while the extension's real popup is open and has the focus: the way most reps will do it. */
async function underPopup(ed) {
  await ed.caret(6);
  const browser = ed.page.browser();
  same(await ed.ask('popup'), 'open', 'popup');
  const popup = await (await browser.waitForTarget((target) => target.url().endsWith('popup.html'), { timeout: 5000 })).asPage();
  await sleep(150);
  same(await ed.page.evaluate(() => document.hasFocus()), false, 'the page has the focus');
  const answer = await ed.ask('insert', TEXT);
  const found = await ed.model('Hello Who decides? world');
  await popup.close();
  same([answer.inserted, found], [true, 'Hello Who decides? world'], 'inserted once');
}

const POPUP = 'real popup has the focus';
const SCENARIOS = [
  ['strict CSP, Trusted Types, COEP: contenteditable', 'hostile-csp', works],
  [
    'strict CSP, Trusted Types, COEP: textarea',
    'hostile-csp',
    async (ed) => {
      const { answer, after } = await field(ed);
      same([answer.inserted, after], [true, TEXT], 'textarea');
    },
  ],
  ['editor that draws itself anew on input', 'hostile-rerender', works],
  ['editor removed during insertion: said so, the other editor untouched', 'hostile-removed', async (ed) => refuses(ed, 'Other text')],
  ['editor that swallows pastes and input: typed all the same or said so', 'hostile-swallow', honest],
  ['editor that changes a pasted text: taken back, then typed', 'hostile-mangle', works],
  [
    'field that changes the text: taken back, said so',
    'hostile-mangle',
    async (ed) => {
      const { before, answer, after } = await field(ed);
      same([answer.inserted, after], [false, before], 'textarea');
    },
  ],
  ['editor that inserts late from a paste box: once', 'hostile-late', works],
  [
    'editor that pastes into a block beside: not a second time, and said so',
    'hostile-blocks',
    async (ed) => {
      await ed.caret(6);
      const answer = await ed.ask('insert', TEXT);
      same([answer.inserted, await ed.model()], [false, 'Hello world\nWho decides? '], 'once');
    },
  ],
  ['page with patched prototypes', 'hostile-patched', works],
  ['fields that must not be offered', 'hostile-fields', async (ed) => same(await ed.ask('list'), OFFERED, 'offered')],
  ['100 KB of text into a textarea', 'textarea', hundredKilobytes],
  ['100 KB of text into a contenteditable', 'contenteditable', hundredKilobytes],
  ['100 KB of text into ProseMirror', 'prosemirror', hundredKilobytes],
  ['100 KB of text into CodeMirror 6', 'codemirror6', hundredKilobytes],
  ...['textarea', 'contenteditable', 'prosemirror', 'lexical', 'slate', 'ckeditor5', 'tinymce', 'quill2'].map((name) => [
    `background tab: ${name}`,
    name,
    inBackground,
  ]),
  ...['textarea', 'react-input', 'contenteditable', 'ckeditor4', 'ckeditor5', 'tinymce', 'lexical', 'slate', 'tiptap', 'quill2'].map(
    (name) => [`${POPUP}: ${name}`, name, underPopup],
  ),
];

async function hundredKilobytes(ed) {
  const line = 'A question about the budget & the <b>date</b> of the decision, nothing more. ';
  const text = line.repeat(Math.ceil(102400 / line.length)).trimEnd();
  await ed.caret(6);
  const answer = await ed.ask('insert', text);
  const expected = `Hello ${text}world`;
  same([answer.inserted, (await ed.model(expected, 3000)) === expected], [true, true], `100 KB (${answer.why ?? answer.how})`);
}

/** Runs every scenario in `browser`; rows of {title, result, gap}. */
export async function runHostile(browser, base, only, kind) {
  const rows = [];
  for (const [title, name, run] of SCENARIOS) {
    if (only && !title.includes(only)) continue;
    // Firefox opens a popup for the browser's own scripts only, which WebDriver BiDi does not run.
    if (kind === 'firefox' && title.startsWith(POPUP)) continue;
    const ed = new EditorPage(await browser.newPage(), base, name);
    let result = 'ok';
    let gap;
    try {
      await ed.open();
      gap = await run(ed);
    } catch (error) {
      result = String(error.message ?? error).split('\n')[0];
    }
    await ed.page.close();
    rows.push({ title, result, gap });
  }
  return rows;
}
export const HOSTILE_PAGES = [...new Set(SCENARIOS.map(([, name]) => name))];
