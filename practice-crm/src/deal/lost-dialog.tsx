import { useEffect, useRef, useState } from 'preact/hooks';
import { LOST_REASONS } from '../deal.ts';
import { closeDeal } from '../store.ts';
import { say } from '../words.ts';

/** Asks for the lost reason and closes the deal; a modal of the browser's own. */
export function LostDialog({ dealId, onDone }: { dealId: string; onDone: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [reason, setReason] = useState<string>(LOST_REASONS[0]);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="ask" onClose={onDone} aria-label={say('markLost')}>
      <form method="dialog" onSubmit={() => closeDeal(dealId, 'lost', reason)}>
        <label>
          {say('whyLost')}
          <select value={reason} onChange={(event) => setReason(event.currentTarget.value)}>
            {LOST_REASONS.map((name) => (
              <option key={name} value={name}>
                {say(name)}
              </option>
            ))}
          </select>
        </label>
        <div class="row-end">
          <button type="button" class="button" onClick={() => dialog.current?.close()}>
            {say('cancel')}
          </button>
          <button type="submit" class="button primary">
            {say('markLost')}
          </button>
        </div>
      </form>
    </dialog>
  );
}
