import type { ComponentChildren } from 'preact';

/** Where the app is. `visit` counts page changes: the main region is keyed by it and so built anew each time. */
export interface Place {
  path: string;
  query: URLSearchParams;
  visit: number;
}

/** Switches of the address that stay on while one moves about (see the README). */
const CARRIED = ['lang', 'rerender'];
let visit = 0;
let path = location.pathname;
const listeners = new Set<() => void>();

export const placeNow = (): Place => ({ path, query: new URLSearchParams(location.search), visit });

/** Shows the deals list where the address names no page. */
export function openHome(): void {
  if (location.pathname === '/') history.replaceState(null, '', `/deals${location.search}`);
  path = location.pathname;
}

/** The address of a page with the switches that are carried along. */
export function hrefTo(target: string): string {
  const url = new URL(target, location.origin);
  const now = new URLSearchParams(location.search);
  for (const name of CARRIED) {
    const value = now.get(name);
    if (value !== null && !url.searchParams.has(name)) url.searchParams.set(name, value);
  }
  return url.pathname + url.search;
}

function arrive(): void {
  if (location.pathname !== path) {
    path = location.pathname;
    visit++;
    scrollTo(0, 0);
  }
  for (const listener of listeners) listener();
}

/** Goes to a page of the app. A new path throws the main region away; a new query on the same path only re-renders. */
export function goTo(target: string): void {
  history.pushState(null, '', hrefTo(target));
  arrive();
}

/** Writes a filter into the address without a step in the history and without a render. */
export function noteInAddress(name: string, value: string): void {
  const url = new URL(location.href);
  if (value) url.searchParams.set(name, value);
  else url.searchParams.delete(name);
  history.replaceState(null, '', url.pathname + url.search);
}

/** Calls back after every change of the address, also by back and forward; returns the way to stop it. */
export function onMove(listener: () => void): () => void {
  if (listeners.size === 0) addEventListener('popstate', arrive);
  listeners.add(listener);
  return () => listeners.delete(listener);
}

interface LinkProps {
  to: string;
  children: ComponentChildren;
  class?: string;
  title?: string;
  'aria-label'?: string;
  'aria-current'?: 'page' | undefined;
}

/** A real link that moves inside the app; with a modifier key the browser does what it always does. */
export function Link({ to, children, ...rest }: LinkProps) {
  const follow = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    goTo(to);
  };
  return (
    <a {...rest} href={hrefTo(to)} onClick={follow}>
      {children}
    </a>
  );
}
