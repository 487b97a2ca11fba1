import { useState } from 'preact/hooks';
import { askPage } from '../messages/send.ts';
import type { Nudge } from '../model/nudge.ts';
import type { DealScreen } from '../model/screen.ts';
import { daysFromToday } from './days.ts';
import { EvidenceLink } from './evidence-link.tsx';
import type { Session } from './use-screen.ts';

/** Inserts into the page's editor, else onto the clipboard; returns what to tell the rep. */
async function insert(text: string, session: Session): Promise<string> {
  const { tab } = session;
  const answer = tab?.id === undefined ? null : await askPage(tab.id, 'text.insert', { text, url: tab.url });
  if (answer?.inserted) return `Inserted into ${answer.label}.`;
  await navigator.clipboard.writeText(text);
  return `${answer?.why ?? 'This page has no text field.'} Copied instead: paste it where you want it.`;
}

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

/** One nudge: what is the matter, the question that answers it, and the sentence that made us speak. */
export function NudgeCard({ nudge, deal, session }: { nudge: Nudge; deal: DealScreen; session: Session }) {
  const [way, setWay] = useState(0);
  const [said, setSaid] = useState('');
  const questions = [nudge.question, ...nudge.variants];
  const question = questions[way % questions.length] ?? nudge.question;
  const copy = async () => {
    await navigator.clipboard.writeText(question);
    setSaid('Copied.');
  };
  return (
    <section class="nudge" aria-label={nudge.title}>
      <h2>
        {nudge.title}
        {nudge.askLive && <span class="live">better spoken than written</span>}
      </h2>
      <p class="statement">{nudge.statement}</p>
      <p class="question">“{question}”</p>
      {nudge.evidence && <EvidenceLink evidence={nudge.evidence} session={session} />}
      <div class="row">
        <button type="button" class="primary" onClick={async () => setSaid(await insert(question, session))}>
          Insert
        </button>
        {questions.length > 1 && (
          <button type="button" class="quiet" onClick={() => setWay(way + 1)}>
            Another way
          </button>
        )}
        <button type="button" class="quiet" onClick={copy}>
          Copy
        </button>
        <Later nudge={nudge} deal={deal} session={session} />
      </div>
      <p class="remark" role="status">
        {said}
      </p>
    </section>
  );
}
