import { type Deal, OPEN_STAGES } from '../deal.ts';
import { moneySum } from '../format.ts';
import { TODAY } from '../practice-day.ts';
import { allDeals } from '../store.ts';
import { say } from '../words.ts';

function Tile({ label, deals }: { label: string; deals: readonly Deal[] }) {
  return (
    <div class="card tile">
      <span class="quiet">{label}</span>
      <strong>{deals.length}</strong>
      <span>{moneySum(deals) || '–'}</span>
    </div>
  );
}

/** Plain counts and sums over all deals. */
export function Reports() {
  const deals = allDeals();
  const open = deals.filter((deal) => deal.status === 'open');
  const byStage = OPEN_STAGES.map((stage) => ({ stage, deals: open.filter((deal) => deal.stage === stage) }));
  const most = Math.max(1, ...byStage.map((row) => row.deals.length));
  return (
    <div class="page">
      <header class="page-head">
        <h1>{say('reports')}</h1>
      </header>
      <div class="tiles">
        <Tile label={say('open')} deals={open} />
        <Tile label={say('closesIn')} deals={open.filter((deal) => deal.closeDate.slice(0, 7) === TODAY.slice(0, 7))} />
        <Tile label={say('wonSince')} deals={deals.filter((deal) => deal.status === 'won')} />
        <Tile label={say('lost')} deals={deals.filter((deal) => deal.status === 'lost')} />
      </div>
      <section class="card chart">
        <h2>{say('numbers')}</h2>
        <dl>
          {byStage.map((row) => (
            <div key={row.stage}>
              <dt>{say(row.stage)}</dt>
              <dd>
                <span class="meter" style={{ width: `${(row.deals.length / most) * 60}%` }} />
                <b>{row.deals.length}</b>
                <span class="quiet">{moneySum(row.deals)}</span>
              </dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  );
}
