import type { TaughtPage } from '../model/taught-page.ts';

const NAME = 'askbackTaughtPages';
const world = globalThis as { [NAME]?: readonly TaughtPage[] };

/** Puts the taught pages where the reader finds them: on the global of the content script's own world, which the page cannot see. */
export function keepTaughtPages(pages: readonly TaughtPage[]): void {
  world[NAME] = pages;
}

/** The taught pages of this visit; none before they are loaded. */
export const keptTaughtPages = (): readonly TaughtPage[] => world[NAME] ?? [];
