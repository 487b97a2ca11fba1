import { useEffect, useState } from 'preact/hooks';
import { askWorker } from '../messages/send.ts';
import type { DealSummary } from '../model/screen.ts';
import { browser } from '../platform/browser.ts';
import { findImportProgress, type ImportProgress, onImportProgress } from '../platform/reader-state.ts';
import { openOwnPage, requestSite } from '../platform/sites.ts';
import { ApiSwitch } from './api-switch.tsx';
import { Sweeps } from './sweep.tsx';
import { TeachOrReport } from './teach.tsx';
import type { Session } from './use-screen.ts';

const STANDING = {
  'too-far': 'Gone too far',
  open: 'Open requests',
  waiting: 'Waiting with good reason',
  calm: 'Nothing open',
  closed: 'Closed',
} as const;

const UNREAD = 'Timeline not read yet';

function DealLine({ deal, session }: { deal: DealSummary; session: Session }) {
  const unread = deal.timelineUnread && deal.standing === 'calm';
  const standing = unread ? UNREAD : STANDING[deal.standing];
  const why = [deal.statement, unread && `${UNREAD}: open its page, or import its activities.`].filter(Boolean).join(' ');
  return (
    <li>
      <button type="button" class="deal-line" onClick={() => session.openDeal(deal.key)}>
        <span class={`dot ${unread ? 'unread' : deal.standing}`} role="img" aria-label={standing} title={standing} />
        <span class="deal-line-name">{deal.name}</span>
        <span class="deal-line-count">{deal.openRequests > 0 && deal.status === 'open' ? `${deal.openRequests} open` : deal.stage}</span>
        {why && <span class="deal-line-why">{why}</span>}
      </button>
      {deal.url && (
        <button type="button" class="quiet" title="Open the page of this deal" onClick={() => browser.tabs.create({ url: deal.url })}>
          Open
        </button>
      )}
    </li>
  );
}

/** How many deals from a file still wait to be read. */
function ImportLine() {
  const [progress, setProgress] = useState<ImportProgress>({ waiting: 0, read: 0 });
  useEffect(() => {
    findImportProgress().then(setProgress);
    return onImportProgress(setProgress);
  }, []);
  if (progress.waiting === 0) return null;
  return <p class="remark">{progress.waiting} imported deals wait to be read; that goes on in the background.</p>;
}

/** All deals, worst first: what the popup shows on any page that is no deal. */
export function AllDeals({
  deals,
  unopened,
  crm,
  session,
}: {
  deals: DealSummary[];
  unopened: { key: string; problem: string }[];
  /** The CRM that the tab's page belongs to. */
  crm: string | undefined;
  session: Session;
}) {
  const origin = session.tab && /^https?:/.test(session.tab.url) ? new URL(session.tab.url).origin : null;
  return (
    <section class="panel">
      <h1>All deals</h1>
      {origin && crm && <ApiSwitch origin={origin} crm={crm} />}
      <Sweeps origin={origin} />
      {unopened.map(({ key, problem }) => (
        <p class="problem" key={key}>
          {problem}
        </p>
      ))}
      {deals.length === 0 && <p class="empty">Open a deal in your CRM. Askback reads what they asked for and keeps the receipts here.</p>}
      <ImportLine />
      <ul class="deal-lines">
        {deals.map((deal) => (
          <DealLine key={deal.key} deal={deal} session={session} />
        ))}
      </ul>
      <button type="button" class="quiet" onClick={() => openOwnPage('import-page.html')}>
        Import an export from your CRM
      </button>
      {session.tab && /^https?:/.test(session.tab.url) && (
        <details class="teach-here">
          <summary>This page is a deal and Askback does not see it</summary>
          <TeachOrReport tabId={session.tab.id} />
        </details>
      )}
    </section>
  );
}

/** A site on which Askback is not switched on: one click, and the browser asks for this site alone. */
export function Off({ origin, host, session }: { origin: string; host: string; session: Session }) {
  const [refused, setRefused] = useState(false);
  const switchOn = async () => {
    // The browser's own question needs this very click, so nothing is awaited before it.
    if (!(await requestSite(origin))) return setRefused(true);
    await askWorker('site.switch', { origin, on: true });
    await session.refresh();
  };
  const tryOnce = async () => {
    if (session.tab?.id !== undefined) await askWorker('site.try', { tabId: session.tab.id });
    await session.refresh();
  };
  return (
    <section class="panel">
      <h1>Askback is off on this site</h1>
      <p>
        Switch it on where your CRM is. It reads deal pages of <b class="host">{host}</b> in this browser; nothing leaves it.
      </p>
      <div class="row">
        <button type="button" class="primary" onClick={switchOn}>
          Use Askback on {host}
        </button>
        <button type="button" class="quiet" onClick={tryOnce}>
          Try once
        </button>
      </div>
      {refused && <p class="remark">The browser did not give the permission. Nothing was changed.</p>}
    </section>
  );
}

/** The page is switched on and has not told yet what it shows. */
export function Reading() {
  return (
    <section class="panel">
      <progress class="progress" aria-label="Reading" />
      <h1>Reading this page</h1>
      <p class="empty">If this stays, load the page again: Askback starts with the page.</p>
    </section>
  );
}

/** A page that looks like a deal and cannot be read: never an all-clear. */
export function Unreadable({ crm, reason, session }: { crm: string; reason: string; session: Session }) {
  return (
    <section class="panel">
      <h1>Askback cannot read this page</h1>
      <p>{reason}</p>
      <p class="remark">
        This looks like a deal in {crm}. Askback says nothing about it until it can be read; that is no sign that all is well.
      </p>
      {session.tab && /^https?:/.test(session.tab.url) && <ApiSwitch origin={new URL(session.tab.url).origin} crm={crm} />}
      <TeachOrReport tabId={session.tab?.id} />
    </section>
  );
}
