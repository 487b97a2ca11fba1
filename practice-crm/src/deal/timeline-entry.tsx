import { useState } from 'preact/hooks';
import type { Entry } from '../deal.ts';
import { clock } from '../format.ts';
import { Icon } from '../icons.tsx';
import { deleteEntry, editEntry } from '../store.ts';
import { say } from '../words.ts';
import { drawRich } from './rich-note.tsx';

const CLAMP_LINES = 8;
const LETTERS_A_LINE = 88;
/** The gap between paragraphs, in lines. */
const GAP = 0.4;

/** Whether the text takes more than eight lines, by counting letters: measuring would cost a layout for each entry. */
function isLong(text: string): boolean {
  const height = (line: string) => (line === '' ? GAP : Math.max(1, Math.ceil(line.length / LETTERS_A_LINE)));
  const lines = text.split('\n').reduce((sum, line) => sum + height(line), 0);
  return lines > CLAMP_LINES;
}

function Words({ text }: { text: string }) {
  return text
    .split(/\n{2,}/)
    .map((paragraph, index) => (
      <p key={`${index}:${paragraph.length}`}>
        {paragraph.split('\n').flatMap((line, at) => (at === 0 ? [line] : [<br key={`${at}`} />, line]))}
      </p>
    ));
}

function EntryEditor({ entry, onSave, onCancel }: { entry: Entry; onSave: (text: string) => void; onCancel: () => void }) {
  const [text, setText] = useState(entry.text);
  return (
    <form
      class="entry-editor"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(text.trim());
      }}
    >
      <textarea rows={6} aria-label={say('editEntry')} value={text} onInput={(event) => setText(event.currentTarget.value)} />
      <div class="row-end">
        <button type="button" class="button" onClick={onCancel}>
          {say('cancel')}
        </button>
        <button type="submit" class="button primary" disabled={text.trim() === ''}>
          {say('save')}
        </button>
      </div>
    </form>
  );
}

function EntryBody({ entry }: { entry: Entry }) {
  const [open, setOpen] = useState(false);
  const long = isLong(entry.text);
  return (
    <>
      <div class={long && !open ? 'entry-text clamped' : 'entry-text'} data-part="text">
        {entry.rich ? drawRich(entry.rich) : <Words text={entry.text} />}
      </div>
      {long && (
        <button type="button" class="text-button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? say('showLess') : say('showFull')}
        </button>
      )}
    </>
  );
}

/** One entry of the timeline. Its id, type and direction stand on the article; author, subject and text are marked as parts. */
export function TimelineEntry({ dealId, entry }: { dealId: string; entry: Entry }) {
  const [mode, setMode] = useState<'read' | 'edit' | 'delete'>('read');
  const way = entry.type === 'email' && entry.direction !== 'internal' ? say(entry.direction === 'inbound' ? 'received' : 'sent') : '';
  const save = (text: string) => {
    editEntry(dealId, entry.id, text);
    setMode('read');
  };
  return (
    <article class="entry" data-entry-id={entry.id} data-entry-type={entry.type} data-direction={entry.direction}>
      <span class="entry-icon" title={say(entry.type)}>
        <Icon name={entry.type} size={16} />
      </span>
      <div class="entry-body">
        <header class="entry-head">
          <b data-part="author">{entry.author}</b>
          <span class="quiet">
            {say(entry.type)}
            {way && ` ${way}`}
          </span>
          <time dateTime={entry.at}>{clock(entry.at)}</time>
          {entry.edited && <span class="quiet">({say('edited')})</span>}
          <span class="entry-tools">
            <button type="button" class="icon-button" aria-label={say('editEntry')} title={say('edit')} onClick={() => setMode('edit')}>
              <Icon name="pencil" size={14} />
            </button>
            <button
              type="button"
              class="icon-button"
              aria-label={say('deleteEntry')}
              title={say('deleteIt')}
              onClick={() => setMode('delete')}
            >
              <Icon name="bin" size={14} />
            </button>
          </span>
        </header>
        {entry.subject && (
          <h4 class="entry-subject" data-part="subject">
            {entry.subject}
          </h4>
        )}
        {mode === 'edit' ? <EntryEditor entry={entry} onSave={save} onCancel={() => setMode('read')} /> : <EntryBody entry={entry} />}
        {mode === 'delete' && (
          <div class="row-end sure">
            <span>{say('really')}</span>
            <button type="button" class="button" onClick={() => setMode('read')}>
              {say('keepIt')}
            </button>
            <button type="button" class="button danger" onClick={() => deleteEntry(dealId, entry.id)}>
              {say('deleteIt')}
            </button>
          </div>
        )}
      </div>
    </article>
  );
}
