import { splitSentences } from '../language/sentences.ts';
import { addDays, type Day, dayOf } from '../model/day.ts';
import type { Activity, Deal } from '../model/deal.ts';
import { endOf, startOfNext } from '../requests/calendar.ts';
import { findBy } from '../requests/dates.ts';
import { newTextOf } from '../requests/new-text.ts';
import { namedDays } from './named-days.ts';

/** Something that our side promised to do: by which day (null when none was named), in which words. */
export interface OwnPromise {
  in: string;
  on: Day;
  by: Day | null;
  quote: string;
  /** `thing`: we send or prepare something. `word`: they hear from us. */
  of: 'thing' | 'word';
  /** The day on which it was kept; null while it was not; undefined when the entries do not tell for certain. */
  kept: Day | null | undefined;
}

const MAYBE = /['’]ll\b|\bwill\b|\bget back\b|\bcome back\b/i;
const THING =
  /\b(?:i|we)(?:['’]ll| will| shall)\b(?!\s+not\b)[^.!?;]{0,40}\b(?:send|share|email|mail|forward|prepare|put together|get (?:you|it|them|that|this)|provide|ship|write (?:it )?up|work out)\b|\byou(?:['’]ll| will| shall) (?:have|get|receive)\b|\bwill be (?:with you|in your (?:inbox|mail))\b|\b(?:it|they|that|the [a-z ]{2,40})(?:['’]ll| will) follow\b/i;
const WORD =
  /\b(?:i|we)(?:['’]ll| will| shall)\b(?!\s+not\b)[^.!?;]{0,30}\b(?:get back|come back to you|be (?:back )?in touch|let you know|call you|ring you|give you a (?:call|ring)|write (?:to )?you|find (?:out|a date))\b|\bwill (?:get|come) back to you\b|\byou(?:['’]ll| will) hear\b/i;
const CONDITION = /\b(?:if|once|as soon as|when(?:ever)? you|unless|should you|in case|after|until)\b/i;
const HANDED_OVER =
  /\battach|\benclosed\b|\bhere (?:is|are|it is|you go|come)\b|\bas promised\b|\bbelow\b|\b(?:left|shipped|sent|posted) (?:today|yesterday|this|on|by|it|them|out)\b|\blive since\b|\bare active\b|\bat last\b|\blink\b/i;
const NOTED_AS_DONE = /\b(?:sent|emailed|mailed|shipped|delivered|handed over|posted|done)\b/i;

/** The day by which it is due. The thorough reading of dates is slow and only needed where the plain phrases leave a doubt. */
function dayBy(sentence: string, on: Day): Day | null {
  if (/\bthis week\b/i.test(sentence)) return endOf('week', on, 0);
  const days = [...new Set(namedDays(sentence, on))].filter((day) => day >= on);
  if (/\bnext week\b/i.test(sentence) && days.length === 1) return addDays(startOfNext('week', on), 4);
  if (days.length === 1) return days[0] ?? null;
  return days.length > 1 || /\d/.test(sentence) ? findBy(sentence, on) : null;
}

/** A sentence of ours that promises something, before anybody asked when it is due or whether it was kept. */
type Spoken = Pick<OwnPromise, 'in' | 'on' | 'quote' | 'of'>;

const remembered = new WeakMap<Activity, readonly Spoken[]>();

function promisesIn(activity: Activity): Spoken[] {
  return splitSentences(newTextOf(activity.text, activity.author)).flatMap(({ text: quote }): Spoken[] => {
    const of = THING.test(quote) ? 'thing' : WORD.test(quote) ? 'word' : null;
    if (!of || quote.endsWith('?') || CONDITION.test(quote)) return [];
    return [{ in: activity.id, on: dayOf(activity.at), quote, of }];
  });
}

function spokenIn(activity: Activity): readonly Spoken[] {
  if (activity.direction !== 'outbound' || !MAYBE.test(activity.text)) return [];
  const before = remembered.get(activity);
  if (before) return before;
  const found = promisesIn(activity);
  remembered.set(activity, found);
  return found;
}

/** When a promise was kept: a later entry of ours hands something over or, for a word, is one. A later entry that says nothing clear leaves it open. */
function keptOn(promise: Spoken, activities: readonly Activity[], from: number): Day | null | undefined {
  let unclear = false;
  for (let index = from; index < activities.length; index++) {
    const { at, type, direction, text } = activities[index]!;
    const ours = direction === 'outbound';
    const talk = type === 'meeting' || type === 'call';
    if (promise.of === 'word' && (ours || talk)) return dayOf(at);
    if (ours && HANDED_OVER.test(text)) return dayOf(at);
    if (direction === 'internal' && NOTED_AS_DONE.test(text)) return dayOf(at);
    if (ours || talk) unclear = true;
  }
  return unclear ? undefined : null;
}

/** "I'll find a date. You'll hear from me this week." is one promise, and the day belongs to it. */
function oneEach(promises: readonly OwnPromise[]): OwnPromise[] {
  const dated = promises.filter((promise) => promise.by !== null);
  return dated.length > 0 ? dated : promises.slice(0, 1);
}

/** Only the last of our own messages can hold a promise that nothing answers: any later message or talk of ours keeps it, or leaves it unclear. */
function firstThatMayBeOpen(activities: readonly Activity[]): number {
  for (let index = activities.length - 1; index >= 0; index--) {
    const { direction, type } = activities[index]!;
    if (direction === 'outbound' || type === 'meeting' || type === 'call') return index;
  }
  return activities.length;
}

/**
 * What our side promised in the deal's own messages, oldest first, with the day on which each was kept as far as the entries tell.
 * `openOnly`: just those of which nothing says that they were kept; much quicker, because few dates have to be understood.
 */
export function ownPromises(deal: Deal, openOnly = false): OwnPromise[] {
  const { activities } = deal;
  const first = openOnly ? firstThatMayBeOpen(activities) : 0;
  return activities.slice(first).flatMap((activity, nth) => {
    const index = first + nth;
    const promises = spokenIn(activity).flatMap((spoken): OwnPromise[] => {
      const kept = keptOn(spoken, activities, index + 1);
      return openOnly && kept !== null ? [] : [{ ...spoken, kept, by: dayBy(spoken.quote, spoken.on) }];
    });
    return promises.length > 0 ? oneEach(promises) : promises;
  });
}
