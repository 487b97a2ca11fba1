import { useEffect, useRef } from 'preact/hooks';
import type { EditorOffer } from '../model/editor-offer.ts';

interface Props {
  editors: readonly EditorOffer[];
  /** Chosen by click or Enter. */
  choose(id: string): void;
  /** The item under the mouse or with the focus; null when there is none any more. */
  point(id: string | null): void;
  /** Esc, or the way out named by `other`. */
  cancel(): void;
  /** Whether the first item takes the focus: not where that would take the caret out of what the rep is writing. */
  focus: boolean;
}

/** A step up or down in the list; Tab works too. */
function move(event: KeyboardEvent): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  const list = event.currentTarget as HTMLElement;
  const buttons = [...list.querySelectorAll('button')];
  const root = list.getRootNode() as Document | ShadowRoot;
  const at = buttons.indexOf(root.activeElement as HTMLButtonElement);
  buttons[(at + step + buttons.length) % buttons.length]?.focus();
  event.preventDefault();
}

/** The editors of a page to choose from, each by the name a person would give it. */
export function EditorList({ editors, choose, point, cancel, focus }: Props) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (focus) list.current?.querySelector('button')?.focus();
    return () => point(null);
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return move(event);
    event.preventDefault();
    cancel();
  };
  return (
    <ul class="editors" aria-label="Text fields on this page" ref={list} onKeyDown={onKeyDown}>
      {editors.map(({ id, label }) => (
        <li key={id}>
          <button
            type="button"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(id)}
            onMouseEnter={() => point(id)}
            onMouseLeave={() => point(null)}
            onFocus={() => point(id)}
            onBlur={() => point(null)}
          >
            {label}
          </button>
        </li>
      ))}
    </ul>
  );
}
