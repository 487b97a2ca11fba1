import { CODE_WRAPPER, codeInput, isField } from './editor.ts';

const BLOCK = /^(P|DIV|LI|UL|OL|H\d|PRE|BLOCKQUOTE|T[RDH]|SECTION|ARTICLE|FIGURE|DETAILS)$/;
/**
 * What editors draw as nodes though nobody wrote it: hints that go as soon as there is text (Slate, CodeMirror 6 and others
 * named alike), and the dots and names that CodeMirror 5, 6, Ace and Monaco draw for
 * invisible signs.
 */
const DRAWN =
  '[data-slate-placeholder],[contenteditable=false][class*=laceholder],.cm-invalidchar,.cm-specialChar,.ace_invisible,.mtkcontrol';
/** The drawn lines of CodeMirror 5, Ace 1 and Monaco; long documents are drawn in part only. */
const CODE_LINES = '.CodeMirror-code .CodeMirror-line,.ace_text-layer .ace_line,.view-lines .view-line';

function collect(node: Node, out: string[]): void {
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 3) out.push(child.nodeValue ?? '');
    if (child.nodeType !== 1 || (child as Element).matches(DRAWN)) continue;
    const breaks = BLOCK.test(child.nodeName);
    if (breaks || child.nodeName === 'BR') out.push('\n');
    collect(child, out);
    if (breaks) out.push('\n');
  }
}

/** The drawn lines from top to bottom; Monaco has them in the order in which they were drawn. */
const linesOf = (code: Element): HTMLElement[] => {
  const top = (line: HTMLElement): number => Number.parseFloat(line.style.top) || 0;
  return [...code.querySelectorAll<HTMLElement>(CODE_LINES)].sort((a, b) => top(a) - top(b));
};

/** What `editor` shows as text, with a line break where a block or a <br> starts or ends. Not for showing: blocks may count twice. */
export function readText(editor: HTMLElement): string {
  const code = codeInput(editor) && editor.closest(CODE_WRAPPER);
  if (!code && isField(editor)) return editor.value.replace(/\r\n?/g, '\n');
  const out: string[] = [];
  for (const part of code ? linesOf(code) : [editor]) {
    if (code) out.push('\n');
    collect(part, out);
  }
  return out.join('');
}
