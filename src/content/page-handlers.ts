import type { PageHandlers } from '../messages/serve-page.ts';
import { insertHere, insertInto, insertWhereClicked } from './insertion.ts';
import type { PageSession } from './page-session.ts';

/** What the page does when the worker or the popup asks. */
export function pageHandlers(session: PageSession): PageHandlers {
  return {
    'text.insert': async ({ text, url, editor }) => {
      if (url && url !== location.href) return { inserted: false, why: 'The page has moved on meanwhile.', editors: [] };
      return editor === undefined ? insertHere(text) : insertInto(editor, text);
    },
    'question.insert': async ({ text, at, why }) => {
      const answer = text === null ? null : await (at === 'click' ? insertWhereClicked(text) : insertHere(text));
      if (answer?.inserted) return { inserted: true };
      session.layer.ask({ text, why: answer?.why ?? why, editors: answer?.editors ?? [] });
      return { inserted: false };
    },
    'editor.point': async ({ editor }) => {
      session.layer.pointAtEditor(editor);
      return { done: true };
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
