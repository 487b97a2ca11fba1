import type { Day } from '../model/day.ts';
import { daysBetween } from '../model/day.ts';
import type { RequestState, SettleEvent } from '../model/reading.ts';
import { type FoundSettle, kindFit } from './entry-findings.ts';
import { type RequestThread, stateOn } from './request-thread.ts';
import { wordOverlap } from './word-overlap.ts';

/** How well a request in a state takes an event, 0: not at all. Open ones are delivered first, delivered ones answered first. */
const STATE_FIT: Record<SettleEvent, Partial<Record<RequestState, number>>> = {
  delivered: { open: 1.5 },
  confirmed: { delivered: 1.5, unmet: 1.2, open: 1, confirmed: 0.4 },
  unmet: { delivered: 1.5, open: 1, confirmed: 0.4, unmet: 0.4 },
  dropped: { open: 1.5 },
  purpose: { open: 1.5, delivered: 1, unmet: 0.5, confirmed: 0.3 },
  commitment: { open: 1.5, delivered: 1, unmet: 0.5, confirmed: 0.3 },
};

/** From this share of all kinds on a second kind is meant as well. */
const LEAST_SHARED_KIND = 0.4;

/** Below this share of the best kind an event is not about a request of this kind. */
const LEAST_KIND_FIT = 0.25;

function fitOf(thread: RequestThread, settle: FoundSettle, order: number, count: number): number {
  const { event, evidence } = settle;
  const kind = kindFit(settle.kinds, thread.kind);
  let state = STATE_FIT[event][stateOn(thread, evidence.on)] ?? 0;
  if (kind < LEAST_KIND_FIT || state === 0) return 0;
  if ((event === 'purpose' || event === 'commitment') && thread[event] !== null) state *= 0.3;
  const recency = count > 1 ? order / (count - 1) : 1;
  return 3 * kind + state + 1.2 * wordOverlap(thread.words, settle.sentence) + 0.6 * recency;
}

/** Whether a delay may count as over on a day: an open-ended one always, a dated one only around its date. */
const mayBeOver = (thread: RequestThread, day: Day): boolean =>
  thread.kind !== 'delay' || thread.until === null || daysBetween(day, thread.until) <= 3;

const TELLS_WHY =
  /\b(?:(?:had )?(?:wanted|needed|come|came|hoped|had) to (?:see|know|find out|hear|check|learn|prove|verify|show|be sure|understand)|(?:looked|looking|came|come|was|were|been) (?:for|after) (?:a|an|the|was|were|is|whether|if|how)|the one who wanted|(?:which|what|whether|how) \w+[^.!?]{3,40} (?:is|are|works?|copes?|handles?|can)|no idea (?:which|whether|if|how)|question (?:was|is) (?:if|whether|how|which))\b/i;
