import { type Day, dayOf } from '../model/day.ts';
import { type DateOptions, daysIn } from './dates.ts';
import type { FoundAsk, ReadEntry } from './entry-findings.ts';
import { evidenceFrom } from './evidence.ts';
import type { RequestThread } from './request-thread.ts';

/** A talk that did not happen, or an entry about fixing one. */
const NOT_HELD =
  /\b(voice ?mail|no answer|no[- ]show|did(n['’]t| not) (show|turn up|pick up|happen|take place)|cancel(l?ed)?|called off|postponed|rescheduled?|moved to|left (a |him a |her a )?(msg|message)|msg left|not (in|available|there)|tried|couldn['’]t reach|rained off|rang out|missed|secretary|mailbox|no dates?|new day)\b/i;

/** Words by which a repeated wish shows that the first one was granted: "again", "once more", "a second round". */
const ONCE_MORE =
  /\b(once more|one more time|repeat(ed)?|second (time|session|round|demo|look|run|pilot|trial|sample|call|meeting|batch)|another (demo|session|look|round|run|pilot|trial|sample|call|meeting|batch|week|one|go)|re-?run|again)\b/i;
const ASKED_AGAIN =
  /\b(ask(s|ed|ing)?|remind(s|ed|er)?|chas(es|ed|ing)) (me |us )?(again|once more)\b|\bagain (asked|asks|asking)\b|\bonce (more|again) (asked|asks|for)\b/i;

/**
 * Whether a sentence that seems to tell of a talk or demonstration only plans it ("Priya fixed for 17/7") or tells that it did not take
 * place. What is sent may well arrive on a later day; what takes place on a later day has not taken place.
 */
export function isNotHeld(sentence: string, on: Day, options: DateOptions): boolean {
  return NOT_HELD.test(sentence) || daysIn(sentence, on, options).some(({ day }) => day > on);
}

/** A meeting that was held delivers an open request for a demo or a call that was asked for before; a talk on the phone one for a call. */
export function deliverByMeeting(threads: RequestThread[], entry: ReadEntry): void {
  const { activity } = entry;
  if (activity.direction !== 'internal' || (activity.type !== 'meeting' && activity.type !== 'call')) return;
  if (NOT_HELD.test(activity.text)) return;
  const long =
    activity.type === 'meeting' ||
    /\b\d+ ?min|\bon the phone\b|\bhad (the|their|our|a) (call|chat|talk)\b|\bspoke\b|\btalked\b|\bteams\b|\bzoom\b/i.test(activity.text);
  if (!long) return;
  const open = threads.filter(
    (thread) => thread.state === 'open' && (thread.kind === 'call' || (thread.kind === 'demo' && activity.type === 'meeting')),
  );
  const thread = open[0];
  if (!thread) return;
  thread.state = 'delivered';
  thread.delivered = { in: activity.id, on: dayOf(activity.at), quote: evidenceFrom(entry.sentences[0]?.text ?? activity.text) };
}

/** Whether a repeated ask speaks of the thing as of something that was had before. */
export function asksOnceMore(ask: FoundAsk): boolean {
  return ask.kind !== 'delay' && ask.kind !== 'collateral' && ONCE_MORE.test(ask.sentence) && !ASKED_AGAIN.test(ask.sentence);
}
