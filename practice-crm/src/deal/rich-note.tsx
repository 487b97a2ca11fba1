import type { VNode } from 'preact';
import type { RichPiece } from '../deal.ts';

const TAGS: Record<string, 'b' | 'p' | 'ul' | 'li' | 'br'> = {
  B: 'b',
  STRONG: 'b',
  DIV: 'p',
  P: 'p',
  UL: 'ul',
  OL: 'ul',
  LI: 'li',
  BR: 'br',
};

/** The formatted words under a node of the editor as plain data; elements that a note does not know are unwrapped. */
export function keepRich(node: Node): RichPiece[] {
  return [...node.childNodes].flatMap((child): RichPiece[] => {
    if (child.nodeType === Node.TEXT_NODE) return child.textContent ? [child.textContent] : [];
    const tag = TAGS[child.nodeName];
    return tag ? [{ tag, inside: keepRich(child) }] : keepRich(child);
  });
}

/** Draws kept pieces again; text stays text. */
export function drawRich(pieces: readonly RichPiece[]): (VNode | string)[] {
  return pieces.map((piece, index) => {
    if (typeof piece === 'string') return piece;
    const { tag: Tag, inside } = piece;
    return Tag === 'br' ? <br key={index} /> : <Tag key={index}>{drawRich(inside)}</Tag>;
  });
}
