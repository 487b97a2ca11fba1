/**
 * For: BlockNote 0.x with more than one line. It reads pasted plain text as Markdown (`<b>` and `**` vanish) and typed line breaks
 * lose text in Chromium. Paragraphs of escaped text are taken literally.
 */
import { type Attempt, PATIENCE } from './attempt.ts';
import { pasteEvent } from './paste.ts';

const escaped = (line: string): string =>
  line.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/^ | (?= )/g, '\u00a0') || '<br>';

export const pasteParagraphs: Attempt = {
  how: 'pasted as paragraphs',
  run(editor, text) {
    const html = text.split('\n').map((line) => `<p>${escaped(line)}</p>`);
    editor.dispatchEvent(pasteEvent('text/html', html.join('')));
    return PATIENCE;
  },
};
