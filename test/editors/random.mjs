// Random text at a random caret, with a random selection, in a random editor: whatever happens, nothing may be lost or doubled.
import { EditorPage } from './editor-page.mjs';

const PIECES = [
  'Who signs off',
  'budget',
  'the',
  'date?',
  'a',
  ' ',
  '  ',
  '. ',
  ' & ',
  '<b>off</b>',
  '<img src=x onerror=alert(1)>',
  '&amp;',
  '"quoted"',
  "it's",
  '🎉',
  '👩‍👩‍👧',
  'é',
  'e\u0301',
  'שלום',
  '\u200f',
  '\u202b',
  'العربية',
  '日本語',
  '50%',
  '$&',
  '\\n',
  '{{name}}',
  'https://example.com/?a=1&b=2',
  '# ',
  '1. ',
  '- ',
  '(c)',
  '...',
  '--',
  ':)',
  '\u00a0',
  '_x_',
  '~',
  '/',
  '@',
  'x'.repeat(120),
  '**bold**',
  '`code`',
];

/** Numbers in [0, 1) from a seed, the same for the same seed. */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function randomText(random, oneLine) {
  const pick = () => PIECES[Math.floor(random() * PIECES.length)];
  const line = () => Array.from({ length: 1 + Math.floor(random() * 7) }, pick).join(random() < 0.5 ? ' ' : '');
  const lines = Array.from({ length: oneLine || random() < 0.6 ? 1 : 2 + Math.floor(random() * 3) }, line);
  const text = lines.join(random() < 0.2 ? '\n\n' : '\n');
  return text.trim() ? text : 'x';
}

const bare = (text) => text.normalize().replace(/[\s\u200b\u2060\ufeff]+/g, '');

/** True when `after` is `before` with `text` once more somewhere; white space aside, which editors keep in their own ways. */
export function onceMore(before, after, text) {
  const [was, is, added] = [bare(before), bare(after), bare(text)];
  if (is.length !== was.length + added.length) return false;
  for (let at = is.indexOf(added); at >= 0; at = is.indexOf(added, at + 1))
    if (is.slice(0, at) + is.slice(at + added.length) === was) return true;
  return false;
}

async function settled(ed, before, text, inserted) {
  let after = '';
  for (let tries = 0; tries < 20; tries++) {
    after = await ed.raw();
    if (inserted ? onceMore(before, after, text) : bare(after) === bare(before)) return null;
    await new Promise((done) => setTimeout(done, 25));
  }
  return `${inserted ? 'inserted' : 'refused'} ${JSON.stringify(text)}: ${JSON.stringify(before)} became ${JSON.stringify(after)}`;
}

/** `count` insertions over `names`, seeded; {done, refused, wrong: [what went wrong], refusals: how many by editor}. */
export async function runRandom(browser, base, names, count, seed) {
  const random = seeded(seed);
  const result = { done: 0, refused: 0, wrong: [], refusals: {} };
  const page = await browser.newPage();
  while (result.done < count) {
    const name = names[Math.floor(random() * names.length)];
    const ed = new EditorPage(page, base, name);
    await ed.open();
    for (let i = 0; i < 8 && result.done < count; i++) {
      await ed.caret(Math.floor(random() * 14));
      if (random() < 0.3) await ed.select(1 + Math.floor(random() * 6));
      if (random() < 0.2) await page.click('#elsewhere');
      const text = randomText(random, ed.info.inputOnly);
      const before = await ed.raw();
      const answer = await ed.ask('insert', text);
      result.done++;
      if (!answer.inserted) {
        result.refused++;
        result.refusals[name] = (result.refusals[name] ?? 0) + 1;
      }
      const wrong = await settled(ed, before, text, answer.inserted);
      if (!wrong) continue;
      result.wrong.push(`${name}: ${wrong}`);
      break;
    }
  }
  await page.close();
  return result;
}
