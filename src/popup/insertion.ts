import { askPage } from '../messages/send.ts';
import type { EditorOffer } from '../model/editor-offer.ts';
import type { Session } from './use-screen.ts';

/** What became of a text: what to tell the rep, and the page's editors where the rep has to choose one first. */
export interface Inserted {
  said: string;
  editors: readonly EditorOffer[];
}

/** Inserts a text into the editor of the page the popup stands over (the chosen one, where one was chosen), else onto the clipboard. */
export async function insertOrCopy(text: string, { tab }: Session, editor?: string): Promise<Inserted> {
  const chosen = editor === undefined ? {} : { editor };
  const answer = tab?.id === undefined ? null : await askPage(tab.id, 'text.insert', { text, url: tab.url, ...chosen });
  if (answer?.inserted) return { said: `Inserted into ${answer.label}.`, editors: [] };
  if (answer && answer.editors.length > 0) return { said: answer.why, editors: answer.editors };
  await navigator.clipboard.writeText(text);
  return { said: `${answer?.why ?? 'This page has no text field.'} Copied instead: paste it where you want it.`, editors: [] };
}

/** Shows on the page which editor is meant; null when none is any more. A page that is gone has nothing to show. */
export function pointAtEditor({ tab }: Session, editor: string | null): void {
  if (tab?.id !== undefined) askPage(tab.id, 'editor.point', { editor }).catch(() => null);
}
