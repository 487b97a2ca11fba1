import { shownPart } from '../insert/editor.ts';
import { offered } from '../insert/offer.ts';
import { boxInTopView } from './element-box.ts';

/** A frame around the editor that an item of the list stands for, drawn over the page; nothing in the editor is touched. */
export function EditorOutline({ editor }: { editor: string | null }) {
  const element = editor === null ? null : offered(editor)?.element;
  if (!element) return null;
  const { left, top, width, height } = boxInTopView(shownPart(element));
  return <div class="outline" style={{ left: `${left - 4}px`, top: `${top - 4}px`, width: `${width + 8}px`, height: `${height + 8}px` }} />;
}

/** Brings the editor into view, as far as it is not. */
export function showEditor(editor: string | null): void {
  const element = editor === null ? null : offered(editor)?.element;
  if (element) shownPart(element).scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
