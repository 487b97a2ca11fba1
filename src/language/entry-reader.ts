import type { Activity } from '../model/deal.ts';
import type { RequestKind, SettleEvent, SignalType } from '../model/reading.ts';

/** How sure a reader is that a sentence asks for something (`p`), and that it tells what for and what follows. All 0..1. */
export interface AskScore {
  p: number;
  purpose: number;
  commitment: number;
}

/** How sure a reader is that a sentence settles something of an earlier request, and of which kind that request is. All 0..1. */
export interface SettleScore {
  p: number;
  kinds: Record<RequestKind, number>;
}

/** What one sentence of an entry says. `sentence` is its index in the sentences that were handed in; absent keys mean nothing found. */
export interface SentenceFinding {
  sentence: number;
  asks: Partial<Record<RequestKind, AskScore>>;
  settles: Partial<Record<SettleEvent, SettleScore>>;
  signals: Partial<Record<SignalType, number>>;
}

/** What a reader is given of an entry: who speaks, and the new sentences in order. */
export interface EntryToRead {
  type: Activity['type'];
  direction: Activity['direction'];
  sentences: string[];
}

/** Reads the sentences of one entry. Patterns and the language model have this one shape; sentences without findings may be left out. */
export interface EntryReader {
  /** Changes when the same text would be read differently; part of the cache's key. */
  version: string;
  read(entry: EntryToRead): SentenceFinding[] | Promise<SentenceFinding[]>;
}

/** Findings by the id of the entry. */
export type FindingsByEntry = ReadonlyMap<string, SentenceFinding[]>;

/** A reader that answers at once, so that it can serve where nothing may wait. */
export interface ImmediateReader extends EntryReader {
  read(entry: EntryToRead): SentenceFinding[];
}
