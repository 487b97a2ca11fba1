import { useEffect, useState } from 'preact/hooks';
import { PeekDialog } from './deal/peek-dialog.tsx';
import { Icon } from './icons.tsx';
import { Board } from './pages/board.tsx';
import { Contacts } from './pages/contacts.tsx';
import { DealList } from './pages/deal-list.tsx';
import { DealPage } from './pages/deal-page.tsx';
import { Reports } from './pages/reports.tsx';
import { Link, onMove, type Place, placeNow } from './router.tsx';
import { onChange } from './store.ts';
import { say } from './words.ts';

const TABS = [
  { to: '/deals', icon: 'deals', label: 'deals' },
  { to: '/board', icon: 'board', label: 'board' },
  { to: '/contacts', icon: 'people', label: 'contacts' },
  { to: '/reports', icon: 'chart', label: 'reports' },
] as const;

function Page({ place }: { place: Place }) {
  const deal = /^\/deals\/([^/]+)\/?$/.exec(place.path)?.[1];
  if (deal) return <DealPage dealId={decodeURIComponent(deal)} query={place.query} />;
  if (place.path === '/deals') return <DealList query={place.query} />;
  if (place.path === '/board') return <Board query={place.query} />;
  if (place.path === '/contacts') return <Contacts />;
  if (place.path === '/reports') return <Reports />;
  return (
    <div class="page">
      <h1>{say('noSuchPage')}</h1>
      <p>
        <Link to="/deals">{say('allDeals')}</Link>
      </p>
    </div>
  );
}

function Sidebar({ path }: { path: string }) {
  return (
    <nav class="sidebar" aria-label={say('mainMenu')}>
      <Link to="/deals" class="brand" aria-label="Fieldbook">
        <Icon name="book" size={22} />
        <span class="wide-only">Fieldbook</span>
      </Link>
      <ul>
        {TABS.map((tab) => (
          <li key={tab.to}>
            <Link to={tab.to} class="tab" aria-current={path.startsWith(tab.to) ? 'page' : undefined} title={say(tab.label)}>
              <Icon name={tab.icon} size={18} />
              <span class="wide-only">{say(tab.label)}</span>
            </Link>
          </li>
        ))}
      </ul>
      <div class="rep">
        <span class="avatar" aria-hidden="true">
          DR
        </span>
        <span class="wide-only">
          Dana Ruiz
          <small>Harbour &amp; Vale</small>
        </span>
      </div>
    </nav>
  );
}

/** The whole app: the menu stays, the main region is thrown away and built anew on every page change. */
export function App() {
  const [, redraw] = useState(0);
  useEffect(() => {
    const again = () => redraw((count) => count + 1);
    const stops = [onMove(again), onChange(again)];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
  const place = placeNow();
  const peek = place.path === '/board' ? place.query.get('peek') : null;
  return (
    <div class="shell">
      <Sidebar path={place.path} />
      <main key={place.visit} inert={peek !== null}>
        <Page place={place} />
      </main>
      {peek !== null && <PeekDialog key={peek} dealId={peek} query={place.query} />}
    </div>
  );
}
