import { browser, type Runtime } from '../platform/browser.ts';
import { logProblem } from '../platform/log.ts';
import { EnvelopeSchema, type Reply } from './envelope.ts';
import { type PageMessage, type PageParams, type PageResult, TO_PAGE } from './to-page.ts';

export type PageHandlers = { [Name in PageMessage]: (params: PageParams<Name>) => Promise<PageResult<Name>> };

async function answer(handlers: PageHandlers, name: PageMessage, raw: unknown): Promise<Reply> {
  const params = TO_PAGE[name].params.safeParse(raw);
  if (!params.success) return { ok: false, reason: `${name} does not parse` };
  try {
    const handler = handlers[name] as (params: unknown) => Promise<unknown>;
    return { ok: true, value: await handler(params.data) };
  } catch (error) {
    logProblem(name, error);
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}

/** Answers the worker and our own pages in a content script until the signal is aborted; other content scripts are not heard. */
export function servePage(handlers: PageHandlers, signal: AbortSignal): void {
  const listen = (raw: unknown, sender: Runtime.MessageSender, reply: (reply: Reply) => void): true | undefined => {
    const envelope = EnvelopeSchema.safeParse(raw);
    if (!envelope.success || sender.id !== browser.runtime.id || !Object.hasOwn(TO_PAGE, envelope.data.askback)) return undefined;
    if (sender.tab && !sender.url?.startsWith(browser.runtime.getURL(''))) return undefined;
    answer(handlers, envelope.data.askback as PageMessage, envelope.data.params).then(reply);
    return true;
  };
  browser.runtime.onMessage.addListener(listen as Parameters<typeof browser.runtime.onMessage.addListener>[0]);
  signal.addEventListener('abort', () =>
    browser.runtime.onMessage.removeListener(listen as Parameters<typeof browser.runtime.onMessage.addListener>[0]),
  );
}
