import { browser } from '../platform/browser.ts';

const REPLACED = 'askback-replaced';

/**
 * A signal that ends with this copy of the content script: when a newer copy starts in the page (after an update, or when the rep tries
 * Askback on a page twice). Everything that listens, observes or draws takes it and is gone afterwards.
 */
export function startLifetime(): AbortSignal {
  const lifetime = new AbortController();
  const own = `${browser.runtime.id} ${Math.random()}`;
  document.dispatchEvent(new CustomEvent(REPLACED, { detail: own }));
  document.addEventListener(REPLACED, () => lifetime.abort(), { signal: lifetime.signal });
  return lifetime.signal;
}
