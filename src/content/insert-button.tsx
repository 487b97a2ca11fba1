import { useState } from 'preact/hooks';
import { insertHere } from './page-handlers.ts';

/** Puts a question into the editor the rep last used; where there is none, onto the clipboard, and says so. */
export function InsertButton({ text }: { text: string }) {
  const [said, setSaid] = useState('');
  const insert = async () => {
    const result = await insertHere(text);
    if (result.inserted) return setSaid(`Inserted into ${result.label}.`);
    const copied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    setSaid(`${result.why} ${copied ? 'Copied instead.' : 'Select the text to copy it.'}`);
  };
  return (
    <span class="insert">
      {/* The editor keeps its caret: the button takes no focus. */}
      <button type="button" class="primary" onMouseDown={(event) => event.preventDefault()} onClick={insert}>
        Insert
      </button>
      <span role="status">{said}</span>
    </span>
  );
}
