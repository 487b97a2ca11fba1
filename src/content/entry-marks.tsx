import { useState } from 'preact/hooks';
import type { EntryMark } from '../model/screen.ts';
import { type Box, type Controls, findFree } from './free-place.ts';
import { InsertButton } from './insert-button.tsx';

const KIND = { demo: 'demo', sample: 'sample', collateral: 'document', call: 'call', delay: 'more time' } as const;
const MISSING = { purpose: 'why?', commitment: 'then what?', answered: 'answered?' } as const;
const HEIGHT = 20;

const labelOf = (mark: EntryMark): string => (mark.missing ? `${KIND[mark.kind]} · ${MISSING[mark.missing]}` : KIND[mark.kind]);
const widthOf = (mark: EntryMark): number => 20 + labelOf(mark).length * 6.5;

/** Beside the entry on its right, else along its upper edge from the right. */
function* placesBeside(entry: DOMRect, width: number): Generator<Box> {
  yield { left: entry.right + 4, top: entry.top + 4, width, height: HEIGHT };
  for (let left = entry.right - width - 4; left > entry.left; left -= 24) yield { left, top: entry.top + 2, width, height: HEIGHT };
  yield { left: entry.right - width - 4, top: entry.top - HEIGHT - 2, width, height: HEIGHT };
}

/** Whether the entry can be seen at its upper edge, or something of the page (a dialog, a fixed header) lies over it. */
function isInSight(entry: Element, box: DOMRect): boolean {
  if (box.bottom < 0 || box.top > innerHeight || box.width === 0) return false;
  const seen = document.elementFromPoint(box.left + Math.min(24, box.width / 2), Math.max(box.top + 6, 0));
  return seen !== null && (entry.contains(seen) || seen.contains(entry));
}

interface Props {
  marks: EntryMark[];
  entries: Map<string, Element>;
  pointed: string | null;
  controls: Controls;
}

/** Small tags beside the timeline entries that carry requests, drawn over the page and moved with it. */
export function EntryMarks({ marks, entries, pointed, controls }: Props) {
  const [open, setOpen] = useState<string | null>(null);
  const taken: Box[] = [];
  const shown = marks.flatMap((mark) => {
    const entry = entries.get(mark.entryId);
    const box = entry?.getBoundingClientRect();
    if (!entry || !box || !isInSight(entry, box)) return [];
    const place = findFree(placesBeside(box, widthOf(mark)), [...controls(), ...taken]);
    if (place) taken.push(place);
    return place ? [{ mark, place }] : [];
  });
  const pointedBox = pointed ? entries.get(pointed)?.getBoundingClientRect() : undefined;
  return (
    <>
      {pointedBox && (
        <div
          class="pointer"
          style={{
            left: `${pointedBox.left - 3}px`,
            top: `${pointedBox.top - 3}px`,
            width: `${pointedBox.width + 6}px`,
            height: `${pointedBox.height + 6}px`,
          }}
        />
      )}
      {shown.map(({ mark, place }) => (
        <div key={mark.requestId} class="mark" style={{ left: `${place.left}px`, top: `${place.top}px` }}>
          <button
            type="button"
            class={mark.missing ? 'tag missing' : 'tag'}
            aria-expanded={open === mark.requestId}
            onClick={() => setOpen(open === mark.requestId ? null : mark.requestId)}
          >
            {labelOf(mark)}
          </button>
          {open === mark.requestId && (
            <div class="card">
              <p>{mark.question ?? 'Nothing to ask here now.'}</p>
              {mark.question && <InsertButton text={mark.question} />}
            </div>
          )}
        </div>
      ))}
    </>
  );
}
