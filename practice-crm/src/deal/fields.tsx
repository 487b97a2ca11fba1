import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Deal } from '../deal.ts';
import { LOST_REASONS } from '../deal.ts';
import { money, shortDay } from '../format.ts';
import { Icon } from '../icons.tsx';
import { TODAY } from '../practice-day.ts';
import { setCloseDate } from '../store.ts';
import { say, type Word } from '../words.ts';

interface FieldProps {
  field: string;
  label: Word;
  value: string | number;
  children: ComponentChildren;
}

/** A field with its label: the text as people read it, the raw value beside it for programs. */
function Field({ field, label, value, children }: FieldProps) {
  return (
    <div class="field" data-field={field} data-value={value}>
      <dt>{say(label)}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function CloseDate({ deal }: { deal: Deal }) {
  const [editing, setEditing] = useState(false);
  const history = deal.closeDateHistory ?? [];
  if (editing) {
    return (
      <form
        class="inline-edit"
        onSubmit={(event) => {
          event.preventDefault();
          const day = String(new FormData(event.currentTarget).get('closeDate') ?? '');
          if (day) setCloseDate(deal.id, day);
          setEditing(false);
        }}
      >
        <input type="date" name="closeDate" aria-label={say('closeDate')} defaultValue={deal.closeDate} required />
        <button type="submit" class="button primary">
          {say('save')}
        </button>
        <button type="button" class="button" onClick={() => setEditing(false)}>
          {say('cancel')}
        </button>
      </form>
    );
  }
  return (
    <>
      <time class={deal.status === 'open' && deal.closeDate < TODAY ? 'late' : undefined} dateTime={deal.closeDate}>
        {shortDay(deal.closeDate)}
      </time>
      <button type="button" class="icon-button" aria-label={`${say('closeDate')}: ${say('edit')}`} onClick={() => setEditing(true)}>
        <Icon name="pencil" size={14} />
      </button>
      {history.length > 1 && (
        <details class="history">
          <summary>
            {say('history')} ({history.length - 1})
          </summary>
          <ol data-field="closeDateHistory">
            {history.map((day) => (
              <li key={day}>
                <time dateTime={day}>{shortDay(day)}</time>
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  );
}

/** The reason in the page's language when it is one of the list, otherwise as it was written. */
const reasonText = (reason: string): string => {
  const known = LOST_REASONS.find((name) => name === reason);
  return known ? say(known) : reason;
};

/** The deal's fields with the keys that programs know them by; labels are in the page's language, keys never change. */
export function Fields({ deal }: { deal: Deal }) {
  return (
    <section class="card" aria-label={say('details')}>
      <h2>{say('details')}</h2>
      <dl class="fields">
        <Field field="id" label="dealId" value={deal.id}>
          {deal.id}
        </Field>
        <Field field="stage" label="stage" value={deal.stage}>
          {say(deal.stage)}
        </Field>
        <Field field="amount" label="amount" value={deal.amount}>
          <strong>{money(deal.amount, deal.currency)}</strong>
        </Field>
        <Field field="currency" label="currency" value={deal.currency}>
          {deal.currency}
        </Field>
        <Field field="closeDate" label="closeDate" value={deal.closeDate}>
          <CloseDate deal={deal} />
        </Field>
        <Field field="owner" label="owner" value={deal.owner}>
          {deal.owner}
        </Field>
        <Field field="company" label="company" value={deal.company}>
          {deal.company}
        </Field>
        <Field field="source" label="source" value={deal.source}>
          {deal.source}
        </Field>
        {deal.status === 'lost' && (
          <Field field="lostReason" label="lostReason" value={deal.lostReason ?? ''}>
            {deal.lostReason ? reasonText(deal.lostReason) : '–'}
          </Field>
        )}
      </dl>
    </section>
  );
}
