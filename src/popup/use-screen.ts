import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { RefusedError } from '../messages/ask.ts';
import { askPage, askWorker } from '../messages/send.ts';
import type { Decision } from '../model/decision.ts';
import type { PopupScreen } from '../model/screen.ts';
import { onTabStateChange } from '../platform/tab-state.ts';
import { type ShownTab, shownTab } from './tab.ts';

/** What the popup works with: the screen as the worker gives it, and the ways to change it. */
export interface Session {
  tab: ShownTab | null;
  screen: PopupScreen | null;
  /** What went wrong last, in words for the rep. */
  problem: string | null;
  decide(key: string, decision: Decision): Promise<void>;
  openDeal(key: string): Promise<void>;
  refresh(): Promise<void>;
}

/** How often a question is put again when the worker was stopped before it answered; only questions, never decisions. */
const ATTEMPTS = 4;
const PAUSE_MS = 300;
/** While the page is still being read, we look again this often, should its word get lost. */
const LOOK_AGAIN_MS = 1500;

async function patiently<Result>(ask: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await ask();
    } catch (error) {
      if (attempt === ATTEMPTS || error instanceof RefusedError) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}

const wordsFor = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Loads the screen of the tab at once from the ledger, asks the page to read itself again, and follows every change. */
export function useScreen(): Session {
  const [tab, setTab] = useState<ShownTab | null>(null);
  const [screen, setScreen] = useState<PopupScreen | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  // A deal chosen from the list stays on screen, whatever its tab shows meanwhile.
  const chosen = useRef<string | null>(null);

  const attempt = useCallback(async (work: () => Promise<PopupScreen>) => {
    try {
      setScreen(await work());
      setProblem(null);
    } catch (error) {
      setProblem(wordsFor(error));
    }
  }, []);

  const refresh = useCallback(async () => {
    const current = await shownTab();
    setTab(current);
    const key = chosen.current;
    await attempt(() => patiently(() => (key ? askWorker('deal.screen', { key }) : askWorker('popup.screen', { tabId: current.id }))));
  }, [attempt]);

  useEffect(() => {
    let stop = () => {};
    shownTab().then(async ({ id }) => {
      if (id === undefined) return refresh();
      stop = onTabStateChange(id, refresh);
      await refresh();
      await askPage(id, 'page.reread', {}).catch(() => null);
    });
    return () => stop();
  }, [refresh]);

  const waiting = screen?.page === 'reading';
  useEffect(() => {
    if (!waiting) return;
    const timer = setInterval(refresh, LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [waiting, refresh]);

  return {
    tab,
    screen,
    problem,
    refresh,
    decide: (key, decision) => attempt(() => askWorker('deal.decide', { key, decision })),
    openDeal: (key) => {
      chosen.current = key;
      return attempt(() => askWorker('deal.screen', { key }));
    },
  };
}
