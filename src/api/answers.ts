/** What several readers do with answers: check their form, turn pages, let a part fail without the whole. */
import * as z from 'zod/mini';
import type { Unread } from '../model/page-reading.ts';
import { readText } from '../readers/dom.ts';
import { ApiProblem } from './problem.ts';

/** No timeline is longer than this many pages; a server that always says "more" does not keep us for ever. */
export const PAGES_MAX = 40;

/** An answer in the form that its reader knows. @throws ApiProblem that names what is wrong with it, never its content */
export function parsed<Schema extends z.ZodMiniType>(schema: Schema, answer: unknown): z.infer<Schema> {
  const result = schema.safeParse(answer);
  if (result.success) return result.data;
  const where = result.error.issues[0]?.path.join('.') || 'answer';
  throw new ApiProblem('odd', `the CRM’s answer has a form that Askback does not know (${where})`);
}

/** Keeps what could not be read of a deal while the rest is read on. */
export class Parts {
  readonly missing: Unread[] = [];

  /** Does a part of the work. Null, and a line in `missing`, when this rep may not see it or it has an unknown form; else it is thrown on. */
  async attempt<Result>(what: string, work: () => Promise<Result>): Promise<Result | null> {
    try {
      return await work();
    } catch (problem) {
      if (!(problem instanceof ApiProblem) || (problem.kind !== 'refused' && problem.kind !== 'odd')) throw problem;
      this.missing.push({ field: 'entries', reason: `${what} not read: ${problem.message}` });
      return null;
    }
  }
}

/** The text of markup that a CRM keeps for a note or an email. Parsed as an inert document: nothing in it loads or runs. */
export function textOfHtml(html: string | null | undefined): string {
  if (!html) return '';
  return readText(new DOMParser().parseFromString(html, 'text/html').body);
}

/** Text that may be markup or plain, as some fields hold either. */
export function textOf(text: string | null | undefined): string {
  if (!text) return '';
  return /<\/?[a-z][^>]*>/i.test(text) ? textOfHtml(text) : text.trim();
}

/** A moment of a CRM that writes UTC without saying so (`2026-11-20 16:05:00`); null for what is none. */
export function utcMoment(text: string | null | undefined): string | null {
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2}(?::\d{2})?))?/.exec(text ?? '') ?? [];
  return day ? (time ? `${day}T${time.padEnd(8, ':00')}Z` : day) : null;
}

/** A day; null for what is none. */
export const dayOf = (text: string | null | undefined): string | null => /^\d{4}-\d{2}-\d{2}/.exec(text ?? '')?.[0] ?? null;
/** A number that may be written as text. */
export const NumberLike = z.union([z.number(), z.string().check(z.regex(/^-?\d+(\.\d+)?$/))]);
/** The number; null for nothing. */
export const numberOf = (value: number | string | null | undefined): number | null =>
  value === null || value === undefined ? null : Number(value);
