import type { Nudge } from '../model/nudge.ts';
import type { DealScreen } from '../model/screen.ts';
import { daysFromToday } from './days.ts';
import { EvidenceLink } from './evidence-link.tsx';
import type { Session } from './use-screen.ts';
import { Wording } from './wording.tsx';

function Later({ nudge, deal, session }: { nudge: Nudge; deal: DealScreen; session: Session }) {
  const dismiss = (until: string | null) => session.decide(deal.key, { do: 'dismiss', rule: nudge.rule, requestId: nudge.request, until });
  return (
    <details class="later">
      <summary>Later</summary>
      <div class="menu">
        <button type="button" onClick={() => dismiss(daysFromToday(1))}>
          Tomorrow
        </button>
        <button type="button" onClick={() => dismiss(daysFromToday(7))}>
          In a week
        </button>
        <label>
          On{' '}
          <input type="date" min={daysFromToday(1)} onChange={(event) => event.currentTarget.value && dismiss(event.currentTarget.value)} />
        </label>
        <button type="button" onClick={() => dismiss(null)}>
          Not this one
        </button>
      </div>
    </details>
  );
}

const OFFER = {
  wait: null,
  wake: 'Wake it now',
  park: 'Stop investing in this deal',
  responsibility: 'Take responsibility…',
  lost: 'Lose with grace…',
  heartbeat: 'Heartbeat check…',
} as const;

/** What the rep may want to do beside asking. Plays open further down; the others are decisions that can be taken back. */
function OfferButton({ nudge, deal, session }: { nudge: Nudge; deal: DealScreen; session: Session }) {
  const { offer } = nudge;
  const label = offer && OFFER[offer];
  if (!offer || !label) return null;
  const act = () => {
    if (offer === 'park') return session.decide(deal.key, { do: 'park', parked: true });
    if (offer === 'wake') return session.decide(deal.key, { do: 'wake' });
    const play = document.querySelector<HTMLDetailsElement>(`details[data-play="${offer}"]`);
    if (play) play.open = true;
    play?.scrollIntoView({ block: 'start' });
  };
  return (
    <button type="button" class="offer" onClick={act}>
      {label}
    </button>
  );
}

/** One nudge: what is the matter, the question that answers it, and the sentence that made us speak. */
export function NudgeCard({ nudge, deal, session }: { nudge: Nudge; deal: DealScreen; session: Session }) {
  const asked = () => session.decide(deal.key, { do: 'asked', rule: nudge.rule, requestId: nudge.request });
  const repeats = deal.tooFar.reasons.some((reason) => reason.sentence === nudge.statement);
  return (
    <section class="nudge" aria-label={`${nudge.title}: ${nudge.statement}`}>
      <h2>
        {nudge.title}
        {nudge.askLive && <span class="live">better spoken than written</span>}
      </h2>
      {!repeats && <p class="statement">{nudge.statement}</p>}
      {nudge.evidence && <EvidenceLink evidence={nudge.evidence} session={session} />}
      <Wording texts={[nudge.question, ...nudge.variants]} session={session} used={asked}>
        <Later nudge={nudge} deal={deal} session={session} />
      </Wording>
      <OfferButton nudge={nudge} deal={deal} session={session} />
    </section>
  );
}
