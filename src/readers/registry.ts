import type { PageReader } from './reader.ts';

const NAME = 'askbackReaders';
type Registry = Record<string, PageReader>;

/** The readers loaded into this page so far. They stand on the global of the content script's own world, which the page cannot see. */
function registry(): Registry {
  const world = globalThis as { [NAME]?: Registry };
  world[NAME] ??= {};
  return world[NAME];
}

/** Puts a reader where the content script finds it. The last line of every built reader file. */
export function registerReader(id: string, reader: PageReader): void {
  registry()[id] = reader;
}

/** A reader that has been loaded into this page; null before. */
export function findLoadedReader(id: string): PageReader | null {
  return registry()[id] ?? null;
}
