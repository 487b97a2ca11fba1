import { useState } from 'preact/hooks';
import { EditorChoice } from './editor-choice.tsx';
import { useInsertion } from './use-insertion.ts';

/** Puts a question into the editor the rep last used; where that is open, lets the rep choose; where there is none, onto the clipboard. */
export function InsertButton({ text }: { text: string }) {
  const insertion = useInsertion(text, { why: '', editors: [] });
  const [byKey, setByKey] = useState(false);
  return (
    <span class="insert">
      {/* The editor keeps its caret: the button takes no focus. */}
      <button
        type="button"
        class="primary"
        onMouseDown={(event) => event.preventDefault()}
        onClick={(event) => {
          setByKey(event.detail === 0);
          insertion.insert();
        }}
      >
        Insert
      </button>
      <span role="status">{insertion.said}</span>
      <EditorChoice insertion={insertion} focus={byKey} />
    </span>
  );
}
