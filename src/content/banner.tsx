import { useState } from 'preact/hooks';
import type { DealOnPage } from '../model/screen.ts';
import { type Box, type Controls, edgePlaces, findFree, linePlaces } from './free-place.ts';
import { InsertButton } from './insert-button.tsx';
import type { LayerActions } from './page-layer.tsx';

const TAB = { width: 24, height: 96 };
const LINE_HEIGHT = 48;
const LINE_WIDTHS = [720, 560, 440];

/** The last place, as long as it is free: a line that jumps about is worse than one that is a little off. */
let lastPlace: Box | null = null;

function findLinePlace(controls: readonly Box[]): Box | null {
  lastPlace = (lastPlace && findFree([lastPlace], controls)) ?? findFree(linePlaces(LINE_WIDTHS, LINE_HEIGHT), controls);
  return lastPlace;
}

/** The calm line that says why a deal has gone too far. It lies where no control of the page is; without such a place it stays folded. */
export function Banner({ deal, actions, controls }: { deal: DealOnPage; actions: LayerActions; controls: Controls }) {
  const [why, setWhy] = useState(false);
  const [first, ...others] = deal.tooFar.reasons;
  if (!first) return null;
  const place = deal.folded ? null : findLinePlace(controls());
  if (!place) return <FoldedTab sentence={first.sentence} controls={controls()} unfold={() => actions.fold(false)} />;
  const style = { left: `${place.left}px`, top: `${place.top}px`, width: `${place.width}px` };
  return (
    <section class="banner" style={style} aria-label="Askback: this deal has gone too far">
      <p class="line">
        <strong>Gone too far</strong> <span>{first.sentence}</span>
      </p>
      <div class="actions">
        <button type="button" aria-expanded={why} onClick={() => setWhy(!why)}>
          Why
        </button>
        <button type="button" onClick={() => actions.fold(true)} title="Fold to the edge of the window">
          Fold
        </button>
        <button type="button" onClick={() => actions.silence()} title="Say nothing more on this deal's page">
          Silence
        </button>
      </div>
      {why && (
        <div class="reasons">
          {others.length > 0 && (
            <ul>
              {others.map((reason) => (
                <li key={reason.rule}>{reason.sentence}</li>
              ))}
            </ul>
          )}
          {deal.nudge?.evidence && <blockquote>“{deal.nudge.evidence.quote}”</blockquote>}
          {deal.nudge && (
            <div class="question">
              <p>{deal.nudge.question}</p>
              <InsertButton text={deal.nudge.question} />
            </div>
          )}
        </div>
      )}
    </section>
  );
}

function FoldedTab({ sentence, controls, unfold }: { sentence: string; controls: readonly Box[]; unfold: () => void }) {
  const place = findFree(edgePlaces(TAB.width, TAB.height), controls);
  if (!place) return null;
  return (
    <button type="button" class="tab" style={{ left: `${place.left}px`, top: `${place.top}px` }} title={sentence} onClick={unfold}>
      <span>Gone too far</span>
    </button>
  );
}
