import * as z from 'zod/mini';

/**
 * Who may send a message: `page` is our content script in a tab, `extension` one of our own pages (popup, options).
 * What an extension page may do, a content script may not: a web page can take over its content script, not our popup.
 */
export type Sender = 'page' | 'extension';

export const message = <Params extends z.ZodMiniType, Result extends z.ZodMiniType>(from: Sender, params: Params, result: Result) => ({
  from,
  params,
  result,
});
export const nothing = z.object({});
export const done = z.object({ done: z.literal(true) });
