import { lastTarget } from '../insert/target.ts';
import type { Draft } from './composer-notes.tsx';

/** So long after the last key the draft is looked at. */
const PAUSE_MS = 350;
/** Longer drafts are not looked at: nobody types so much by hand. */
const LONGEST = 20_000;

function textOf(element: HTMLElement): string {
  return 'value' in element && typeof element.value === 'string' ? element.value : element.innerText;
}

/** Tells what the rep is writing, a moment after each pause; null when the editor was left empty. Reads only, until the signal is aborted. */
export function watchDraft(tell: (draft: Draft | null) => void, signal: AbortSignal): void {
  let timer = 0;
  const look = () => {
    const element = lastTarget()?.element;
    const text = element ? textOf(element) : '';
    tell(element && text.trim() && text.length <= LONGEST ? { element, text } : null);
  };
  const soon = () => {
    clearTimeout(timer);
    timer = window.setTimeout(look, PAUSE_MS);
  };
  const options = { capture: true, passive: true, signal };
  for (const event of ['input', 'keyup', 'focusin'] as const) document.addEventListener(event, soon, options);
  signal.addEventListener('abort', () => clearTimeout(timer));
}
