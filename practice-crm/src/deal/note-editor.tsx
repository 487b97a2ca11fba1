import { useRef, useState } from 'preact/hooks';
import type { RichPiece } from '../deal.ts';
import { Icon } from '../icons.tsx';
import { say } from '../words.ts';
import { keepRich } from './rich-note.tsx';

/**
 * A small rich editor. What counts is its own model: the text as it stood at the last `input` event. Words that get into the
 * element without that event are not there for it, as in the editors of real CRMs.
 */
export function NoteEditor({ onSave }: { onSave: (text: string, rich: RichPiece[]) => void }) {
  const surface = useRef<HTMLDivElement>(null);
  const [model, setModel] = useState('');
  const format = (command: 'bold' | 'insertUnorderedList') => {
    surface.current?.focus();
    document.execCommand(command);
  };
  const save = () => {
    if (!surface.current) return;
    onSave(model.trim(), keepRich(surface.current));
    surface.current.replaceChildren();
    setModel('');
  };
  return (
    <div class="note-editor">
      <div class="toolbar" role="toolbar" aria-label={say('note')}>
        <button type="button" class="icon-button" aria-label={say('bold')} title={say('bold')} onClick={() => format('bold')}>
          <Icon name="bold" />
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label={say('bulletList')}
          title={say('bulletList')}
          onClick={() => format('insertUnorderedList')}
        >
          <Icon name="list" />
        </button>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a rich editor cannot be an input */}
      <div
        ref={surface}
        class="note-surface"
        contentEditable
        role="textbox"
        tabIndex={0}
        aria-multiline="true"
        aria-label={say('note')}
        data-composer="note"
        data-placeholder={say('noteHint')}
        data-empty={model.trim() === '' ? '' : undefined}
        onInput={(event) => setModel(event.currentTarget.innerText)}
      />
      <div class="row-end">
        <button type="button" class="button primary" data-action="save" disabled={model.trim() === ''} onClick={save}>
          {say('saveNote')}
        </button>
      </div>
    </div>
  );
}
