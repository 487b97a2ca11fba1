import type { DealView } from '../model/deal-view.ts';
import type { BeforeYes } from '../model/screen.ts';
import { factsOf } from '../rules/facts.ts';
import { standingNo } from '../rules/refusal.ts';
import type { Voice } from './compose.ts';
import { fillAll } from './fill.ts';

/** One question per open request without purpose, the newest first: what the chip beside the composer may offer. */
export function beforeYesOffers(view: DealView, { playbook, formatDay, settings }: Voice): BeforeYes[] {
  if (!settings.composerChip || view.deal.status !== 'open' || standingNo(view)) return [];
  const open = view.receipts.filter((receipt) => receipt.state === 'open' && receipt.purpose.status === 'missing' && !receipt.snoozedUntil);
  return open.reverse().flatMap((receipt) => {
    const noun = factsOf(receipt).kind ?? receipt.kind;
    const [question, ...variants] = fillAll(playbook.beforeYes[receipt.kind] ?? [], { noun }, formatDay);
    return question ? [{ requestId: receipt.id, kind: receipt.kind, noun, question, variants }] : [];
  });
}
