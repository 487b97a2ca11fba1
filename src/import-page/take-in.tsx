import { useEffect, useState } from 'preact/hooks';
import { askWorker } from '../messages/send.ts';
import type { Visit } from '../model/visit.ts';
import { findImportProgress, type ImportProgress, onImportProgress, saveImportProgress } from '../platform/reader-state.ts';

/** So many deals go to the worker at once. */
const AT_ONCE = 50;

type State = { at: 'ready' } | { at: 'sending'; sent: number } | { at: 'taken'; count: number } | { at: 'failed'; why: string };

/** How far the reading is, wherever the import was started. */
export function useImportProgress(): ImportProgress {
  const [progress, setProgress] = useState<ImportProgress>({ waiting: 0, read: 0 });
  useEffect(() => {
    findImportProgress().then(setProgress);
    return onImportProgress(setProgress);
  }, []);
  return progress;
}

/** Hands the deals to the worker and follows how they are read. */
export function TakeIn({ visits, blocked, done }: { visits: readonly Visit[]; blocked: string | null; done: () => void }) {
  const [state, setState] = useState<State>({ at: 'ready' });
  const { waiting, read } = useImportProgress();
  const take = async () => {
    try {
      setState({ at: 'sending', sent: 0 });
      await saveImportProgress({ waiting: visits.length, read: 0 });
      for (let sent = 0; sent < visits.length; sent += AT_ONCE) {
        await askWorker('import.add', { visits: visits.slice(sent, sent + AT_ONCE) });
        setState({ at: 'sending', sent: Math.min(sent + AT_ONCE, visits.length) });
      }
      setState({ at: 'taken', count: visits.length });
      done();
    } catch (error) {
      setState({ at: 'failed', why: error instanceof Error ? error.message : String(error) });
    }
  };
  return (
    <section class="take-in">
      {state.at !== 'taken' && (
        <button type="button" class="primary" disabled={blocked !== null || visits.length === 0 || state.at === 'sending'} onClick={take}>
          Take in {visits.length.toLocaleString()} {visits.length === 1 ? 'deal' : 'deals'}
        </button>
      )}
      {blocked && <p class="remark">{blocked}</p>}
      {state.at === 'sending' && <progress aria-label="Taking in" max={visits.length} value={state.sent} />}
      {state.at === 'failed' && (
        <p class="problem" role="alert">
          {state.why}. Taking in the same file again doubles nothing.
        </p>
      )}
      {state.at === 'taken' && (
        <p role="status">
          {state.count.toLocaleString()} {state.count === 1 ? 'deal was' : 'deals were'} taken in. They are in the list of all deals as soon
          as they are read; that goes on in the background, and you can close this page.
        </p>
      )}
      {waiting > 0 && (
        <div class="row">
          <progress aria-label="Reading" max={read + waiting} value={read} />
          <span>
            {waiting.toLocaleString()} {waiting === 1 ? 'deal waits' : 'deals wait'} to be read
          </span>
          <button type="button" class="quiet" onClick={() => askWorker('import.stop', {})}>
            Stop reading
          </button>
        </div>
      )}
    </section>
  );
}
