import { askWorker } from '../messages/send.ts';
import type { DealScreen } from '../model/screen.ts';
import { browser } from '../platform/browser.ts';
import { ApiSwitch } from './api-switch.tsx';
import { daysFromToday } from './days.ts';
import type { Session } from './use-screen.ts';

const WAIT_DAYS_MAX = 90;

function Wait({ deal, session, close }: { deal: DealScreen; session: Session; close: () => void }) {
  const wait = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    await session.decide(deal.key, { do: 'wait', reason: String(form.get('reason')), until: String(form.get('until')) });
    close();
  };
  return (
    <details>
      <summary>Good reason to wait…</summary>
      <form onSubmit={wait}>
        <label>
          Why
          <input name="reason" required maxLength={500} />
        </label>
        <label>
          Until
          <input name="until" type="date" required min={daysFromToday(1)} max={daysFromToday(WAIT_DAYS_MAX)} />
        </label>
        <button type="submit" class="primary">
          Wait
        </button>
      </form>
    </details>
  );
}

/** What concerns the site of a deal. A deal from a file may have none. */
function OfSite({ deal, session, close }: { deal: DealScreen; session: Session; close: () => void }) {
  const { origin, hostname } = new URL(deal.url);
  const switchOff = async () => {
    await askWorker('site.switch', { origin, on: false });
    await session.refresh();
    close();
  };
  return (
    <>
      <ApiSwitch origin={origin} crm={deal.crm} />
      <button type="button" onClick={switchOff}>
        Switch Askback off on {hostname}
      </button>
    </>
  );
}

/** What the rep can do with the deal as a whole, and with this site. */
export function DealMenu({ deal, session, close }: { deal: DealScreen; session: Session; close: () => void }) {
  const { silenced, parked } = deal.decisions;
  const act = (work: () => Promise<unknown>) => async () => {
    await work();
    close();
  };
  return (
    <div class="menu deal-menu">
      <Wait deal={deal} session={session} close={close} />
      <button type="button" onClick={act(() => session.decide(deal.key, { do: 'silence', silenced: !silenced }))}>
        {silenced ? 'Show the banner on this deal again' : 'No banner on this deal'}
      </button>
      <button type="button" onClick={act(() => session.decide(deal.key, { do: 'park', parked: parked === null }))}>
        {parked ? 'Invest in this deal again' : 'Stop investing in this deal'}
      </button>
      {deal.url && <OfSite deal={deal} session={session} close={close} />}
      <button type="button" onClick={act(() => browser.runtime.openOptionsPage())}>
        Settings
      </button>
    </div>
  );
}
