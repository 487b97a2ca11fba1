import { useState } from 'preact/hooks';
import { EditorList } from '../widgets/editor-list.tsx';
import { EditorOutline, showEditor } from './editor-outline.tsx';
import type { Insertion } from './use-insertion.ts';

/** The editors to choose from, while a choice is open, with a frame around the one that is meant. */
export function EditorChoice({ insertion, focus }: { insertion: Insertion; focus: boolean }) {
  const [pointed, setPointed] = useState<string | null>(null);
  if (insertion.editors.length === 0) return null;
  const point = (editor: string | null) => {
    showEditor(editor);
    setPointed(editor);
  };
  return (
    <div class="choice">
      <EditorList editors={insertion.editors} choose={insertion.choose} point={point} cancel={insertion.cancel} focus={focus} />
      <button type="button" onMouseDown={(event) => event.preventDefault()} onClick={insertion.copy}>
        Copy instead
      </button>
      <EditorOutline editor={pointed} />
    </div>
  );
}
