import { useState } from 'preact/hooks';
import type { Deal, Status } from '../deal.ts';
import { money, moneySum, shortDay } from '../format.ts';
import { Icon } from '../icons.tsx';
import { TODAY } from '../practice-day.ts';
import { Link, noteInAddress } from '../router.tsx';
import { allDeals } from '../store.ts';
import { say } from '../words.ts';

const FILTERS = ['all', 'open', 'won', 'lost'] as const;
type Filter = (typeof FILTERS)[number];
const asFilter = (text: string | null): Filter => FILTERS.find((filter) => filter === text) ?? 'all';

/** Whether a deal's name, number, company or people hold every word of the search. */
function matches(deal: Deal, search: string): boolean {
  const text = [deal.id, deal.name, deal.company, ...deal.contacts.map((contact) => contact.name)].join(' ').toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function Row({ deal }: { deal: Deal }) {
  const late = deal.status === 'open' && deal.closeDate < TODAY;
  return (
    <tr data-deal-id={deal.id} data-status={deal.status}>
      <th scope="row">
        <Link to={`/deals/${deal.id}`}>{deal.name}</Link>
        <small>{deal.id}</small>
      </th>
      <td>
        <span class={`stage-dot ${deal.status}`} />
        {say(deal.stage)}
      </td>
      <td class="number" data-value={deal.amount}>
        {money(deal.amount, deal.currency)}
      </td>
      <td class={late ? 'late' : undefined}>
        <time dateTime={deal.closeDate}>{shortDay(deal.closeDate)}</time>
      </td>
      <td>{deal.contacts[0]?.name}</td>
      <td class="quiet">{deal.owner}</td>
    </tr>
  );
}

/** All deals as a table, with a search and a filter by status; both stand in the address. */
export function DealList({ query }: { query: URLSearchParams }) {
  const [search, setSearch] = useState(query.get('q') ?? '');
  const [filter, setFilter] = useState<Filter>(asFilter(query.get('status')));
  const found = allDeals().filter((deal) => (filter === 'all' || deal.status === filter) && matches(deal, search));
  const choose = (next: Filter) => {
    setFilter(next);
    noteInAddress('status', next === 'all' ? '' : next);
  };
  const label = (name: Filter) => (name === 'all' ? say('statusAll') : say(name satisfies Status));
  return (
    <div class="page">
      <header class="page-head">
        <h1>{say('deals')}</h1>
        <span class="quiet">
          {found.length} · {moneySum(filter === 'all' ? found.filter((deal) => deal.status === 'open') : found) || '–'}
        </span>
      </header>
      <div class="bar">
        <label class="search">
          <Icon name="search" />
          <input
            type="search"
            aria-label={say('search')}
            placeholder={say('search')}
            value={search}
            onInput={(event) => {
              setSearch(event.currentTarget.value);
              noteInAddress('q', event.currentTarget.value);
            }}
          />
        </label>
        <fieldset class="segments">
          <legend class="unseen">{say('status')}</legend>
          {FILTERS.map((name) => (
            <button type="button" key={name} aria-pressed={filter === name} onClick={() => choose(name)}>
              {label(name)}
            </button>
          ))}
        </fieldset>
      </div>
      <div class="card table-card">
        <table class="deal-table">
          <thead>
            <tr>
              <th scope="col">{say('name')}</th>
              <th scope="col">{say('stage')}</th>
              <th scope="col" class="number">
                {say('amount')}
              </th>
              <th scope="col">{say('closeDate')}</th>
              <th scope="col">{say('contact')}</th>
              <th scope="col">{say('owner')}</th>
            </tr>
          </thead>
          <tbody>
            {found.map((deal) => (
              <Row key={deal.id} deal={deal} />
            ))}
          </tbody>
        </table>
        {found.length === 0 && <p class="empty">{say('noDeals')}</p>}
      </div>
    </div>
  );
}
