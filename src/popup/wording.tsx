import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { insertOrCopy } from './insertion.ts';
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

/** A text to use: shown, inserted with one click, said another way, or copied. */
export function Wording({ texts, session, used, copyOnly = false, children }: Props) {
  const [way, setWay] = useState(0);
  const [said, setSaid] = useState('');
  const text = texts[way % texts.length] ?? '';
  const insert = async () => {
    setSaid(await insertOrCopy(text, session));
    used?.();
  };
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setSaid('Copied.');
    used?.();
  };
  return (
    <div class="wording">
      <p class="question">“{text}”</p>
      <div class="row">
        {!copyOnly && (
          <button type="button" class="primary" onClick={insert}>
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
    </div>
  );
}
