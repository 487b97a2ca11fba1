import { shownPart } from '../insert/editor.ts';
import type { DraftNote } from '../nudges/draft-check.ts';
import type { DraftFinding } from '../nudges/draft-guard.ts';
import { boxInTopView } from './element-box.ts';
import { type Box, type Controls, findFree } from './free-place.ts';
import { InsertButton } from './insert-button.tsx';

/** What the rep is writing, and where. */
export interface Draft {
  element: HTMLElement;
  text: string;
}

export interface ComposerActions {
  /** The rep waved words through; they stay so while the draft is edited. */
  ignore(findingId: string): void;
  /** The chip was closed. */
  close(requestId: string): void;
}

const WIDTH = 380;
const SHOWN_AT_ONCE = 2;
const NOTE_HEIGHT = 84;

/** Below the editor, above it, beside it: never on it. */
function* placesAround(editor: DOMRect, height: number): Generator<Box> {
  const width = Math.min(WIDTH, innerWidth - 16);
  for (let down = 4; down < 120; down += 8) yield { left: editor.left, top: editor.bottom + down, width, height };
  for (let down = 4; down < 120; down += 8) yield { left: editor.right - width, top: editor.bottom + down, width, height };
  yield { left: editor.left, top: editor.top - height - 4, width, height };
  yield { left: editor.right + 8, top: editor.top, width, height };
  yield { left: editor.left - width - 8, top: editor.top, width, height };
}

function Words({ draft, finding, actions }: { draft: Draft; finding: DraftFinding; actions: ComposerActions }) {
  return (
    <li>
      <p>
        <q class="watched">{draft.text.slice(finding.start, finding.end)}</q> {finding.why}
      </p>
      <div class="row">
        {finding.gentler[0] && (
          <>
            <span class="gentler">{finding.gentler[0]}</span>
            <InsertButton text={finding.gentler[0]} />
          </>
        )}
        <button type="button" onClick={() => actions.ignore(finding.id)}>
          Ignore
        </button>
      </div>
    </li>
  );
}

interface NotesProps {
  draft: Draft | null;
  note: DraftNote | null;
  actions: ComposerActions;
  controls: Controls;
}

/** What there is to say about the draft beside its editor. Never drawn on the editor, never a node inside it. */
export function ComposerNotes({ draft, note, actions, controls }: NotesProps) {
  if (!note || !draft?.element.isConnected) return null;
  const editor = boxInTopView(shownPart(draft.element));
  if (editor.width === 0 || editor.bottom < 0 || editor.top > innerHeight) return null;
  const findings = note.kind === 'words' ? note.findings.slice(0, SHOWN_AT_ONCE) : [];
  const place = findFree(placesAround(editor, NOTE_HEIGHT * Math.max(1, findings.length)), controls());
  if (!place) return null;
  const style = { left: `${place.left}px`, top: `${place.top}px`, width: `${place.width}px` };
  if (note.kind === 'yes') {
    return (
      <aside class="chip" style={style} aria-label="Askback: before you say yes">
        <p>
          <strong>Before you say yes</strong> {note.question}
        </p>
        <div class="row">
          <InsertButton text={note.question} />
          <button type="button" onClick={() => actions.close(note.requestId)}>
            Not now
          </button>
        </div>
      </aside>
    );
  }
  return (
    <aside class="chip" style={style} aria-label="Askback: words to look at again">
      <ul>
        {findings.map((finding) => (
          <Words key={finding.id} draft={draft} finding={finding} actions={actions} />
        ))}
      </ul>
    </aside>
  );
}
