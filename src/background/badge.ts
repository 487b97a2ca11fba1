import { viewOf } from '../ledger/receipts.ts';
import type { DealRecord } from '../model/ledger-record.ts';
import { adviseOn } from '../nudges/compose.ts';
import { browser } from '../platform/browser.ts';
import { openReceipts, standingOf } from '../screens/standing.ts';
import type { Occasion } from './voice.ts';

const COLOURS = { 'too-far': '#8a3b2a', open: '#1f3a68', waiting: '#4b6580', calm: '#1f3a68', closed: '#4b6580' } as const;

async function show(tabId: number, text: string, colour: string, title: string): Promise<void> {
  // The tab may be gone by the time the worker speaks; then there is nothing to show.
  await Promise.all([
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setBadgeBackgroundColor({ tabId, color: colour }),
    browser.action.setTitle({ tabId, title }),
  ]).catch(() => undefined);
}

/** The number of open requests of the deal in a tab, on the toolbar button. */
export async function badgeDeal(tabId: number, record: DealRecord, { today, voice }: Occasion): Promise<void> {
  const view = viewOf(record, today);
  const open = openReceipts(view.receipts).length;
  const standing = standingOf(view, adviseOn(view, today, voice).tooFar, today);
  const speaks = standing !== 'closed' && open > 0;
  await show(tabId, speaks ? String(open) : '', COLOURS[standing], speaks ? `Askback: ${open} open on this deal` : 'Askback');
}

/** A page that could not be read: never an all-clear. */
export const badgeUnreadable = (tabId: number): Promise<void> => show(tabId, '!', '#8a5a00', 'Askback cannot read this page');

/** No deal in this tab. */
export const badgeNothing = (tabId: number): Promise<void> => show(tabId, '', '#1f3a68', 'Askback');
