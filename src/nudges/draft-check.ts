import type { BeforeYes, GuardOrder } from '../model/screen.ts';
import { beforeYes } from './before-yes.ts';
import { type DraftFinding, guardDraft } from './draft-guard.ts';

/** What a draft is checked for, on this deal. */
export interface DraftOrder {
  beforeYes: readonly BeforeYes[];
  guard: GuardOrder;
}

/** What there is to say about a draft: words to look at again, or the question to ask before this yes. */
export type DraftNote = { kind: 'words'; findings: DraftFinding[] } | { kind: 'yes'; requestId: string; question: string };

export type DraftCheck = (draft: string, order: DraftOrder) => DraftNote | null;

/** Checks a draft: words that do harm come first; null most of the time. Pure. */
export const checkDraft: DraftCheck = (draft, { beforeYes: offers, guard }) => {
  const findings = guard ? guardDraft(draft, guard.holdDiscount, guard.ignored) : [];
  if (findings.length > 0) return { kind: 'words', findings };
  const yes = beforeYes(draft, offers);
  return yes && { kind: 'yes', requestId: yes.requestId, question: yes.question };
};
