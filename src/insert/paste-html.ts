/**
 * For: BlockNote 0.x, which reads pasted plain text as Markdown (`<b>` and `**` vanish) and loses typed line breaks in Chromium; TipTap 2-3 and Milkdown 7 when the text has Markdown marks. Paragraphs of escaped text are taken literally; the
 * attribute says that they come from a ProseMirror, so that TipTap's paste rules leave marks alone and spaces are kept.
 */
import { type Attempt, PATIENCE } from './attempt.ts';
import { pasteEvent } from './paste.ts';

const escaped = (line: string): string => line.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

export const pasteParagraphs: Attempt = {
  how: 'pasted as paragraphs',
  run(editor, text) {
    const paragraphs = text.split('\n').map((line) => `<p>${escaped(line)}</p>`);
    editor.dispatchEvent(pasteEvent('text/html', paragraphs.join('').replace('<p', '<p data-pm-slice="1 1 []"')));
    return PATIENCE;
  },
};
