import type { DealView } from '../model/deal-view.ts';

const PRICE =
  /\b(price|prices|priced|pricing|quotes?|quotation|costs?|budget\w*|offers?|proposals?|licen[cs]e fee|fees?|invoice|tiers?|discount|roi|payback)\b|[€$£]|\b(eur|usd|gbp|chf)\b|\bangebot|\bpreis|\bkosten|\bbudget|\bprix\b|\bdevis\b|\d ?k\b/i;
const told = new WeakMap<DealView['deal'], boolean>();

/** Whether any entry of the deal speaks of what it costs. */
export function priceSpoken(view: DealView): boolean {
  const before = told.get(view.deal);
  if (before !== undefined) return before;
  const spoken = view.deal.activities.some((activity) => PRICE.test(activity.text) || PRICE.test(activity.subject ?? ''));
  told.set(view.deal, spoken);
  return spoken;
}
