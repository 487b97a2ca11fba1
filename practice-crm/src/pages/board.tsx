import { type Deal, STAGES } from '../deal.ts';
import { fillerDeals } from '../filler.ts';
import { money, moneySum, shortDay } from '../format.ts';
import { TODAY } from '../practice-day.ts';
import { Link } from '../router.tsx';
import { allDeals } from '../store.ts';
import { say } from '../words.ts';

function Card({ deal, query }: { deal: Deal; query: URLSearchParams }) {
  const cards = query.get('cards');
  const late = deal.status === 'open' && deal.closeDate < TODAY;
  return (
    <li class="deal-card" data-deal-id={deal.id} data-status={deal.status}>
      <Link to={`/board?${cards ? `cards=${cards}&` : ''}peek=${deal.id}`} class="deal-card-name">
        {deal.name}
      </Link>
      <span class="deal-card-amount">{money(deal.amount, deal.currency)}</span>
      <span class="deal-card-foot">
        <span>{deal.contacts[0]?.name ?? ''}</span>
        <time class={late ? 'late' : undefined} dateTime={deal.closeDate}>
          {shortDay(deal.closeDate)}
        </time>
      </span>
    </li>
  );
}

/** All deals as cards in columns by stage. `?cards=N` fills the open columns up to N cards. */
export function Board({ query }: { query: URLSearchParams }) {
  const real = allDeals();
  const wanted = Math.min(Number(query.get('cards')) || 0, 2000);
  const deals = [...real, ...fillerDeals(Math.max(0, wanted - real.length))];
  return (
    <div class="page page-wide">
      <header class="page-head">
        <h1>{say('board')}</h1>
        <span class="quiet">{moneySum(real.filter((deal) => deal.status === 'open'))}</span>
      </header>
      <div class="board">
        {STAGES.map((stage) => {
          const here = deals.filter((deal) => deal.stage === stage);
          return (
            <section class="column" key={stage} data-stage={stage} aria-label={say(stage)}>
              <h2>
                {say(stage)} <span class="count">{here.length}</span>
              </h2>
              <ul>
                {here.map((deal) => (
                  <Card key={deal.id} deal={deal} query={query} />
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </div>
  );
}