/** "Exactly what we wanted to know" tells no more than that there was something. */
const SAYS_NOTHING =
  /^\W*(?:(?:that|this|it)(?:['’]s| is| was)|exactly|just|not)\b[^.!?]{0,30}\b(?:wanted|needed|was after|looking for|hoped)[^.!?]{0,12}$/i;

function applyTo(thread: RequestThread, { event, evidence, sentence }: FoundSettle): void {
  if (event === 'purpose' || event === 'commitment') {
    thread[event] ??= evidence;
    thread.words += ` ${sentence}`;
    return;
  }
  if (event === 'delivered') {
    thread.delivered = evidence;
    thread.state = 'delivered';
    thread.words += ` ${sentence}`;
    return;
  }
  thread.state = event;
  thread.answered = evidence;
  // An answer often tells only afterwards what it was all about.
  if ((event === 'confirmed' || event === 'unmet') && TELLS_WHY.test(sentence) && !SAYS_NOTHING.test(sentence)) thread.purpose ??= evidence;
}

/** Requests that were to be followed by the very same step: when it is taken it answers all of them. */
function sharingCommitment(thread: RequestThread, threads: RequestThread[]): RequestThread[] {
  const step = thread.commitment;
  if (!step) return [];
  return threads.filter(
    (other) =>
      other !== thread &&
      other.commitment?.in === step.in &&
      other.commitment.quote === step.quote &&
      ['delivered', 'open'].includes(other.state),
  );
}

/** The best requests of other kinds that one sentence speaks of just as much ("both are on the agenda now"). */
function alsoMeant(found: FoundSettle, best: RequestThread, fits: { thread: RequestThread; fit: number }[]): RequestThread[] {
  const sum = Object.values(found.kinds).reduce((a, b) => a + b, 0);
  const kinds = new Set([best.kind]);
  return fits
    .map(({ thread }) => thread)
    .filter((thread) => found.kinds[thread.kind] / sum >= LEAST_SHARED_KIND && !kinds.has(thread.kind) && kinds.add(thread.kind));
}

/** A reminder of something that never came; no complaint about what it was like. */
const REMINDER =
  /\b(where(?:['’]s| is| are)|still (?:missing|waiting|haven['’]t|owe|no sign)|wait(?:ing)? for (?:it|them|the|your)|any news|did you (?:send|manage)|not (?:received|arrived|come|got)|haven['’]t (?:received|got|seen|heard))\b/i;

/** From here on an answer counts though its kind was misheard: it goes to what was delivered last. */
const CLEAR_ANSWER = 0.85;

function findLastDelivered(threads: RequestThread[], { event, p }: FoundSettle): RequestThread | null {
  if ((event !== 'confirmed' && event !== 'unmet') || p < CLEAR_ANSWER) return null;
  const waiting = threads.filter((thread) => thread.state === 'delivered' && thread.kind !== 'delay');
  return waiting.sort((a, b) => ((a.delivered?.on ?? a.askedOn) < (b.delivered?.on ?? b.askedOn) ? 1 : -1))[0] ?? null;
}

/** Kind words that say that it was liked, not that it answered anything; no more than that in the sentence. */
const MERE_PRAISE =
  /^\W*(?:(?:it |that |this |all |everything |mood |feedback )?(?:sounds?|looks?|seems?|was|is|feels?|went)?\s*(?:(?:very|quite|really|all|pretty|so) )*(?:positive|good|great|nice|nicely|well|promising|interesting|modern|fun)\b|(?:the |my |our |their )?(?:\w+ ){0,2}(?:likes?|liked|loves?|loved|enjoyed) (?:it|them|that|this|what they saw)\b)[^.!?]{0,40}$/i;

const isPraise = ({ event, sentence }: FoundSettle): boolean =>
  event === 'confirmed' && MERE_PRAISE.test(sentence.trim().replace(/[.!?…"”’]+$/, ''));

/** Whether this very sentence has answered a request already (as a step that was taken). */
const saidAlready = (threads: RequestThread[], { event, evidence }: FoundSettle): boolean =>
  event === 'confirmed' && threads.some(({ answered }) => answered?.in === evidence.in && answered.quote === evidence.quote);

const reminds = (found: FoundSettle, fits: { thread: RequestThread }[]): boolean =>
  found.event === 'unmet' && REMINDER.test(found.sentence) && fits.some(({ thread }) => thread.state === 'open');

/**
 * Applies what an entry says of earlier requests to the right one: by kind first, then by state (open ones are delivered, delivered ones
 * answered), by common words, by recency. `threads` holds the earlier requests, oldest first. An event that fits none is left out.
 * Returns the threads that were delivered.
 */
export function settle(threads: RequestThread[], settles: FoundSettle[]): RequestThread[] {
  const given: RequestThread[] = [];
  for (const found of settles) {
    const fits = threads
      .map((thread, order) => ({ thread, fit: fitOf(thread, found, order, threads.length) }))
      .filter(({ thread, fit }) => fit > 0 && (found.event !== 'delivered' || mayBeOver(thread, found.evidence.on)))
      .sort((a, b) => b.fit - a.fit);
    const best = fits[0]?.thread ?? findLastDelivered(threads, found);
    if (!best || reminds(found, fits) || isPraise(found) || saidAlready(threads, found)) continue;
    const targets = [best, ...alsoMeant(found, best, fits.slice(1))];
    for (const thread of targets) {
      if (found.event === 'confirmed') for (const other of sharingCommitment(thread, threads)) applyTo(other, found);
      applyTo(thread, found);
      if (found.event === 'delivered') given.push(thread);
    }
  }
  return given;
}
