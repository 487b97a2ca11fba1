import type { AskScore, EntryToRead } from '../../language/entry-reader.ts';
import type { RequestKind } from '../../model/reading.ts';
import { ASKED_THINGS, PROSPECT_ASKS, REPEATED_ASKS, REPORTED_ASKS } from './asks.ts';
import { DELAY_NOT, DELAY_SURE } from './delays.ts';
import { HYPOTHETICAL, NOT_WANTED, OTHER_BUSINESS, REP_OFFERS, THIRD_PARTY } from './guards.ts';
import { tellsCommitment, tellsPurpose } from './outcomes.ts';
import { PLAIN_ASKS } from './plain-asks.ts';

const THINGS: Exclude<RequestKind, 'delay'>[] = ['demo', 'sample', 'collateral', 'call'];

/** How far an asked thing may stand behind the words that ask. */
const REACH = 90;

/** How sure a plain ask is: surer than any threshold, so that it holds by itself. */
const PLAIN = 0.95;

const frameOf = (entry: EntryToRead): RegExp =>
  entry.direction === 'inbound' ? PROSPECT_ASKS : entry.direction === 'internal' ? REPORTED_ASKS : REPEATED_ASKS;

/** The thing that stands within reach behind the last frame before it, or null. */
function findThing(sentence: string, frame: RegExp, things: RegExp[]): { from: number; to: number } | null {
  const frames = new RegExp(frame.source, 'gi');
  for (const match of sentence.matchAll(frames)) {
    const rest = sentence.slice(match.index, match.index + match[0].length + REACH);
    for (const thing of things) {
      const found = thing.exec(rest);
      if (found) return { from: match.index, to: match.index + found.index + found[0].length };
    }
  }
  return null;
}

function guarded(sentence: string, place: { from: number; to: number }, entry: EntryToRead): boolean {
  const near = sentence.slice(Math.max(0, place.from - 45), place.to + 45);
  if (NOT_WANTED.test(near) || HYPOTHETICAL.test(near) || THIRD_PARTY.test(near) || OTHER_BUSINESS.test(near)) return true;
  return entry.direction !== 'inbound' && REP_OFFERS.test(near);
}

function outcomes(kind: RequestKind, sentence: string, entry: EntryToRead): Pick<AskScore, 'purpose' | 'commitment'> {
  return {
    purpose: tellsPurpose(kind, sentence) ? 0.75 : 0,
    commitment: tellsCommitment(sentence, entry.direction === 'inbound') ? PLAIN : 0,
  };
}

function asksPlainly(kind: RequestKind, sentence: string, entry: EntryToRead): boolean {
  return entry.direction !== 'outbound' && PLAIN_ASKS[entry.direction][kind].test(sentence);
}

function askFor(kind: Exclude<RequestKind, 'delay'>, sentence: string, entry: EntryToRead): number {
  const { thing, whole } = ASKED_THINGS[kind];
  const place = findThing(sentence, frameOf(entry), thing);
  if (place && !guarded(sentence, place, entry))
    return entry.direction === 'outbound' ? 0.65 : asksPlainly(kind, sentence, entry) ? PLAIN : 0.75;
  if (entry.direction === 'outbound') return 0;
  for (const pattern of whole) {
    const found = pattern.exec(sentence);
    if (found && !guarded(sentence, { from: found.index, to: found.index + found[0].length }, entry)) return 0.7;
  }
  return 0;
}

function delayIn(sentence: string, entry: EntryToRead): number {
  const found = DELAY_SURE.exec(sentence);
  if (!found || DELAY_NOT.test(sentence)) return 0;
  if (entry.direction === 'outbound' && !REPEATED_ASKS.test(sentence)) return 0;
  if (HYPOTHETICAL.test(sentence.slice(Math.max(0, found.index - 40), found.index + 20))) return 0;
  return asksPlainly('delay', sentence, entry) ? PLAIN : 0.7;
}

/** The kinds of request that a sentence asks for, with what it tells of purpose and commitment (the next sentence helps). */
export function readAsks(sentence: string, entry: EntryToRead): Partial<Record<RequestKind, AskScore>> {
  const asks: Partial<Record<RequestKind, AskScore>> = {};
  const delay = delayIn(sentence, entry);
  if (delay > 0) asks.delay = { p: delay, ...outcomes('delay', sentence, entry) };
  for (const kind of THINGS) {
    const p = askFor(kind, sentence, entry);
    if (p > 0) asks[kind] = { p: kind === 'call' && delay > 0 ? 0.3 : p, ...outcomes(kind, sentence, entry) };
  }
  return asks;
}
