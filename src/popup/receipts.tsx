import { useState } from 'preact/hooks';
import { KIND_NAMES } from '../model/kind-words.ts';
import type { Cell, Receipt } from '../model/receipt.ts';
import type { DealScreen } from '../model/screen.ts';
import { shortDay } from './days.ts';
import { ReceiptDetail } from './receipt-detail.tsx';
import type { Session } from './use-screen.ts';

const CELLS = [
  { name: 'purpose', label: 'why' },
  { name: 'commitment', label: 'then what' },
  { name: 'delivered', label: 'given' },
  { name: 'answered', label: 'answered' },
] as const;
const SIGN = { known: '✓', missing: '?', 'not-yet': '–', no: '✗' } as const;
const WORD = { known: 'known', missing: 'missing', 'not-yet': 'not yet', no: 'no' } as const;

function CellSign({ label, cell }: { label: string; cell: Cell }) {
  return (
    <span class={`cell ${cell.status}`}>
      {label}{' '}
      <b role="img" aria-label={WORD[cell.status]}>
        {SIGN[cell.status]}
      </b>
    </span>
  );
}

const isClosed = ({ state }: Receipt): boolean => state === 'confirmed' || state === 'dropped';

function headOf(receipt: Receipt): string {
  const nth = receipt.ordinal > 1 ? `${KIND_NAMES[receipt.kind]} ${receipt.ordinal}` : KIND_NAMES[receipt.kind];
  const until = receipt.until ? `until ${shortDay(receipt.until)}` : '';
  return [nth, receipt.askedBy, shortDay(receipt.askedOn), until].filter(Boolean).join(' · ');
}

function ReceiptLine({ receipt, deal, session }: { receipt: Receipt; deal: DealScreen; session: Session }) {
  const [open, setOpen] = useState(false);
  return (
    <li class={`receipt ${receipt.state}`} data-request={receipt.id}>
      <button type="button" class="receipt-head" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span class="receipt-title">{headOf(receipt)}</span>
        <span class="cells">
          {CELLS.map(({ name, label }) => (
            <CellSign key={name} label={label} cell={receipt[name]} />
          ))}
        </span>
      </button>
      {open && <ReceiptDetail receipt={receipt} deal={deal} session={session} />}
    </li>
  );
}

function Nothing({ deal }: { deal: DealScreen }) {
  const last = deal.lastEntryOn ? `, last ${shortDay(deal.lastEntryOn)}` : '';
  return (
    <p class="empty">
      Nothing asked for yet. {deal.entries} {deal.entries === 1 ? 'entry' : 'entries'} read{last}.
    </p>
  );
}

/** Every request as a receipt: the open ones first, newest on top; the closed ones folded. */
export function Receipts({ deal, session }: { deal: DealScreen; session: Session }) {
  const newest = [...deal.receipts].reverse();
  const open = newest.filter((receipt) => !isClosed(receipt));
  const closed = newest.filter(isClosed);
  const line = (receipt: Receipt) => <ReceiptLine key={receipt.id} receipt={receipt} deal={deal} session={session} />;
  return (
    <section class="receipts">
      <h2>
        Receipts <span>{open.length} open</span>
      </h2>
      {deal.receipts.length === 0 && <Nothing deal={deal} />}
      <ul>{open.map(line)}</ul>
      {closed.length > 0 && (
        <details>
          <summary>Closed ({closed.length})</summary>
          <ul>{closed.map(line)}</ul>
        </details>
      )}
    </section>
  );
}
