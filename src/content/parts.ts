import type { DraftCheck } from '../nudges/draft-check.ts';
import type { ApiTelling } from './api-part.ts';

const NAME = 'askbackParts';

/** Parts of the content script that few pages need: files of their own, loaded when they are wanted. */
export interface Parts {
  'draft-check'?: DraftCheck;
  api?: ApiTelling;
}

/** The parts loaded into this page so far, on the global of the content script's own world, which the page cannot see. */
export function loadedParts(): Parts {
  const world = globalThis as { [NAME]?: Parts };
  world[NAME] ??= {};
  return world[NAME];
}
