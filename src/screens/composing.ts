import type { DealView } from '../model/deal-view.ts';
import type { GuardOrder } from '../model/screen.ts';
import type { Settings } from '../model/settings.ts';
import { holdsDiscount } from '../plays/plays-for.ts';
import { standingNo } from '../rules/refusal.ts';

/** A word of the draft guard that the rep waved through is a dismissal of this rule, with the finding's id in place of a request. */
export const GUARD_RULE = 'draft-guard';

/** What the draft guard needs to know of a deal; null where it does not watch: no refusal, or switched off. */
export function guardOrder(view: DealView, settings: Settings): GuardOrder {
  const refused = view.deal.status === 'lost' || (view.deal.status === 'open' && standingNo(view) !== null);
  if (!refused || !settings.draftGuard) return null;
  const ignored = view.decisions.dismissed.flatMap(({ rule, requestId }) => (rule === GUARD_RULE && requestId ? [requestId] : []));
  return { holdDiscount: holdsDiscount(view), ignored };
}
