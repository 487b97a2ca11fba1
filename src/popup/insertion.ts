import { askPage } from '../messages/send.ts';
import type { Session } from './use-screen.ts';

/** Inserts a text into the editor of the page the popup stands over, else onto the clipboard. Returns what to tell the rep. */
export async function insertOrCopy(text: string, session: Session): Promise<string> {
  const { tab } = session;
  const answer = tab?.id === undefined ? null : await askPage(tab.id, 'text.insert', { text, url: tab.url });
  if (answer?.inserted) return `Inserted into ${answer.label}.`;
  await navigator.clipboard.writeText(text);
  return `${answer?.why ?? 'This page has no text field.'} Copied instead: paste it where you want it.`;
}
