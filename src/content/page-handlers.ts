import { insertText } from '../insert/insert.ts';
import { findTargets, lastTarget } from '../insert/target.ts';
import type { PageHandlers } from '../messages/serve-page.ts';
import type { PageResult } from '../messages/to-page.ts';
import type { PageSession } from './page-session.ts';

/** Inserts into the editor the rep last used, or the only one there is. The caller offers the clipboard when there is none. */
export async function insertHere(text: string): Promise<PageResult<'text.insert'>> {
  const targets = findTargets();
  const target = lastTarget() ?? (targets.length === 1 ? targets[0] : null);
  if (!target) {
    const why = targets.length > 1 ? 'Click into the field that you want it in first.' : 'There is no text field on this page.';
    return { inserted: false, why };
  }
  return insertText(target, text);
}

/** What the page does when the worker or the popup asks. */
export function pageHandlers(session: PageSession): PageHandlers {
  return {
    'text.insert': async ({ text, url }) => {
      if (url && url !== location.href) return { inserted: false, why: 'The page has moved on meanwhile.' };
      return insertHere(text);
    },
    'entry.show': async ({ entryId }) => ({ shown: session.layer.pointAt(entryId) }),
    'deal.changed': async ({ deal }) => {
      session.show(deal);
      return { done: true };
    },
    'page.reread': async () => {
      session.reread();
      return { done: true };
    },
  };
}
