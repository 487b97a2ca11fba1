import { useState } from 'preact/hooks';
import { type Deal, OPEN_STAGES } from '../deal.ts';
import { money } from '../format.ts';
import { closeDeal, moveToStage } from '../store.ts';
import { say } from '../words.ts';
import { LostDialog } from './lost-dialog.tsx';

function StagePath({ deal }: { deal: Deal }) {
  const reached = (OPEN_STAGES as readonly string[]).indexOf(deal.stage);
  return (
    <ol class={`stage-path ${deal.status}`} aria-label={say('stage')}>
      {OPEN_STAGES.map((stage, index) => (
        <li key={stage} class={deal.status === 'won' || index < reached ? 'past' : index === reached ? 'now' : ''}>
          <button
            type="button"
            data-stage={stage}
            aria-current={index === reached ? 'step' : undefined}
            onClick={() => moveToStage(deal.id, stage)}
          >
            {say(stage)}
          </button>
        </li>
      ))}
      <li class={deal.status === 'open' ? 'end' : 'end now'}>
        <span>{deal.status === 'open' ? say('closed') : say(deal.status)}</span>
      </li>
    </ol>
  );
}

/** The deal's name, status, stage path and the ways to close it. */
export function DealHeader({ deal }: { deal: Deal }) {
  const [losing, setLosing] = useState(false);
  return (
    <header class="deal-header" data-region="deal-header">
      <div class="deal-title">
        <div>
          <h1 data-field="name">{deal.name}</h1>
          <span class="quiet">
            {deal.company} · {money(deal.amount, deal.currency)}
          </span>
        </div>
        <span class={`badge ${deal.status}`} data-field="status" data-value={deal.status}>
          {say(deal.status)}
        </span>
        <div class="deal-actions">
          <button type="button" class="button" disabled={deal.status === 'won'} onClick={() => closeDeal(deal.id, 'won', null)}>
            {say('markWon')}
          </button>
          <button type="button" class="button" disabled={deal.status === 'lost'} onClick={() => setLosing(true)}>
            {say('markLost')}
          </button>
        </div>
      </div>
      <StagePath deal={deal} />
      {losing && <LostDialog dealId={deal.id} onDone={() => setLosing(false)} />}
    </header>
  );
}
