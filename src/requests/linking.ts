import type { ReadingThresholds } from '../language/thresholds.ts';
import type { Day } from '../model/day.ts';
import type { Contact } from '../model/deal.ts';
import type { Reading, SignalReading } from '../model/reading.ts';
import { answerByPurpose } from './answered-purpose.ts';
import { findAskedBy } from './asked-by.ts';
import type { DateOptions } from './dates.ts';
import { asksIn, type FoundAsk, type FoundSettle, likeliestKind, type ReadEntry, settlesIn, signalsIn } from './entry-findings.ts';
import { asksOnceMore, deliverByMeeting, isNotHeld } from './implied-delivery.ts';
import { confirmByKeptCommitments } from './kept-commitment.ts';
import { type RequestThread, readingOf, repeatAsk, stateOn, threadOf } from './request-thread.ts';
import { settle } from './settling.ts';

/** Whether two delays name different days, so that the second is a new put-off and not the first one repeated. */
const otherDay = (thread: RequestThread, ask: FoundAsk): boolean =>
  ask.kind === 'delay' && thread.until !== null && ask.until !== null && ask.until !== thread.until;

/** From this share of the best kind on an outcome told beside a request is that request's own, not an earlier one's. */
const OWN_OUTCOME = 0.3;

/** Whether what is said to be given is a talk or a demonstration, which happens on a day. */
const isTalk = ({ kinds }: FoundSettle): boolean => ['call', 'demo'].includes(likeliestKind(kinds));

/** The open request that an ask repeats, or null when it is a new one. */
function findRepeated(threads: RequestThread[], ask: FoundAsk): RequestThread | null {
  const open = threads.filter((thread) => thread.kind === ask.kind && stateOn(thread, ask.evidence.on) === 'open');
  const last = open.at(-1);
  if (!last || otherDay(last, ask)) return null;
  if (!asksOnceMore(ask) || last.askedIn === ask.evidence.in) return last;
  last.state = 'delivered';
  return null;
}

/**
 * Links what was found entry by entry (oldest first) into the requests and signals of the deal, with their state on `asOf`. What an entry
 * settles is applied to the requests of earlier entries before its own asks are taken up, so that "showed it; wants it again" is two.
 */
export function linkEntries(
  entries: ReadEntry[],
  asOf: Day,
  contacts: readonly Contact[],
  thresholds: ReadingThresholds,
  options: DateOptions,
): Pick<Reading, 'requests' | 'signals'> {
  const threads: RequestThread[] = [];
  const signals: SignalReading[] = [];
  for (const entry of entries) {
    const asks = asksIn(entry, thresholds, options);
    const asked = new Set(asks.map((ask) => ask.kind));
    const settles = settlesIn(entry, thresholds).filter(
      ({ event, kinds }) =>
        !(
          (event === 'purpose' || event === 'commitment') &&
          [...asked].some((kind) => kinds[kind] >= Math.max(...Object.values(kinds)) * OWN_OUTCOME)
        ),
    );
    // What was given comes before what was said of it: a meeting's own entry often tells both.
    settle(
      threads,
      settles.filter((found) => found.event === 'delivered' && !(isTalk(found) && isNotHeld(found.sentence, found.evidence.on, options))),
    );
    deliverByMeeting(threads, entry);
    confirmByKeptCommitments(threads, entry);
    settle(
      threads,
      settles.filter(({ event }) => event !== 'delivered'),
    );
    answerByPurpose(threads, entry);
    const earlier = [...threads];
    for (const ask of asks) {
      const repeated = findRepeated(earlier, ask);
      if (repeated) repeatAsk(repeated, ask);
      else threads.push(threadOf(ask, findAskedBy(entry.activity, ask.sentence, contacts)));
    }
    signals.push(...signalsIn(entry, thresholds, options));
  }
  return { requests: threads.map((thread) => readingOf(thread, asOf)), signals };
}
