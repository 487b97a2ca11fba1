// What must hold in every editor. Each case starts with the caret where a rep put it and looks at the editor's own model.
import { plain, sleep } from './editor-page.mjs';

const START = 'Hello world';
const AT = 6;
export const SPECIAL = '50% <b>off</b> & "ok" <img src=x onerror=alert(1)> 🎉 é \u200fשלום\u200e';
const put = (before, text, at = AT) => before.slice(0, at) + plain(text) + before.slice(at);
const quote = (text) => JSON.stringify(text.length > 160 ? `${text.slice(0, 160)}…` : text);

async function expectModel(ed, expected, what) {
  const found = await ed.model(expected);
  if (found !== expected) throw new Error(`${what}: ${quote(found)}, not ${quote(expected)}`);
}
async function inserted(ed, text, op = 'insert') {
  const answer = await ed.ask(op, text);
  if (!answer?.inserted) throw new Error(`not inserted: ${JSON.stringify(answer)}`);
  ed.how = answer.how;
  return answer;
}

async function redone(ed, expected) {
  for (const keys of [
    ['Control', 'y'],
    ['Control', 'Shift', 'z'],
  ]) {
    await ed.press(...keys);
    if ((await ed.model(expected, 300)) === expected) return true;
  }
  return false;
}

/** Case name → what it does; they run in this order in one page, so undo comes first, with nothing before it. */
export const CASES = {
  async caret(ed) {
    await ed.caret(AT - 2);
    await ed.page.keyboard.type('ab');
    const before = await ed.model(put(START, 'ab', AT - 2));
    const changes = await ed.changes();
    await inserted(ed, 'Who decides? ');
    await expectModel(ed, put(before, 'Who decides? '), 'model');
    ed.before = before;
    await sleep(250);
    ed.heard = (await ed.changes()) > changes;
  },
  async event(ed) {
    if (!ed.heard) throw new Error('the app heard of no change');
  },
  async undo(ed) {
    await ed.press('Control', 'z');
    const found = await ed.model(ed.before);
    if (found === ed.before) return;
    if (found !== START) throw new Error(`after one undo: ${quote(found)}, not ${quote(ed.before)}`);
    ed.before = START;
    ed.joined = true;
    return 'the editor joins it to what was typed right before: one undo takes both';
  },
  async redo(ed) {
    const expected = ed.joined ? put(put(START, 'ab', AT - 2), 'Who decides? ') : put(ed.before, 'Who decides? ');
    if (await redone(ed, expected)) return;
    // Some editors have no redo key in some browser. That is theirs when typed text does not come back either.
    await ed.open();
    await ed.caret(AT);
    const before = await ed.model();
    await ed.page.keyboard.type('x');
    await ed.model(put(before, 'x'));
    await ed.press('Control', 'z');
    await ed.model(before);
    if (await redone(ed, put(before, 'x'))) throw new Error('redo does not bring it back');
    return 'the editor has no redo key here: typed text does not come back either';
  },
  async lines(ed) {
    await ed.caret(AT);
    const before = await ed.model();
    const text = ed.info.inputOnly ? 'One line' : 'First line\nsecond line';
    await inserted(ed, text);
    await expectModel(ed, put(before, text), 'two lines');
    await ed.page.keyboard.type('Z');
    await expectModel(ed, put(before, `${text}Z`), 'Z typed after');
  },
  async special(ed) {
    await ed.caret(AT);
    const before = await ed.model();
    await inserted(ed, SPECIAL);
    await expectModel(ed, put(before, SPECIAL), 'special characters');
  },
  async selection(ed) {
    await ed.caret(AT);
    const before = await ed.model();
    await ed.select(2);
    await inserted(ed, '<after>');
    await expectModel(ed, put(before, '<after>', AT + 2), 'selected text kept');
  },
  async refocus(ed) {
    await ed.caret(AT);
    const before = await ed.model();
    await ed.page.click('#elsewhere');
    await sleep(120);
    await inserted(ed, 'back ');
    await expectModel(ed, put(before, 'back '), 'after focus elsewhere');
    await ed.page.keyboard.type('Z');
    await expectModel(ed, put(before, 'back Z'), 'Z typed after');
  },
  async double(ed) {
    await ed.caret(AT);
    const before = await ed.model();
    await inserted(ed, 'once ', 'twice');
    await sleep(80);
    await expectModel(ed, put(before, 'once '), 'double click');
  },
};
