/** The structure of a page for a bug report: every text and every value is replaced, so that nothing of the rep's customers is in it. */

const MAX_LINES = 6000;
const MAX_TEXT = 40;
const SKIP = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'SVG', 'PATH', 'ASKBACK-LAYER', 'META', 'LINK', 'HEAD']);
/** Attributes whose values are words of the markup, not of the page's people. */
const OPEN = new Set([
  'role',
  'type',
  'aria-hidden',
  'aria-expanded',
  'aria-selected',
  'aria-current',
  'hidden',
  'open',
  'contenteditable',
]);

/** Letters become x, digits 9; marks stay, so that the form of a date or an amount can still be seen. */
export function withoutWords(text: string): string {
  return text
    .replace(/\p{L}|\p{M}/gu, 'x')
    .replace(/\p{N}/gu, '9')
    .replace(/[^\p{ASCII}]/gu, (sign) => (/\p{Sc}/u.test(sign) ? sign : '?'));
}

/** A class or id without its digits; a class that looks like text of the page (no word of markup) is replaced too. */
const withoutDigits = (name: string): string => (/^[\w:/[\].-]+$/.test(name) ? name.replace(/\d/g, '9') : withoutWords(name));

function attributesOf(element: Element): string {
  const parts = [...element.attributes].map(({ name, value }) => {
    const plain = withoutDigits(name);
    if (name === 'class') return `class="${value.split(/\s+/).filter(Boolean).map(withoutDigits).join(' ')}"`;
    if (name === 'id') return `id="${withoutDigits(value)}"`;
    if (OPEN.has(name)) return `${plain}="${/^[a-z-]*$/.test(value) ? value : withoutWords(value)}"`;
    // Of all others the name tells enough, and the form of short values (a date, an amount).
    return name.startsWith('data-') || value.length > MAX_TEXT || value === '' ? plain : `${plain}="${withoutWords(value)}"`;
  });
  return parts.length > 0 ? ` ${parts.join(' ')}` : '';
}

const shortened = (text: string): string => {
  const plain = withoutWords(text.replace(/\s+/g, ' ').trim());
  return plain.length > MAX_TEXT ? `${plain.slice(0, MAX_TEXT)}… (${plain.length})` : plain;
};

function* linesOf(node: Node, depth: number): Generator<string> {
  const indent = ' '.repeat(Math.min(depth, 40));
  if (node.nodeType === Node.TEXT_NODE) {
    const text = shortened(node.nodeValue ?? '');
    if (text) yield indent + text;
    return;
  }
  if (!(node instanceof Element)) return;
  const tag = node.tagName.toLowerCase();
  if (SKIP.has(node.tagName.toUpperCase())) return;
  yield `${indent}<${withoutDigits(tag).replace(/9/g, /^h\d$/.test(tag) ? tag.slice(1) : '9')}${attributesOf(node)}>`;
  const control = node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement;
  if (control && node.value) yield `${indent} value: ${shortened(node.value)}`;
  if (control) return;
  if (node.shadowRoot) {
    yield `${indent} #shadow-root`;
    for (const child of node.shadowRoot.childNodes) yield* linesOf(child, depth + 2);
  }
  for (const child of node.childNodes) yield* linesOf(child, depth + 1);
}

/** The structure under a node as text, one element or text a line; at most 6,000 lines. The page is only looked at. */
export function structureReport(root: ParentNode & Node): string {
  const top = root instanceof Document ? root.body : root;
  const lines: string[] = [];
  for (const line of linesOf(top, 0)) {
    if (lines.push(line) >= MAX_LINES) {
      lines.push('… (cut off here)');
      break;
    }
  }
  return lines.join('\n');
}
