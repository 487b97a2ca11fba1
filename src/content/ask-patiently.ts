import { RefusedError } from '../messages/ask.ts';

const PAUSE_MS = 1000;
const ATTEMPTS = 5;

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Asks again when the worker was stopped before it answered. Only for what may be said twice. @throws RefusedError, or the last error */
export async function patiently<Result>(ask: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await ask();
    } catch (error) {
      if (attempt === ATTEMPTS || error instanceof RefusedError) throw error;
      await pause(PAUSE_MS);
    }
  }
}
