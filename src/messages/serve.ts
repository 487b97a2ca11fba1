import type * as z from 'zod/mini';
import { browser, type Runtime } from '../platform/browser.ts';
import { logProblem } from '../platform/log.ts';
import { TO_WORKER, type WorkerMessage, type WorkerParams, type WorkerResult } from './contract.ts';
import { EnvelopeSchema, type Reply } from './envelope.ts';

/** Where a message came from: a tab's page (its address and tab), or one of our own pages. */
export type From = { kind: 'page'; tabId: number; url: URL } | { kind: 'extension' };

export type Handlers = { [Name in WorkerMessage]: (params: WorkerParams<Name>, from: From) => Promise<WorkerResult<Name>> };

const refuse = (name: string, reason: string): Reply => {
  logProblem('message refused', `${name}: ${reason}`);
  return { ok: false, reason };
};

/**
 * Who sent a message; null for anybody who is not us. Our own pages live on the extension's origin (also when shown in a tab); a content
 * script has a tab, our id and a web address, and only the top frame of a tab speaks.
 */
export function senderOf(sender: Runtime.MessageSender, ownId: string, ownOrigin: string): From | null {
  if (sender.id !== ownId || !sender.url) return null;
  if (sender.url.startsWith(`${ownOrigin}/`)) return { kind: 'extension' };
  if (sender.tab?.id === undefined || sender.frameId !== 0 || !/^https?:/.test(sender.url)) return null;
  return { kind: 'page', tabId: sender.tab.id, url: new URL(sender.url) };
}

const problemOf = (error: z.core.$ZodError): string => {
  const issue = error.issues[0];
  return `${issue?.path.join('.') || 'message'}: ${issue?.message ?? 'does not parse'}`;
};

/** Checks a message, runs its handler, and checks what comes back. Pure but for the handler. */
export async function answer(handlers: Handlers, raw: unknown, from: From | null): Promise<Reply> {
  const envelope = EnvelopeSchema.safeParse(raw);
  if (!envelope.success) return refuse('(unknown)', 'not a message of Askback');
  const name = envelope.data.askback;
  if (!from) return refuse(name, 'sender is not part of Askback');
  if (!Object.hasOwn(TO_WORKER, name)) return refuse(name, 'no such message');
  const declared = TO_WORKER[name as WorkerMessage];
  if (declared.from !== from.kind) return refuse(name, `not allowed from ${from.kind}`);
  const params = declared.params.safeParse(envelope.data.params);
  if (!params.success) return refuse(name, problemOf(params.error));
  try {
    const handler = handlers[name as WorkerMessage] as (params: unknown, from: From) => Promise<unknown>;
    return { ok: true, value: declared.result.parse(await handler(params.data, from)) };
  } catch (error) {
    logProblem(name, error);
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}

/** Answers messages from now on. Call it at the top level of the worker, before anything is awaited. */
export function serve(handlers: Handlers): void {
  const ownOrigin = browser.runtime.getURL('').replace(/\/$/, '');
  browser.runtime.onMessage.addListener((raw: unknown, sender: Runtime.MessageSender) => {
    return answer(handlers, raw, senderOf(sender, browser.runtime.id, ownOrigin));
  });
}
