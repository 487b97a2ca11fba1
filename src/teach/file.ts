/** Taught pages as a file: to keep, to share with colleagues, to take in. */
import { TaughtFileSchema, type TaughtPage } from '../model/taught-page.ts';

/** The file's text: readable, the same pages always the same text. */
export function exportPages(pages: readonly TaughtPage[]): string {
  return `${JSON.stringify({ askback: 'taught-pages', version: 1, pages }, null, 2)}\n`;
}

const nameOf = (path: readonly PropertyKey[]): string =>
  path
    .map((part) => (typeof part === 'number' ? `page ${part + 1}` : String(part)))
    .slice(path[0] === 'pages' ? 1 : 0)
    .join(' › ');

function isSelector(selector: string, scope: ParentNode): boolean {
  try {
    scope.querySelector(selector);
    return true;
  } catch {
    return false;
  }
}

function* selectorsOf(page: TaughtPage): Generator<{ where: string; selector: string }> {
  const places = Object.entries({ ...page.fields, timeline: page.timeline?.container });
  for (const [where, place] of places) for (const way of place?.ways ?? []) if (way.by !== 'label') yield { where, selector: way.selector };
  const { timeline } = page;
  if (!timeline) return;
  yield { where: 'timeline entry', selector: `:scope > ${timeline.entry}` };
  for (const part of ['date', 'author', 'text'] as const)
    for (const selector of timeline[part] ?? []) yield { where: `timeline ${part}`, selector };
}

/**
 * Reads a file of taught pages. Problems are sentences for the rep that say where and what; with any of them nothing is taken in. `scope` is
 * any node of a document: the selectors are tried on it.
 */
export function importPages(text: string, scope: ParentNode): { pages: TaughtPage[]; problems: string[] } {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return { pages: [], problems: ['This file is not JSON: it was not written by Askback, or it was cut off.'] };
  }
  const told = raw as { askback?: unknown; version?: unknown } | null;
  if (told?.askback !== 'taught-pages') return { pages: [], problems: ['This file holds no taught pages.'] };
  if (told.version !== 1)
    return { pages: [], problems: [`This file has version ${String(told.version)}; this Askback reads version 1. Update Askback first.`] };
  const file = TaughtFileSchema.safeParse(raw);
  if (!file.success)
    return { pages: [], problems: file.error.issues.slice(0, 10).map(({ path, message }) => `${nameOf(path) || 'The file'}: ${message}`) };
  const wrong = file.data.pages.flatMap((page, index) =>
    [...selectorsOf(page)]
      .filter(({ selector }) => !isSelector(selector, scope))
      .map(({ where }) => `page ${index + 1} › ${where}: not a selector that a browser understands`),
  );
  return wrong.length > 0 ? { pages: [], problems: wrong } : { pages: file.data.pages, problems: [] };
}
