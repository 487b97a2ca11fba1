/** The part of the content script that asks the CRM itself. Loaded only on sites where the rep has switched that on. */

import type { ApiReader, ApiReading, Ask, PageKeys } from '../api/api-reader.ts';
import { openDoor } from '../api/door.ts';
import { layOver } from '../api/lay-over.ts';
import { ApiProblem } from '../api/problem.ts';
import { API_READERS } from '../api/readers.ts';
import { askWorker } from '../messages/from-api-part.ts';
import type { PageReading } from '../model/page-reading.ts';
import { logProblem } from '../platform/log.ts';
import { patiently, pause } from './ask-patiently.ts';

/** A deal that was told a minute ago is not asked for again. */
const FRESH_MS = 60_000;

/** A page waits no longer than this for its turn. */
const REST_MAX_MS = 60_000;

/** What is known of the deal on the page from the CRM itself. */
export interface ApiTelling {
  /** Starts asking, unless that was just done; `told` is called when an answer, or the reason for none, is there. */
  ask(siteId: string, dealId: string, told: () => void): void;
  /**
   * The reading of the page with what the CRM told laid over it, and why it told nothing. Null while the page alone cannot be read and the
   * CRM has not answered yet.
   */
  over(dealId: string, page: PageReading): { reading: PageReading; source: 'page' | 'api'; problem: string | null } | null;
}

/** What a reader may look at in this page, now. */
export function pageKeys(): PageKeys {
  const cookies = () => document.cookie.split('; ').map((one) => one.split(/=(.*)/s) as [string, string | undefined]);
  return {
    url: new URL(location.href),
    cookie: (name) => cookies().find(([key]) => key === name)?.[1] ?? null,
    stored: (name) => localStorage.getItem(name),
    text: (selector) => document.querySelector(selector)?.textContent ?? null,
  };
}

/** The door to this page's CRM; the worker gives the turns. */
export function doorFromHere(reader: ApiReader): Ask {
  const turns = {
    wait: async () => {
      const turn = await patiently(() => askWorker('api.turn', {}));
      if (!turn.go) throw new ApiProblem('off', turn.reason);
      if (turn.afterMs > REST_MAX_MS) throw new ApiProblem('busy', 'the CRM asked to be left alone for a while', turn.afterMs);
      await pause(turn.afterMs);
    },
    rest: async (ms: number) => void (await patiently(() => askWorker('api.rest', { ms }))),
  };
  return openDoor(reader, pageKeys(), turns, { fetch: (...args) => fetch(...args), pause, now: () => Date.now() });
}

/** The reader of a CRM's own interface by the id of its site; undefined where there is none. */
export const findApiReader = (siteId: string): ApiReader | undefined => API_READERS.find(({ id }) => id === siteId);

interface Asked {
  dealId: string;
  at: number;
  answer: ApiReading | { ok: false; problem: string } | null;
}

/** Asks for the deal of this page and remembers the last telling. */
export function apiTelling(): ApiTelling {
  let asked: Asked | null = null;
  const ask = async (reader: ApiReader, asking: Asked, before: Asked['answer']): Promise<void> => {
    try {
      asking.answer = await reader.readDeal(asking.dealId, doorFromHere(reader), pageKeys());
    } catch (error) {
      logProblem('api', error);
      // Its old telling is not what the CRM says now; the page alone is nearer to the truth.
      asking.answer = { ok: false, problem: error instanceof Error ? error.message : String(error) };
      if (error instanceof ApiProblem && error.kind === 'busy' && before?.ok) asking.answer = before;
    }
  };
  return {
    ask: (siteId, dealId, told) => {
      const reader = findApiReader(siteId);
      if (!reader) return;
      if (asked?.dealId === dealId && (asked.answer === null || Date.now() - asked.at < FRESH_MS)) return;
      const before = asked?.dealId === dealId ? asked.answer : null;
      const asking: Asked = { dealId, at: Date.now(), answer: before };
      asked = asking;
      void ask(reader, asking, before).then(told);
    },
    over: (dealId, page) => {
      const answer = asked?.dealId === dealId ? asked.answer : null;
      if (!answer) return page.ok ? { reading: page, source: 'page', problem: null } : null;
      if (!answer.ok) return { reading: page, source: 'page', problem: answer.problem };
      if (!page.ok) return { reading: { ...answer, entryElements: new Map() }, source: 'api', problem: null };
      const { reading, late } = layOver(page, answer);
      if (late && asked && Date.now() - asked.at >= FRESH_MS) asked = { ...asked, at: 0 };
      return { reading, source: 'api', problem: null };
    },
  };
}
