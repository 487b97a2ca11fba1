import * as z from 'zod/mini';
import { DealOnPageSchema } from '../model/screen.ts';
import { done, nothing } from './message.ts';

/** Every message to a content script; only the worker and our own pages send them. */
export const TO_PAGE = {
  /** Insert text into the editor the rep last used. `url` guards against a page that has gone on meanwhile. */
  'text.insert': {
    params: z.object({ text: z.string().check(z.minLength(1)), url: z.string() }),
    result: z.discriminatedUnion('inserted', [
      z.object({ inserted: z.literal(true), how: z.string(), label: z.string() }),
      z.object({ inserted: z.literal(false), why: z.string() }),
    ]),
  },
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
