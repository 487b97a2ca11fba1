import { render } from 'preact';
import { askWorker } from '../messages/send.ts';
import { today } from '../platform/clock.ts';
import { loadTaughtPages } from '../platform/taught-pages.ts';
import { findTaught } from '../teach/address.ts';
import { newTaughtPage } from '../teach/draft.ts';
import { createLayerHost } from './layer-host.ts';
import { css } from './layer-style.ts';
import { Teacher } from './teach-panel.tsx';
import { teachCss } from './teach-style.ts';

function NoRecord({ close }: { close: () => void }) {
  return (
    <section class="teach" role="dialog" aria-label="Teach Askback this page">
      <p>
        The address of this page does not say which deal it shows, so Askback could mix up two deals. Open the deal on its own page first.
      </p>
      <div class="row">
        <button type="button" class="primary" onClick={close}>
          Close
        </button>
      </div>
    </section>
  );
}

const ENDED = 'askback-teaching-ended';

/** Opens the panel in this page, with what was taught before; once. Resolves when it stands. */
export async function startTeaching(): Promise<void> {
  document.dispatchEvent(new CustomEvent(ENDED));
  const teaching = new AbortController();
  document.addEventListener(ENDED, () => teaching.abort(), { signal: teaching.signal });
  const url = new URL(location.href);
  const known = findTaught(await loadTaughtPages(), url)?.page;
  if (teaching.signal.aborted) return;
  const start = known ? { ...known, taughtOn: today() } : newTaughtPage(url, today());
  const { root } = createLayerHost(css + teachCss, teaching.signal);
  teaching.signal.addEventListener('abort', () => render(null, root));
  const close = () => teaching.abort();
  render(
    start ? <Teacher start={start} save={(page) => askWorker('taught.save', { page })} close={close} /> : <NoRecord close={close} />,
    root,
  );
}
