import { browser } from '../platform/browser.ts';
import {
  type PageMessage,
  type PageParams,
  type PageResult,
  ReplySchema,
  TO_PAGE,
  TO_WORKER,
  type WorkerMessage,
  type WorkerParams,
  type WorkerResult,
} from './contract.ts';

/** Thrown when the other side refused a message or could not carry it out; the message says why. */
export class RefusedError extends Error {}

const open = (raw: unknown): unknown => {
  const reply = ReplySchema.parse(raw);
  if (!reply.ok) throw new RefusedError(reply.reason);
  return reply.value;
};

/** Asks the worker; it is woken when it sleeps. @throws RefusedError */
export async function askWorker<Name extends WorkerMessage>(name: Name, params: WorkerParams<Name>): Promise<WorkerResult<Name>> {
  const value = open(await browser.runtime.sendMessage({ askback: name, params }));
  return TO_WORKER[name].result.parse(value) as WorkerResult<Name>;
}

/** Asks the content script in a tab; null when none answers there. @throws RefusedError */
export async function askPage<Name extends PageMessage>(
  tabId: number,
  name: Name,
  params: PageParams<Name>,
): Promise<PageResult<Name> | null> {
  const raw = await browser.tabs.sendMessage(tabId, { askback: name, params }, { frameId: 0 }).catch(() => null);
  if (raw === null || raw === undefined) return null;
  return TO_PAGE[name].result.parse(open(raw)) as PageResult<Name>;
}
