import type { EntryToRead, SettleScore } from '../../language/entry-reader.ts';
import type { RequestKind, SettleEvent } from '../../model/reading.ts';
import { HYPOTHETICAL } from './guards.ts';
import { PURPOSE_WORDS, tellsCommitment, tellsPurpose } from './outcomes.ts';
import { PLAIN_ANSWERS } from './plain-answers.ts';
import { CONFIRMED, DELAY_OVER, DELIVERED_BY_REP, DELIVERED_SEEN, DROPPED, MERE_THANKS, SPOKEN_OF, UNMET } from './settles.ts';

const KINDS = Object.keys(SPOKEN_OF) as RequestKind[];

/** How well each kind fits what a sentence speaks of: named kinds 1, others little; a delay only when its reason is named. */
function kindsIn(sentence: string): Record<RequestKind, number> {
  const named = KINDS.filter((kind) => SPOKEN_OF[kind].test(sentence));
  const rest = named.length > 0 ? 0.3 : 0.6;
  const kinds = Object.fromEntries(KINDS.map((kind) => [kind, named.includes(kind) ? 1 : kind === 'delay' ? 0.1 : rest]));
  return kinds as Record<RequestKind, number>;
}

/** What was asked for, or answered, in so many words is surer than any threshold. */
const SURE = 0.95;

/** Whether a sentence says that the prospect got what they looked for, or did not. */
function findAnswer(sentence: string): { event: 'confirmed' | 'unmet'; p: number } | null {
  if (PLAIN_ANSWERS.unmet.test(sentence)) return { event: 'unmet', p: SURE };
  if (PLAIN_ANSWERS.confirmed.test(sentence)) return { event: 'confirmed', p: SURE };
  if (MERE_THANKS.test(sentence)) return null;
  if (UNMET.test(sentence)) return { event: 'unmet', p: 0.55 };
  return CONFIRMED.test(sentence) ? { event: 'confirmed', p: 0.55 } : null;
}

/** What a sentence says of an earlier request. Guards leave the rest out: a mere "thanks" answers nothing, plans deliver nothing. */
export function readSettles(sentence: string, entry: EntryToRead, asked: RequestKind[]): Partial<Record<SettleEvent, SettleScore>> {
  const settles: Partial<Record<SettleEvent, SettleScore>> = {};
  const kinds = kindsIn(sentence);
  const add = (event: SettleEvent, p: number, of = kinds) => {
    settles[event] = { p, kinds: of };
  };
  const planned =
    /\b(will|tomorrow|next week|shall|going to|plan|due|book|propose|suggest|could|would)\b/i.test(sentence) || entry.type === 'task';
  const done = /\b(today|done|dropped|shipped|sent|posted|out w\/|collected)\b/i.test(sentence);
  if (HYPOTHETICAL.test(sentence)) return settles;
  if (entry.direction !== 'inbound' && DELIVERED_BY_REP.test(sentence) && asked.length === 0 && (!planned || done)) add('delivered', 0.65);
  if (entry.direction === 'inbound' && DELIVERED_SEEN.test(sentence) && asked.length === 0) add('delivered', 0.55);
  if (DELAY_OVER.test(sentence) && !/\b(?:until|till|when|once|before|after|must|only|as soon as|if|while|will)\b/i.test(sentence))
    add('delivered', 0.6, { ...kinds, delay: 1.2 });
  if (DROPPED.test(sentence)) add('dropped', 0.55);
  if (entry.direction !== 'outbound' && PLAIN_ANSWERS.dropped.test(sentence)) add('dropped', SURE);
  const answer = entry.direction !== 'outbound' && asked.length === 0 ? findAnswer(sentence) : null;
  if (answer) add(answer.event, answer.p);
  if (asked.length === 0 && entry.direction !== 'outbound' && !settles.confirmed && !settles.unmet) {
    if (
      /\b(it['’]s about|the (?:question|point|reason) is|what (?:we|i|they) (?:need|want) to (?:know|see)|mainly|needs? to (?:see|know)|has to (?:see|know|compare))\b/i.test(
        sentence,
      ) &&
      PURPOSE_WORDS.test(sentence)
    )
      add('purpose', 0.55);
    if (tellsCommitment(sentence, entry.direction === 'inbound')) add('commitment', 0.55);
  }
  return settles;
}

/** What a sentence adds to the asks before it in its entry: what the one right before is for, what follows on any of them. */
export function readOutcomeOf(
  justAsked: RequestKind[],
  askedBefore: RequestKind[],
  sentence: string,
  askedHere: RequestKind[],
  byProspect: boolean,
): Partial<Record<SettleEvent, SettleScore>> {
  const settles: Partial<Record<SettleEvent, SettleScore>> = {};
  if (askedHere.length > 0) return settles;
  const share = (of: RequestKind[]) =>
    Object.fromEntries(KINDS.map((kind) => [kind, of.includes(kind) ? 1 : 0])) as Record<RequestKind, number>;
  const answered = justAsked.filter((kind) => kind !== 'delay' && tellsPurpose(kind, sentence));
  if (answered.length > 0) settles.purpose = { p: 0.6, kinds: share(answered) };
  if (askedBefore.length > 0 && tellsCommitment(sentence, byProspect)) settles.commitment = { p: SURE, kinds: share(askedBefore) };
  return settles;
}
