import { askPage } from '../messages/send.ts';
import type { Evidence } from '../model/reading.ts';
import { shortDay } from './days.ts';
import type { Session } from './use-screen.ts';

/** The sentence that made us speak; a click shows its entry on the page. */
export function EvidenceLink({ evidence, session }: { evidence: Evidence; session: Session }) {
  const show = async () => {
    if (session.tab?.id !== undefined && evidence.in) await askPage(session.tab.id, 'entry.show', { entryId: evidence.in });
  };
  return (
    <button type="button" class="evidence" title="Show it on the page" onClick={show}>
      Because, {shortDay(evidence.on)}: <q>{evidence.quote}</q>
    </button>
  );
}
