import type { Day } from '../model/day.ts';
import type { DealView } from '../model/deal-view.ts';
import type { Voice } from '../nudges/compose.ts';
import { knownOnly, shortQuote } from '../rules/facts.ts';
import { findLoss, standingNo } from '../rules/refusal.ts';
import { addressOf, finerNoun } from '../rules/words.ts';
import { responsibilityFacts } from './responsibility.ts';
import { answerOf } from './walk.ts';

/** Whom a play speaks to: who told us the no or the loss, else who wrote last. */
function partnerIn(view: DealView, entryId: string | undefined): string | null {
  const { activities } = view.deal;
  const told = activities.find((activity) => activity.id === entryId && activity.direction === 'inbound');
  const latest = told ?? activities.filter((activity) => activity.direction === 'inbound').at(-1);
  return addressOf(latest?.author ?? null);
}

function askedFor(view: DealView): string | null {
  const nouns = new Set(view.receipts.filter(({ kind }) => kind !== 'delay').map((receipt) => finerNoun(receipt.kind, receipt.evidence)));
  return [...nouns].join(', ') || null;
}

/** What the sentences of plays may name; unknown things are absent. */
export function playFacts(view: DealView, today: Day, voice: Voice): Record<string, string> {
  const loss = findLoss(view);
  const no = standingNo(view);
  const contact = partnerIn(view, loss?.evidence?.in ?? no?.in);
  return {
    ...knownOnly({
      contact,
      deal: view.deal.name,
      'lost on': loss?.on,
      'said on': no?.on,
      'signed words': shortQuote(loss?.signed?.quote ?? null),
      offered: shortQuote(answerOf(view, 'heartbeat', 'offer')),
      agreed: shortQuote(answerOf(view, 'heartbeat', 'agreed')),
      answer: shortQuote(answerOf(view, 'responsibility', 'answer')),
      'fit feedback': view.decisions.feedback.filter((given) => given.about === 'fit').at(-1)?.text,
      'asked for': askedFor(view),
    }),
    ...responsibilityFacts(view, today, contact, voice),
  };
}
