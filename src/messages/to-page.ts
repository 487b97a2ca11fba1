import * as z from 'zod/mini';
import { EditorOfferSchema } from '../model/editor-offer.ts';
import { DealOnPageSchema } from '../model/screen.ts';
import { done, nothing } from './message.ts';

const text = z.string().check(z.minLength(1));

/** Every message to a content script; only the worker and our own pages send them. */
export const TO_PAGE = {
  /**
   * Insert text into the editor the rep last used, or into the one chosen from `editors` of an earlier answer. `url` guards against a page
   * that has gone on meanwhile. Where the rep has to choose, the answer holds the page's editors.
   */
  'text.insert': {
    params: z.object({ text, url: z.string(), editor: z.optional(z.string()) }),
    result: z.discriminatedUnion('inserted', [
      z.object({ inserted: z.literal(true), how: z.string(), label: z.string() }),
      z.object({ inserted: z.literal(false), why: z.string(), editors: z.array(EditorOfferSchema) }),
    ]),
  },
  /**
   * Insert the question that matters now where the rep is: at the caret (keyboard) or in the editor that was right-clicked (menu). There is
   * no popup to answer in, so the page itself says what is in the way; without a text, only that.
   */
  'question.insert': {
    params: z.object({ text: z.nullable(text), at: z.enum(['caret', 'click']), why: z.string() }),
    result: z.object({ inserted: z.boolean() }),
  },
  /** Draw a frame around one of the page's editors, or none any more. */
  'editor.point': { params: z.object({ editor: z.nullable(z.string()) }), result: done },
  /** Scroll to a timeline entry and point at it for a moment. */
  'entry.show': { params: z.object({ entryId: z.string() }), result: z.object({ shown: z.boolean() }) },
  /** Something was decided elsewhere: here is how the deal stands now. */
  'deal.changed': { params: z.object({ deal: DealOnPageSchema }), result: done },
  /** Read the page again (the popup was opened). */
  'page.reread': { params: nothing, result: done },
} as const;

export type ToPage = typeof TO_PAGE;
export type PageMessage = keyof ToPage;
export type PageParams<Name extends PageMessage> = z.infer<ToPage[Name]['params']>;
export type PageResult<Name extends PageMessage> = z.infer<ToPage[Name]['result']>;
