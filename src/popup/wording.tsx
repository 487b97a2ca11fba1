import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { EditorList } from '../widgets/editor-list.tsx';
import { type Inserted, insertOrCopy, pointAtEditor } from './insertion.ts';
import type { Session } from './use-screen.ts';

interface Props {
  /** The text, then other ways to say it. */
  texts: readonly string[];
  session: Session;
  /** Told after each use of the text. */
  used?: () => void;
  /** Only spoken or shown to others than the prospect: copied, never inserted. */
  copyOnly?: boolean;
  children?: ComponentChildren;
}

const NOTHING: Inserted = { said: '', editors: [] };

/** A text to use: shown, inserted with one click, said another way, or copied. */
export function Wording({ texts, session, used, copyOnly = false, children }: Props) {
  const [way, setWay] = useState(0);
  const [{ said, editors }, setOutcome] = useState(NOTHING);
  const text = texts[way % texts.length] ?? '';
  const insert = async (editor?: string) => {
    const outcome = await insertOrCopy(text, session, editor);
    setOutcome(outcome);
    if (outcome.editors.length === 0) used?.();
  };
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setOutcome({ said: 'Copied.', editors: [] });
    used?.();
  };
  return (
    <div class="wording">
      <p class="question">“{text}”</p>
      <div class="row">
        {!copyOnly && (
          <button type="button" class="primary" onClick={() => insert()}>
            Insert
          </button>
        )}
        {texts.length > 1 && (
          <button type="button" class="quiet" onClick={() => setWay(way + 1)}>
            Another way
          </button>
        )}
        <button type="button" class={copyOnly ? 'primary' : 'quiet'} onClick={copy}>
          Copy
        </button>
        {children}
      </div>
      <p class="remark" role="status">
        {said}
      </p>
      {editors.length > 0 && (
        <EditorList
          editors={editors}
          choose={insert}
          point={(editor) => pointAtEditor(session, editor)}
          cancel={() => setOutcome(NOTHING)}
          focus
        />
      )}
    </div>
  );
}
