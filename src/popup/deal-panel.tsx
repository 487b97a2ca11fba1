import { useState } from 'preact/hooks';
import type { DealScreen } from '../model/screen.ts';
import { dayWithDistance, money, shortDay } from './days.ts';
import { DealMenu } from './deal-menu.tsx';
import { Exchange } from './exchange.tsx';
import { Explanations, Recap } from './explanations.tsx';
import { Health } from './health.tsx';
import { LogRequest } from './log-request.tsx';
import { NudgeCard } from './nudge-card.tsx';
import { Plays } from './plays.tsx';
import { Receipts } from './receipts.tsx';
import type { Session } from './use-screen.ts';

function Facts({ deal }: { deal: DealScreen }) {
  const times = deal.pushes === 1 ? 'once' : `${deal.pushes}×`;
  const closes = deal.closeDate && `closes ${shortDay(deal.closeDate)}${deal.pushes > 0 ? ` (moved ${times})` : ''}`;
  const said = deal.stage.toLowerCase() === deal.status;
  const status = deal.status === 'open' ? closes : said ? '' : deal.status;
  return <p class="facts">{[deal.stage, money(deal.amount, deal.currency), status].filter(Boolean).join(' · ')}</p>;
}

function TooFar({ deal }: { deal: DealScreen }) {
  const [first, ...others] = deal.tooFar.reasons;
  if (!first || deal.status !== 'open') return null;
  return (
    <section class="too-far">
      <h2>Gone too far</h2>
      <p>{first.sentence}</p>
      {others.length > 0 && (
        <details>
          <summary>{others.length === 1 ? 'One more reason' : `${others.length} more reasons`}</summary>
          <ul>
            {others.map((reason) => (
              <li key={reason.rule}>{reason.sentence}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Resting({ deal, session }: { deal: DealScreen; session: Session }) {
  const { wait, parked } = deal.decisions;
  if (deal.standing !== 'waiting') return null;
  return (
    <section class="resting">
      {wait && (
        <p>
          Waiting until {dayWithDistance(wait.until)}: {wait.reason}
        </p>
      )}
      {parked && <p>We stopped investing in this deal on {shortDay(parked.on)}.</p>}
      <button type="button" class="quiet" onClick={() => session.decide(deal.key, wait ? { do: 'wake' } : { do: 'park', parked: false })}>
        Wake it now
      </button>
    </section>
  );
}

/** One deal: the nudge that matters now, then its receipts. */
export function DealPanel({ deal, session }: { deal: DealScreen; session: Session }) {
  const [menu, setMenu] = useState(false);
  const [nudge, ...others] = deal.nudges;
  return (
    <article class="deal">
      <header class="head">
        <h1 title={deal.name}>{deal.name}</h1>
        <button type="button" class="quiet icon" aria-label="More" aria-expanded={menu} onClick={() => setMenu(!menu)}>
          ⋯
        </button>
        <Facts deal={deal} />
      </header>
      {menu && <DealMenu deal={deal} session={session} close={() => setMenu(false)} />}
      <TooFar deal={deal} />
      <Resting deal={deal} session={session} />
      {nudge && <NudgeCard key={nudge.id} nudge={nudge} deal={deal} session={session} />}
      {others.length > 0 && (
        <details class="more-nudges">
          <summary>{others.length === 1 ? 'One more to ask' : `${others.length} more to ask`}</summary>
          {others.map((other) => (
            <NudgeCard key={other.id} nudge={other} deal={deal} session={session} />
          ))}
        </details>
      )}
      <Explanations deal={deal} session={session} />
      <Plays deal={deal} session={session} />
      <Receipts deal={deal} session={session} />
      <LogRequest deal={deal} session={session} />
      <Recap deal={deal} session={session} />
      <Exchange gave={deal.gave} got={deal.got} />
      <Health deal={deal} session={session} />
    </article>
  );
}
