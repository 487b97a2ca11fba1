import { asker } from './ask.ts';
import { FROM_PAGE } from './from-page.ts';

/** Asks the worker, from a content script. @throws RefusedError */
export const askWorker = asker(FROM_PAGE);
