import { useState } from 'preact/hooks';
import type { Decision } from '../model/decision.ts';
import { RequestKindSchema } from '../model/reading.ts';
import type { Cell, Receipt } from '../model/receipt.ts';
import type { DealScreen } from '../model/screen.ts';
import { daysFromToday, dayWithDistance } from './days.ts';
import { EvidenceLink } from './evidence-link.tsx';
import { KindOptions } from './kind-options.tsx';
import type { Session } from './use-screen.ts';

type Decide = (decision: Decision) => Promise<void>;

/** What a cell tells, by which words. `reject`: takes words back that were read and tell nothing of the kind. */
function Told({ label, cell, reject }: { label: string; cell: Cell; reject?: () => void }) {
  if (cell.status !== 'known' && cell.status !== 'no') return null;
  return (
    <div class="told">
      <dt>{label}</dt>
      <dd>
        {cell.text ? <q>{cell.text}</q> : cell.status === 'no' ? 'No' : 'Yes'}
        {cell.on && <span class="when"> {dayWithDistance(cell.on)}</span>}
        {cell.source === 'rep' && <span class="when"> · noted by you</span>}
        {cell.source === 'read' && reject && (
          <button type="button" class="quiet not-so" aria-label={`${label}: not so`} onClick={reject}>
            Not so
          </button>
        )}
      </dd>
    </div>
  );
}

function Plain({ label, text }: { label: string; text: string | null }) {
  if (!text) return null;
  return (
    <div class="told">
      <dt>{label}</dt>
      <dd>{text}</dd>
    </div>
  );
}

/** What was agreed, typed where it is missing: why they want it, what they will do then, by when. */
function Agreed({ receipt, decide }: { receipt: Receipt; decide: Decide }) {
  const agree = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const [purpose, commitment, by] = ['purpose', 'commitment', 'by'].map((name) => String(form.get(name) ?? '').trim());
    if (!purpose && !commitment) return;
    await decide({
      do: 'agree',
      requestId: receipt.id,
      ...(purpose ? { purpose } : {}),
      ...(commitment ? { commitment, by: by || null } : {}),
    });
  };
  return (
    <form class="agreed" onSubmit={agree}>
      <label>
        Why: what will it let them decide?
        <input name="purpose" maxLength={2000} defaultValue={receipt.purpose.source === 'rep' ? (receipt.purpose.text ?? '') : ''} />
      </label>
      <label>
        Then what: what will they do with it?
        <input
          name="commitment"
          maxLength={2000}
          defaultValue={receipt.commitment.source === 'rep' ? (receipt.commitment.text ?? '') : ''}
        />
      </label>
      <div class="row">
        <label class="inline">
          by <input name="by" type="date" />
        </label>
        <button type="submit" class="primary">
          Agreed
        </button>
      </div>
    </form>
  );
}

/** What they said of it beside a plain yes: in part, or not; what is missing, and what it changed. */
function Missing({ receipt, decide }: { receipt: Receipt; decide: Decide }) {
  const [open, setOpen] = useState(false);
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const [missing, changed] = ['missing', 'changed'].map((name) => String(form.get(name) ?? '').trim());
    const answer = form.get('partly') === 'on' ? 'partly' : 'no';
    await decide({ do: 'answer', requestId: receipt.id, answer, missing, ...(changed ? { changed } : {}) });
  };
  if (!open) {
    return (
      <button type="button" onClick={() => setOpen(true)}>
        Something is missing
      </button>
    );
  }
  return (
    <form class="stack wide" onSubmit={save}>
      <label>
        What is missing?
        <input name="missing" maxLength={2000} required />
      </label>
      <label class="inline">
        <input type="checkbox" name="partly" /> They got part of it
      </label>
      <label>
        What did it change?
        <input name="changed" maxLength={2000} />
      </label>
      <button type="submit" class="primary">
        Save
      </button>
    </form>
  );
}

function Actions({ receipt, decide }: { receipt: Receipt; decide: Decide }) {
  const requestId = receipt.id;
  return (
    <div class="row actions">
      {receipt.state === 'open' && (
        <button type="button" onClick={() => decide({ do: 'deliver', requestId })}>
          Given
        </button>
      )}
      <button type="button" onClick={() => decide({ do: 'answer', requestId, answer: 'yes' })}>
        They got it
      </button>
      <Missing receipt={receipt} decide={decide} />
      <button type="button" onClick={() => decide({ do: 'drop', requestId })}>
        Dropped
      </button>
      <button type="button" onClick={() => decide({ do: 'not-a-request', requestId })}>
        Not a request
      </button>
      <label class="inline">
        It is{' '}
        <select
          value={receipt.kind}
          onChange={(event) => decide({ do: 'correct', requestId, kind: RequestKindSchema.parse(event.currentTarget.value) })}
        >
          <KindOptions />
        </select>
      </label>
      <label class="inline">
        Later, on{' '}
        <input
          type="date"
          min={daysFromToday(1)}
          onChange={(event) => event.currentTarget.value && decide({ do: 'snooze', requestId, until: event.currentTarget.value })}
        />
      </label>
      <button type="button" class="quiet" onClick={() => decide({ do: 'undo', requestId })}>
        As it was read
      </button>
    </div>
  );
}

/** An opened receipt: each cell with its sentence, its day and who said so, and what the rep can do. */
export function ReceiptDetail({ receipt, deal, session }: { receipt: Receipt; deal: DealScreen; session: Session }) {
  const decide: Decide = (decision) => session.decide(deal.key, decision);
  const asked = { in: receipt.askedIn ?? '', on: receipt.askedOn, quote: receipt.evidence };
  return (
    <div class="receipt-detail">
      <EvidenceLink evidence={asked} session={session} />
      {receipt.canDecide !== 'unknown' && (
        <p class="when">
          {receipt.askedBy}
          {receipt.askedByRole && `, ${receipt.askedByRole}`} {receipt.canDecide}.
        </p>
      )}
      <dl>
        <Told label="Why" cell={receipt.purpose} reject={() => decide({ do: 'not-told', requestId: receipt.id, cell: 'purpose' })} />
        <Told
          label="Then what"
          cell={receipt.commitment}
          reject={() => decide({ do: 'not-told', requestId: receipt.id, cell: 'commitment' })}
        />
        <Plain label="By" text={receipt.commitmentBy && dayWithDistance(receipt.commitmentBy)} />
        <Told label="Given" cell={receipt.delivered} />
        <Told label={receipt.partly ? 'Answered in part' : 'Answered'} cell={receipt.answered} />
        <Plain label="Still missing" text={receipt.missing} />
        <Plain label="What it changed" text={receipt.changed} />
      </dl>
      {(receipt.purpose.status === 'missing' || receipt.commitment.status === 'missing') && <Agreed receipt={receipt} decide={decide} />}
      <Actions receipt={receipt} decide={decide} />
    </div>
  );
}
