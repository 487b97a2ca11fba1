import { readFileSync } from 'node:fs';
import type { EntryToRead } from '../../src/language/entry-reader.ts';
import { splitSentences } from '../../src/language/sentences.ts';
import { type Activity, type Deal, DealSchema } from '../../src/model/deal.ts';
import type { RequestKind, RequestState, SignalType } from '../../src/model/reading.ts';
import { findUnreadReason } from '../../src/requests/language.ts';
import { newTextOf } from '../../src/requests/new-text.ts';
import { ROOT } from '../../test/browser/support/practice.ts';

/** A deal with what a person read in it. The labels are files of our own, checked where they are made. */
export interface LabelledDeal extends Deal {
  labels: {
    requests: { kind: RequestKind; askedIn: string; purpose: boolean; commitment: boolean; until: string | null; state: RequestState }[];
    signals: { type: SignalType; in: string }[];
  };
}

/** The labelled deals of one file of this repository. @throws when a line is no deal */
export function labelledDeals(path: string): LabelledDeal[] {
  const lines = readFileSync(`${ROOT}${path}`, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => ({ ...DealSchema.parse(JSON.parse(line)), labels: JSON.parse(line).labels }));
}

/** An entry as the readers get it, its new text cut into sentences; null when it would be left unread. */
function toRead({ type, direction, text }: Activity): EntryToRead | null {
  const fresh = newTextOf(text);
  if (findUnreadReason(fresh) !== null) return null;
  return { type, direction, sentences: splitSentences(fresh).map((sentence) => sentence.text) };
}

/** The entries of deals that are read and have something to read. */
export const entriesOf = (deals: readonly Deal[]): EntryToRead[] =>
  deals.flatMap((deal) => deal.activities.map(toRead).filter((entry) => entry !== null && entry.sentences.length > 0)) as EntryToRead[];

/** A deal whose timeline is `length` entries of these deals, no two of the same text. */
export function timelineOf(deals: readonly Deal[], length: number): Deal {
  const byText = new Map(deals.flatMap((deal) => deal.activities).map((activity) => [activity.text, activity]));
  const activities = [...byText.values()].slice(0, length).map((activity, nth) => ({ ...activity, id: `e${nth}` }));
  return { id: 'timeline', name: 'A long timeline', stage: '', status: 'open', contacts: [], activities };
}
