import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../icons.tsx';
import { goTo, Link } from '../router.tsx';
import { findDeal } from '../store.ts';
import { say } from '../words.ts';
import { DealView } from './deal-view.tsx';

/** The deal in a sheet beside the board; Escape and the backdrop close it, the focus comes back to the card. */
export function PeekDialog({ dealId, query }: { dealId: string; query: URLSearchParams }) {
  const sheet = useRef<HTMLDivElement>(null);
  const deal = findDeal(dealId);
  const cards = query.get('cards');
  const leave = () => goTo(cards ? `/board?cards=${cards}` : '/board');
  useEffect(() => {
    sheet.current?.focus();
    return () => {
      requestAnimationFrame(() => document.querySelector<HTMLElement>(`.board [data-deal-id="${CSS.escape(dealId)}"] a`)?.focus());
    };
  }, [dealId]);
  return (
    <div class="peek">
      <button type="button" class="peek-backdrop" aria-label={say('close')} tabIndex={-1} onClick={leave} />
      <div
        class="peek-sheet"
        role="dialog"
        aria-modal="true"
        aria-label={deal?.name ?? dealId}
        tabIndex={-1}
        ref={sheet}
        onKeyDown={(event) => {
          if (event.key === 'Escape') leave();
        }}
      >
        <div class="peek-bar">
          <Link to={`/deals/${dealId}`} class="button quiet-button">
            <Icon name="open" /> {say('openFull')}
          </Link>
          <button type="button" class="icon-button" aria-label={say('close')} onClick={leave}>
            <Icon name="close" />
          </button>
        </div>
        {deal ? <DealView deal={deal} query={query} /> : <h1>{say('noSuchDeal')}</h1>}
      </div>
    </div>
  );
}
