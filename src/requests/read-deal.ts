import type { EntryReader, FindingsByEntry, ImmediateReader, SentenceFinding } from '../language/entry-reader.ts';
import { type Sentence, splitSentences } from '../language/sentences.ts';
import { PATTERN_THRESHOLDS, type ReadingThresholds } from '../language/thresholds.ts';
import type { Day } from '../model/day.ts';
import type { Activity, Deal } from '../model/deal.ts';
import type { Reading } from '../model/reading.ts';
import { contentHash } from './content-hash.ts';
import type { DateOptions } from './dates.ts';
import type { ReadEntry } from './entry-findings.ts';
import { findUnreadReason } from './language.ts';
import { linkEntries } from './linking.ts';
import type { Neighbours } from './neighbours.ts';
import { newTextOf } from './new-text.ts';
import { patternReader } from './patterns/pattern-reader.ts';

export interface ReadOptions {
  dates?: DateOptions;
  thresholds?: ReadingThresholds;
  /** What the rep has put right elsewhere, and the ledger's key of this deal. Changes nothing in the cache. */
  learnt?: { neighbours: Neighbours; deal: string };
}

/** Findings of entries by content; what is in it is not read again. Give one that outlives the worker to go on where it stopped. */
export interface FindingsCache {
  get(key: string): SentenceFinding[] | undefined | Promise<SentenceFinding[] | undefined>;
  set(key: string, findings: SentenceFinding[]): unknown;
}

export interface ReadWithOptions extends ReadOptions {
  cache?: FindingsCache;
  /** Called after each entry with the number of entries read so far, newest first. */
  onProgress?: (read: number, total: number) => void;
  signal?: AbortSignal;
}

/** Longer entries are cut: nobody writes so much by hand, and a pasted document must not hold up the rest. */
const LONGEST_ENTRY = 20_000;

interface PreparedEntry {
  activity: Activity;
  sentences: Sentence[];
  unread: string | null;
}

function prepare(activity: Activity): PreparedEntry {
  if (activity.text.length > LONGEST_ENTRY) return { activity, sentences: [], unread: 'too long to be read' };
  const text = newTextOf(activity.text, activity.author);
  const unread = findUnreadReason(text);
  return { activity, sentences: unread ? [] : splitSentences(text), unread };
}

const toRead = ({ activity, sentences }: PreparedEntry) => ({
  type: activity.type,
  direction: activity.direction,
  sentences: sentences.map((sentence) => sentence.text),
});

/** The key under which the findings of an entry are cached: what was read and by which reader, nothing of where it stood. */
export function findingsKey(reader: EntryReader, activity: Activity): string {
  return contentHash([reader.version, activity.type, activity.direction, activity.text].join('\u0000'));
}

function learnt(found: SentenceFinding[], sentences: Sentence[], activity: Activity, { learnt: known }: ReadOptions): SentenceFinding[] {
  if (!known) return found;
  const texts = sentences.map((sentence) => sentence.text);
  return known.neighbours.move(found, texts, { deal: known.deal, activity: activity.id });
}

function readingFrom(deal: Deal, asOf: Day, prepared: PreparedEntry[], findings: FindingsByEntry, options: ReadOptions): Reading {
  const entries: ReadEntry[] = prepared.map(({ activity, sentences }) => ({
    activity,
    sentences,
    findings: learnt(findings.get(activity.id) ?? [], sentences, activity, options),
  }));
  const linked = linkEntries(entries, asOf, deal.contacts, options.thresholds ?? PATTERN_THRESHOLDS, options.dates ?? { dayFirst: true });
  const unread = prepared.flatMap(({ activity, unread: reason }) => (reason ? [{ in: activity.id, reason }] : []));
  return { ...linked, unread };
}

/** The entries that had been written by a day, oldest first. */
function preparedUpTo(deal: Deal, asOf: Day): PreparedEntry[] {
  return deal.activities
    .filter((activity) => activity.at.slice(0, 10) <= asOf)
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map(prepare);
}

/**
 * Reads a deal's timeline: requests with their outcome and state on `asOf`, signals, and the entries left unread with the reason.
 * `findings` gives what a reader found entry by entry; entries without any are read by patterns, at once. Pure.
 */
export function readDeal(deal: Deal, asOf: Day, findings?: FindingsByEntry, options: ReadOptions = {}): Reading {
  const prepared = preparedUpTo(deal, asOf);
  const known = new Map(findings);
  const byPatterns: ImmediateReader = patternReader;
  for (const entry of prepared) if (!known.has(entry.activity.id)) known.set(entry.activity.id, byPatterns.read(toRead(entry)));
  return readingFrom(deal, asOf, prepared, known, options);
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/**
 * Reads a deal's timeline with a reader that may take its time (a language model): newest entries first, each only once per content
 * (`cache`), giving way to other work between entries. Throws the signal's reason when aborted; what was read until then is in the
 * cache, so that the next call goes on from there.
 */
export async function readDealWith(reader: EntryReader, deal: Deal, asOf: Day, options: ReadWithOptions = {}): Promise<Reading> {
  const { cache, onProgress, signal } = options;
  const prepared = preparedUpTo(deal, asOf);
  const findings = new Map<string, SentenceFinding[]>();
  for (const entry of [...prepared].reverse()) {
    signal?.throwIfAborted();
    const key = findingsKey(reader, entry.activity);
    let found = await cache?.get(key);
    if (!found) {
      found = entry.sentences.length > 0 ? await reader.read(toRead(entry)) : [];
      await cache?.set(key, found);
      await nextTurn();
    }
    findings.set(entry.activity.id, found);
    onProgress?.(findings.size, prepared.length);
  }
  return readingFrom(deal, asOf, prepared, findings, options);
}
