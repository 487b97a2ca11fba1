import type * as z from 'zod/mini';
import { browser } from '../platform/browser.ts';
import { ReplySchema } from './envelope.ts';

/** Thrown when the other side refused a message or could not carry it out; the message says why. */
export class RefusedError extends Error {}

/** What a reply holds. @throws RefusedError */
export function openReply(raw: unknown): unknown {
  const reply = ReplySchema.parse(raw);
  if (!reply.ok) throw new RefusedError(reply.reason);
  return reply.value;
}

type Declared = Record<string, { params: z.ZodMiniType; result: z.ZodMiniType }>;

/** A typed way to ask the worker for what a part of the contract declares; the worker is woken when it sleeps. @throws RefusedError */
export function asker<Contract extends Declared>(contract: Contract) {
  return async <Name extends keyof Contract & string>(
    name: Name,
    params: z.infer<Contract[Name]['params']>,
  ): Promise<z.infer<Contract[Name]['result']>> => {
    const value = openReply(await browser.runtime.sendMessage({ askback: name, params }));
    return contract[name]?.result.parse(value) as z.infer<Contract[Name]['result']>;
  };
}
