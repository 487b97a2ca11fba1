import { practice } from './practice.ts';
import type { Reader } from './reader.ts';

/** Every reader. A reader that knows its hosts comes before those that recognise their product by the page. */
export const READERS: readonly Reader[] = [practice];

const HOST = /^\*:\/\/(\*\.)?([^/]+)\/\*$/;

/** Whether an address lies on a reader's own hosts (`*://*.example.com/*`). */
export function isHostOf(reader: Reader, url: URL): boolean {
  return reader.hosts.some((pattern) => {
    const [, any, host] = HOST.exec(pattern) ?? [];
    return host !== undefined && (url.hostname === host || (any !== undefined && url.hostname.endsWith(`.${host}`)));
  });
}

/** The reader of the product that a page belongs to; null when it is none that we know. */
export function findReader(root: ParentNode, url: URL): Reader | null {
  return READERS.find((reader) => isHostOf(reader, url)) ?? READERS.find((reader) => reader.isOn(root)) ?? null;
}
