import type { RequestKind } from '../model/reading.ts';
import type { BeforeYes } from '../model/screen.ts';

/** A promise that stands in a draft: which kind of request it answers (null: it does not say), and where. */
export interface DraftPromise {
  kind: RequestKind | null;
  start: number;
  end: number;
}

const YES = '(?:sure|of course|certainly|absolutely|gladly|happy to|with pleasure|no problem|yes)';
const WILL = "(?:i['’]ll|i will|we['’]ll|we will|let me|i can|we can|i am going to|i['’]m going to|i shall)";
const DOES: readonly (readonly [RequestKind | null, string])[] = [
  [
    'call',
    '(?:set up|arrange|book|schedule|organi[sz]e|put in) (?:a |an |another |the |that )?(?:short |quick |brief )?(?:call|meeting|talk|visit)|call you|ring you|join (?:the|a|your) call',
  ],
  [
    'demo',
    '(?:set up|arrange|book|schedule|organi[sz]e|run|give|do|prepare|put in|show) [^.!?\\n]{0,30}\\b(?:demo|demonstration|walk-?through|presentation|session)|show (?:you|it|them)|walk (?:you|them) through',
  ],
  [
    'sample',
    '(?:send|ship|post|get|prepare|set up|arrange|organi[sz]e|reserve|provide|start|open) [^.!?\\n]{0,40}\\b(?:samples?|trial|pilot|sandbox|test (?:unit|account|licen[cs]e)s?|evaluation|units?|licen[cs]es?)',
  ],
  [
    'collateral',
    '(?:send|share|email|mail|forward|prepare|put together|get you|attach|dig out|find) [^.!?\\n]{0,40}\\b(?:brochure|case stud(?:y|ies)|references?|data ?sheets?|questionnaire|quote|quotation|proposal|offer|roi|one-?pager|summary|slides?|deck|documents?|documentation|material|info(?:rmation)?|pdf|price list|white ?paper)',
  ],
  ['delay', '(?:wait|come back to you|get back to you|be back in touch|put it on hold|leave it until|check in again)'],
  [null, '(?:send|ship|share|prepare|arrange|organi[sz]e|set) (?:it|that|this|one|them|two|three|some|these|those)\\b'],
];
const PROMISES = DOES.map(([kind, does]) => ({
  kind,
  words: new RegExp(`\\b(?:${YES}[,.!]?\\s+)?${WILL}\\s+(?:gladly |happily |also |just |then |be happy to |try to )?(?:${does})`, 'i'),
}));
const NOT_YET = /\b(?:if|once|as soon as|before|after|when|until|not|never|n['’]t)\b/i;

/** Where a draft says yes to something: the first promise with a kind, else the first without; null when there is none for certain. */
export function findDraftPromise(draft: string): DraftPromise | null {
  let unsure: DraftPromise | null = null;
  for (const { kind, words } of PROMISES) {
    const match = words.exec(draft);
    if (!match) continue;
    const sentence =
      draft
        .slice(0, match.index)
        .split(/[.!?\n]/)
        .at(-1) ?? '';
    if (NOT_YET.test(sentence)) continue;
    const found = { kind, start: match.index, end: match.index + match[0].length };
    if (kind) return found;
    unsure ??= found;
  }
  return unsure;
}

/**
 * The question to ask before this yes is sent; null when the draft promises nothing, no open request without purpose is of that kind, or
 * the draft asks something already. A promise that names no kind ("I'll send it") counts only when one request is open.
 */
export function beforeYes(draft: string, offers: readonly BeforeYes[]): (BeforeYes & { start: number; end: number }) | null {
  if (offers.length === 0 || draft.includes('?')) return null;
  const promise = findDraftPromise(draft);
  if (!promise) return null;
  const fitting = promise.kind ? offers.find((offer) => offer.kind === promise.kind) : offers.length === 1 ? offers[0] : undefined;
  return fitting ? { ...fitting, start: promise.start, end: promise.end } : null;
}
