import { DealView } from '../deal/deal-view.tsx';
import { Link } from '../router.tsx';
import { findDeal } from '../store.ts';
import { say } from '../words.ts';

/** The page of one deal. */
export function DealPage({ dealId, query }: { dealId: string; query: URLSearchParams }) {
  const deal = findDeal(dealId);
  return (
    <div class="page page-deal">
      <nav class="crumbs" aria-label="Breadcrumb">
        <Link to="/deals">{say('deals')}</Link>
        <span aria-hidden="true">/</span>
        <span>{dealId}</span>
      </nav>
      {deal ? <DealView deal={deal} query={query} /> : <h1>{say('noSuchDeal')}</h1>}
    </div>
  );
}
