import * as z from 'zod/mini';
import { browser } from './browser.ts';

/** Two questions a second at most. */
const GAP_MS = 510;
const nameOf = (origin: string): string => `api-pace:${origin}`;

async function freeAt(origin: string): Promise<number> {
  const name = nameOf(origin);
  const parsed = z.number().safeParse((await browser.storage.session.get(name))[name]);
  return parsed.success ? parsed.data : 0;
}

let turn: Promise<unknown> = Promise.resolve();
const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
  const next = turn.then(work, work);
  turn = next.catch(() => undefined);
  return next;
};

/** Takes the next free moment at which a site may be asked, for all its tabs together. @returns how long to wait until then, in ms */
export function takeTurn(origin: string, now: number): Promise<number> {
  return inTurn(async () => {
    const at = Math.max(now, await freeAt(origin));
    await browser.storage.session.set({ [nameOf(origin)]: at + GAP_MS });
    return at - now;
  });
}

/** Asks nothing of a site for so long. */
export function restSite(origin: string, ms: number, now: number): Promise<void> {
  return inTurn(async () => {
    await browser.storage.session.set({ [nameOf(origin)]: Math.max(await freeAt(origin), now + ms) });
  });
}
