import { PATIENCE } from './attempt.ts';
import { hasCaret, type Placed, placeInCode, placeInEditor, placeInField } from './caret.ts';
import { CODE_WRAPPER, codeInput, isField, isUsable, shownPart } from './editor.ts';
import { type Ladder, ladderFor } from './ladder.ts';
import { noteInput, pauseLeft, restLeft } from './last-input.ts';
import { caretNoticed, changed } from './notice.ts';
import { holdsOnceMore, showsEndMore, showsSame } from './proof.ts';
import { readText } from './read-text.ts';
import { takeBack } from './take-back.ts';
import type { EditorTarget } from './target.ts';

/** What became of an insertion: how it was done and in which editor, or why nothing was inserted (a sentence for the rep). */
export type InsertResult = { inserted: true; how: string; label: string } | { inserted: false; why: string };

const CHECK = 'The editor did not take the text as it is. Please check what it shows.';
const CLOSED = 'The editor cannot be written in now.';
const GONE = 'The editor is no longer on the page.';
const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
const no = (why: string): InsertResult => ({ inserted: false, why });

/** The text as an editor can take it: \n line breaks (spaces in a one-line field), no control characters. */
function writable(text: string, editor: HTMLElement): string {
  const lines = text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g, '');
  return editor.tagName === 'INPUT' ? lines.replace(/\n+$/, '').replace(/\n+/g, ' ') : lines;
}

function proved(editor: HTMLElement, before: string, text: string): boolean {
  const after = readText(editor);
  if (isField(editor) && !codeInput(editor)) return after.length === before.length + text.length && holdsOnceMore(before, after, text);
  if (holdsOnceMore(before, after, text)) return true;
  const drawsPart = editor.closest(`.cm-content,${CODE_WRAPPER}`) && before.length + text.length > 1500;
  return !!drawsPart && showsEndMore(before, after, text);
}

/** Waits until the editor shows `text` once more ('proved'), shows something else for 200 ms ('wrong') or nothing new for `patience` ms. */
async function outcome(
  editor: HTMLElement,
  before: string,
  text: string,
  patience: number,
): Promise<'proved' | 'wrong' | 'unchanged' | 'gone'> {
  const start = performance.now();
  let changedAt = 0;
  for (let pause = 0; ; pause = Math.min(pause + 4, 40)) {
    await changed(shownPart(editor), pause);
    if (!editor.isConnected) return 'gone';
    if (proved(editor, before, text)) {
      await wait(8);
      if (proved(editor, before, text)) return 'proved';
    }
    const now = performance.now();
    if (showsSame(before, readText(editor))) changedAt = 0;
    else if (!changedAt) changedAt = now;
    else if (now - changedAt > 200) return 'wrong';
    if (!changedAt && now - start >= patience) return 'unchanged';
  }
}

async function climb(target: EditorTarget, text: string, ladder: Ladder): Promise<InsertResult> {
  const { element } = target;
  const before = readText(element);
  const page = () => element.ownerDocument.body.textContent ?? '';
  const pageBefore = page();
  let mayComeLate = false;
  for (const attempt of ladder.attempts) {
    if (!hasCaret(element)) return no(CLOSED);
    const patience = attempt.run(element, text);
    let result = await outcome(element, before, text, patience);
    if (result === 'proved' && mayComeLate) {
      await wait(400);
      if (!proved(element, before, text)) result = 'wrong';
    }
    if (result === 'proved') return { inserted: true, how: attempt.how, label: target.label };
    if (result === 'gone') return no(GONE);
    if (result === 'wrong' && !(await takeBack(element, before, ladder.ownUndo))) return no(CHECK);
    // Editors made of many small editable blocks put a paste into blocks of their own beside this one.
    if (result === 'unchanged' && patience === PATIENCE && showsEndMore(pageBefore, page(), text)) return no(CHECK);
    mayComeLate ||= patience === PATIENCE;
  }
  return no('The editor did not take the text.');
}

/** Waits until the editor has taken notice of its caret; one that it moved away meanwhile is put back, once. */
async function settle(placed: Placed, element: HTMLElement, ladder: Ladder): Promise<void> {
  if (placed.changed && ladder.leaves) {
    placed.away();
    await caretNoticed(element.ownerDocument, ladder.settle);
    placed.again();
  }
  await caretNoticed(element.ownerDocument, ladder.settle);
  if (!placed.changed || placed.stands()) return;
  placed.again();
  await caretNoticed(element.ownerDocument, ladder.settle);
}

async function insertNow(target: EditorTarget, raw: string): Promise<InsertResult> {
  const { element, visited, caret } = target;
  if (!element.isConnected) return no(GONE);
  if (!isUsable(element)) return no(CLOSED);
  const text = writable(raw, element);
  if (!text.trim()) return no('There is no text to insert.');
  const ladder = ladderFor(element, text);
  const code = codeInput(element);
  if (isField(element) && !code) {
    if (element.maxLength >= 0 && element.value.length + text.length > element.maxLength)
      return no(`The field takes at most ${element.maxLength} characters.`);
    placeInField(element, visited);
  } else if (code) placeInCode(element);
  else {
    const rest = restLeft(ladder.rest);
    if (rest > 0) await wait(rest);
    await settle(placeInEditor(element, caret), element, ladder);
  }
  const left = pauseLeft(ladder.pause);
  if (left > 0) await wait(left);
  const result = await climb(target, text, ladder);
  noteInput();
  return result;
}

let queue: Promise<unknown> = Promise.resolve();
let latest: { element: HTMLElement; text: string; doneAt: number; result: Promise<InsertResult> } | null = null;

/**
 * Brings `text` to the caret of `target`, as text and exactly once, without replacing what is selected; one undo takes it away.
 * Calls wait for each other. The same text for the same editor at the same time or within half a second after is a
 * double click: it gets the first one's result.
 * Never throws for what a page does: when the text cannot be proved to be there, it is taken back and the result says so.
 */
export function insertText(target: EditorTarget, text: string): Promise<InsertResult> {
  if (latest?.element === target.element && latest.text === text && performance.now() - latest.doneAt < 500) return latest.result;
  const result = queue.then(() => insertNow(target, text)).catch(() => no('The page did not let the text in.'));
  const mine = { element: target.element, text, doneAt: Number.POSITIVE_INFINITY, result };
  queue = result.then(() => {
    mine.doneAt = performance.now();
  });
  latest = mine;
  return result;
}
