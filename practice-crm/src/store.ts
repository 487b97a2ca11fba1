import type { Deal, Entry, Stage } from './deal.ts';
import { OPEN_STAGES } from './deal.ts';

const KEY = 'fieldbook.deals';
let deals: Deal[] = [];
const listeners = new Set<() => void>();

/** Gets the deals as shipped and lays over them what this tab has changed. Rejects when deals.json cannot be had. */
export async function loadDeals(): Promise<void> {
  const response = await fetch('/deals.json');
  if (!response.ok) throw new Error(`deals.json: ${response.status}`);
  const shipped: Deal[] = await response.json();
  const changed: Record<string, Deal> = JSON.parse(sessionStorage.getItem(KEY) ?? '{}');
  deals = shipped.map((deal) => changed[deal.id] ?? deal);
}

export const allDeals = (): readonly Deal[] => deals;
export const findDeal = (id: string): Deal | null => deals.find((deal) => deal.id === id) ?? null;

/** Calls back after every change; returns the way to stop it. */
export function onChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function change(id: string, edit: (deal: Deal) => Deal): void {
  deals = deals.map((deal) => (deal.id === id ? edit(deal) : deal));
  const saved: Record<string, Deal> = JSON.parse(sessionStorage.getItem(KEY) ?? '{}');
  const deal = findDeal(id);
  if (deal) sessionStorage.setItem(KEY, JSON.stringify({ ...saved, [id]: deal }));
  for (const listener of listeners) listener();
}

/** Adds an entry at the end of the deal's timeline under a new id. */
export function addEntry(dealId: string, entry: Omit<Entry, 'id'>): void {
  change(dealId, (deal) => {
    const numbers = deal.activities.map((known) => Number(known.id.replace(/\D/g, '')) || 0);
    return { ...deal, activities: [...deal.activities, { ...entry, id: `a${Math.max(0, ...numbers) + 1}` }] };
  });
}

/** Replaces an entry's words; its place, date and id stay, its formatting goes. */
export function editEntry(dealId: string, entryId: string, text: string): void {
  change(dealId, (deal) => ({
    ...deal,
    activities: deal.activities.map((entry) => (entry.id === entryId ? { ...entry, text, rich: undefined, edited: true } : entry)),
  }));
}

export function deleteEntry(dealId: string, entryId: string): void {
  change(dealId, (deal) => ({ ...deal, activities: deal.activities.filter((entry) => entry.id !== entryId) }));
}

/** Moves an open deal to a stage; a closed one is open again. */
export function moveToStage(dealId: string, stage: Stage): void {
  if (!(OPEN_STAGES as readonly Stage[]).includes(stage)) return;
  change(dealId, (deal) => ({ ...deal, stage, status: 'open', lostReason: null }));
}

/** Closes a deal as won or lost; `reason` is the rep's own, null when none was given. */
export function closeDeal(dealId: string, status: 'won' | 'lost', reason: string | null): void {
  change(dealId, (deal) => ({ ...deal, status, stage: status === 'won' ? 'Won' : 'Lost', lostReason: status === 'lost' ? reason : null }));
}

/** Sets the close date and keeps the one before in the history. */
export function setCloseDate(dealId: string, closeDate: string): void {
  change(dealId, (deal) =>
    deal.closeDate === closeDate
      ? deal
      : { ...deal, closeDate, closeDateHistory: [...(deal.closeDateHistory ?? [deal.closeDate]), closeDate] },
  );
}
