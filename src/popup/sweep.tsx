import { useEffect, useState } from 'preact/hooks';
import { askWorker } from '../messages/send.ts';
import type { Sweep } from '../model/sweep.ts';
import { loadSweeps, onSweepsChange } from '../platform/sweeps.ts';
import { useApi } from './api-switch.tsx';
import { dayWithDistance } from './days.ts';

const hostOf = (origin: string): string => new URL(origin).host;
const deals = (count: number): string => (count === 1 ? '1 open deal' : `${count} open deals`);

/** Why a running sweep stands still, and what the rep can do about it. */
function waitingWords({ waiting, crm, origin }: Sweep): string {
  if (!waiting) return '';
  if (waiting.why === 'no-tab') return `Waiting: open ${crm} (${hostOf(origin)}) in a tab, and it goes on there.`;
  if (waiting.why === 'signed-out') return `Waiting: sign in to ${crm} again, and it goes on.`;
  const seconds = Math.max(0, Math.ceil(((waiting.until ?? 0) - Date.now()) / 1000));
  return `${crm} asked us to slow down. It goes on by itself${seconds > 60 ? ` in about ${Math.ceil(seconds / 60)} minutes` : ' in a moment'}.`;
}

function headline({ state, read, failed, deals: all, crm, endedAt }: Sweep): string {
  const of = all === null ? '' : `${read.length + failed.length} of ${deals(all.length)}`;
  if (state === 'done')
    return `${deals(read.length)} read from ${crm}, ${dayWithDistance((endedAt ?? '').slice(0, 10))}. Worst first below.`;
  if (state === 'paused') return `Paused at ${of || 'the start'}.`;
  if (state === 'stopped') return `Stopped at ${of || 'the start'}.`;
  return of ? `Reading ${crm}: ${of}` : `Asking ${crm} for your open deals`;
}

function Failed({ failed }: Sweep) {
  if (failed.length === 0) return null;
  return (
    <details>
      <summary>{failed.length === 1 ? 'One could not be read' : `${failed.length} could not be read`}</summary>
      <ul>
        {failed.map(({ id, name, reason }) => (
          <li key={id}>
            {name || id}: {reason}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Progress({ sweep, start }: { sweep: Sweep; start: () => void }) {
  const { origin, state, problem, read, failed, deals: all } = sweep;
  const steer = (to: 'pause' | 'resume' | 'stop') => () => askWorker('sweep.steer', { origin, to });
  const active = state === 'running' || state === 'paused';
  return (
    <section class="sweep" aria-live="polite">
      <p>{headline(sweep)}</p>
      {active && (
        <progress class="progress" value={all ? read.length + failed.length : undefined} max={all?.length} aria-label={headline(sweep)} />
      )}
      {waitingWords(sweep) && <p class="remark">{waitingWords(sweep)}</p>}
      {problem && <p class="remark">{problem.replace(/^./, (first) => first.toUpperCase())}.</p>}
      <Failed {...sweep} />
      <div class="row">
        {state === 'running' && (
          <button type="button" onClick={steer('pause')}>
            Pause
          </button>
        )}
        {state === 'paused' && (
          <button type="button" class="primary" onClick={steer('resume')}>
            Go on
          </button>
        )}
        {active ? (
          <button type="button" class="quiet" onClick={steer('stop')}>
            Stop
          </button>
        ) : (
          <button type="button" class="quiet" onClick={start}>
            Read all my open deals again
          </button>
        )}
      </div>
    </section>
  );
}

/** Reading all open deals of the rep: the offer on a site that is switched on for it, and every sweep under way, wherever the popup is opened. */
export function Sweeps({ origin }: { origin: string | null }) {
  const [sweeps, setSweeps] = useState<Record<string, Sweep>>({});
  const [problem, setProblem] = useState<string | null>(null);
  const { on } = useApi(origin ?? '');
  useEffect(() => {
    const load = () => loadSweeps().then(setSweeps);
    load();
    return onSweepsChange(load);
  }, []);
  const start = (site: string) => () => {
    askWorker('sweep.start', { origin: site }).then(
      () => setProblem(null),
      (error) => setProblem(error instanceof Error ? error.message : String(error)),
    );
  };
  const here = origin ? sweeps[origin] : undefined;
  const shown = Object.values(sweeps).filter((sweep) => sweep === here || sweep.state === 'running' || sweep.state === 'paused');
  return (
    <>
      {shown.map((sweep) => (
        <Progress key={sweep.origin} sweep={sweep} start={start(sweep.origin)} />
      ))}
      {on && origin && !here && (
        <section class="sweep">
          <button type="button" class="primary" onClick={start(origin)}>
            Read all my open deals
          </button>
          <p class="remark">One after the other from your CRM, only reading, at most two requests a second. It goes on after a restart.</p>
        </section>
      )}
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}
