import { useEffect, useRef } from 'preact/hooks';
import type { EditorOffer } from '../model/editor-offer.ts';
import { EditorChoice } from './editor-choice.tsx';
import { type Box, type Controls, findFree } from './free-place.ts';
import { useInsertion } from './use-insertion.ts';

/** What the page has to say about a question that was to be inserted by key or menu: why it is not in, and where it could go. */
export interface Asking {
  /** The question; null when there is none to insert. */
  text: string | null;
  why: string;
  editors: readonly EditorOffer[];
}

const WIDTH = 320;

/** About as high as the panel will be. */
const heightFor = ({ text, editors }: Asking): number => (text === null ? 90 : 190 + 34 * Math.min(editors.length, 6));

/** Right at the top, then along the upper edge and the lower one. */
function* places(height: number): Generator<Box> {
  const right = innerWidth - WIDTH - 16;
  for (const top of [16, 64, 120, innerHeight - height - 16])
    for (const left of [right, right / 2, 16]) yield { left, top, width: WIDTH, height };
}

interface Props {
  asking: Asking;
  controls: Controls;
  close(): void;
}

function Question({ text, asking, close }: { text: string; asking: Asking; close: () => void }) {
  const insertion = useInsertion(text, asking, close);
  return (
    <>
      <p role="status">{insertion.said}</p>
      <blockquote>{text}</blockquote>
      {insertion.editors.length > 0 ? (
        <EditorChoice insertion={insertion} focus />
      ) : (
        <button type="button" class="primary" onClick={insertion.copy}>
          Copy
        </button>
      )}
    </>
  );
}

/** A small panel of the page's own layer that answers the keyboard command and the menu. Esc closes it. */
export function PlacePanel({ asking, controls, close }: Props) {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    panel.current?.querySelector('button')?.focus();
  }, []);
  const { left, top, width } = findFree(places(heightFor(asking)), controls()) ?? { left: innerWidth - WIDTH - 16, top: 16, width: WIDTH };
  return (
    <section
      class="place"
      ref={panel}
      role="dialog"
      aria-label="Askback: inserting the question"
      style={{ left: `${left}px`, top: `${top}px`, width: `${width}px` }}
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      {asking.text === null ? <p role="status">{asking.why}</p> : <Question text={asking.text} asking={asking} close={close} />}
      <button type="button" onClick={close}>
        Close
      </button>
    </section>
  );
}
