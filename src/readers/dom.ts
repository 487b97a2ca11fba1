const BLOCK = new Set([
  'P',
  'DIV',
  'LI',
  'UL',
  'OL',
  'TR',
  'TABLE',
  'BLOCKQUOTE',
  'PRE',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'SECTION',
  'ARTICLE',
  'HR',
]);
const SILENT = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'BUTTON', 'SELECT', 'TEXTAREA', 'INPUT', 'SVG']);

/** A text being put together: what stands there, and how many line ends are due before the next word. */
interface Lines {
  text: string;
  due: number;
}

/** By the last letter alone: a pattern with `$` would walk the whole text for every piece of it. */
const endsInSpace = (text: string): boolean => text.endsWith(' ') || text.endsWith('\n');

function addWords(lines: Lines, words: string): void {
  // Most texts have no white space but single blanks.
  const collapsed = /[^\S ]|\s\s/.test(words) ? words.replace(/\s+/g, ' ') : words;
  const atStart = lines.text === '' || lines.due > 0 || endsInSpace(lines.text);
  const text = atStart ? collapsed.replace(/^ /, '') : collapsed;
  if (text === '') return;
  if (lines.text !== '' && lines.due > 0) lines.text = lines.text.replace(/ $/, '') + '\n'.repeat(lines.due);
  lines.due = 0;
  lines.text += text;
}

function addNode(lines: Lines, node: Node): void {
  if (node.nodeType === Node.TEXT_NODE) {
    addWords(lines, node.nodeValue ?? '');
    return;
  }
  if (!(node instanceof Element) || SILENT.has(node.tagName.toUpperCase())) return;
  if (node.tagName === 'BR') {
    lines.due++;
    return;
  }
  const block = BLOCK.has(node.tagName);
  const gap = node.tagName === 'P' ? 2 : 1;
  if (block) lines.due = Math.max(lines.due, gap);
  for (const child of (node.shadowRoot ?? node).childNodes) addNode(lines, child);
  if (block) lines.due = Math.max(lines.due, gap);
}

/**
 * The text of an element as a person reads it: paragraphs and line breaks kept, other white space as one blank, buttons and fields left out,
 * open shadow roots read through. Works on parts that are not shown, so unlike `innerText` it costs no layout.
 */
export function readText(element: Element): string {
  const lines: Lines = { text: '', due: 0 };
  for (const child of (element.shadowRoot ?? element).childNodes) addNode(lines, child);
  return lines.text.trim();
}

/** The text of the first match in one line; null without a match or text. */
export function findText(root: ParentNode, selector: string): string | null {
  const text = root.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim();
  return text || null;
}

/** An attribute of the first match; null without a match, the attribute, or a value in it. */
export function findAttribute(root: ParentNode, selector: string, attribute: string): string | null {
  return root.querySelector(selector)?.getAttribute(attribute)?.trim() || null;
}

/** A number written for programs (`48000`, `-3.5`); null for anything else. Never reads a number as people write it. */
export function machineNumber(text: string | null): number | null {
  return text !== null && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : null;
}
