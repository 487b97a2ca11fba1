import { useState } from 'preact/hooks';
import { askPage } from '../messages/send.ts';
import type { Evidence } from '../model/reading.ts';
import { shortDay } from './days.ts';
import type { Session } from './use-screen.ts';

/** The sentence that made us speak; a click shows its entry on the page, or says that the page does not show it. */
export function EvidenceLink({ evidence, session }: { evidence: Evidence; session: Session }) {
  const [hidden, setHidden] = useState(false);
  const show = async () => {
    if (session.tab?.id === undefined || !evidence.in) return;
    const answer = await askPage(session.tab.id, 'entry.show', { entryId: evidence.in });
    setHidden(!answer?.shown);
  };
  return (
    <>
      <button type="button" class="evidence" title="Show it on the page" onClick={show}>
        Because, {shortDay(evidence.on)}: <q>{evidence.quote}</q>
      </button>
      {hidden && <p class="remark">The page does not show this entry now. “Show more” on the page may bring it.</p>}
    </>
  );
}
