import { useState } from 'preact/hooks';
import { askWorker } from '../messages/send.ts';
import { KIND_NAMES } from '../model/kind-words.ts';
import type { DealScreen } from '../model/screen.ts';
import { shortDay } from './days.ts';
import { EvidenceLink } from './evidence-link.tsx';
import type { Session } from './use-screen.ts';
import { Wording } from './wording.tsx';

/** "What else could explain this?": facts with their days, each with one kind question, then what to do. Private to the rep. */
export function Explanations({ deal, session }: { deal: DealScreen; session: Session }) {
  if (deal.explanations.length === 0 && deal.ways.length === 0) return null;
  return (
    <details class="explanations">
      <summary>What else could explain this?</summary>
      {deal.explanations.map((explanation) => (
        <div class="explanation" key={explanation.id}>
          <p>{explanation.fact}</p>
          {explanation.evidence && <EvidenceLink evidence={explanation.evidence} session={session} />}
          <Wording texts={[explanation.question]} session={session} />
        </div>
      ))}
      {deal.ways.map((way) => (
        <div class="explanation" key={way.title}>
          <h3>{way.title}</h3>
          <Wording texts={[way.question]} session={session} />
        </div>
      ))}
      <p class="remark">Only you see this. These are facts from the page, not what they think.</p>
    </details>
  );
}

/** One short, friendly message in the prospect's own words: of everything still open, or of the receipts that the rep ticks. */
export function Recap({ deal, session }: { deal: DealScreen; session: Session }) {
  const [text, setText] = useState(deal.recap);
  if (!deal.recap) return null;
  const choose = async (event: Event) => {
    const chosen = new FormData(event.currentTarget as HTMLFormElement).getAll('receipt').map(String);
    setText(chosen.length > 0 ? await askWorker('recap.make', { key: deal.key, requestIds: chosen }) : deal.recap);
  };
  return (
    <details class="recap">
      <summary>A recap to send</summary>
      <form onChange={choose}>
        {deal.receipts
          .filter((receipt) => receipt.state !== 'dropped')
          .map((receipt) => (
            <label class="inline" key={receipt.id}>
              <input type="checkbox" name="receipt" value={receipt.id} /> {KIND_NAMES[receipt.kind]}, {shortDay(receipt.askedOn)}
            </label>
          ))}
      </form>
      {text ? <Wording key={text} texts={[text]} session={session} /> : <p class="remark">Nothing to sum up in these.</p>}
    </details>
  );
}
