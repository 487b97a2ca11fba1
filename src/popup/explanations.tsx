import type { DealScreen } from '../model/screen.ts';
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

/** Everything still open as one short, friendly message in the prospect's own words. */
export function Recap({ deal, session }: { deal: DealScreen; session: Session }) {
  if (!deal.recap) return null;
  return (
    <details class="recap">
      <summary>A recap to send</summary>
      <Wording texts={[deal.recap]} session={session} />
    </details>
  );
}
