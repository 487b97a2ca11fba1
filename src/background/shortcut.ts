import { askPage } from '../messages/send.ts';
import { browser } from '../platform/browser.ts';
import { findTabState } from '../platform/tab-state.ts';
import { dealScreenOf } from './popup-handlers.ts';

/** The keyboard command: puts the question that matters now into the editor the rep is in. */
export async function insertByKey(): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const state = tab?.id === undefined ? null : await findTabState(tab.id);
  if (tab?.id === undefined || state?.page !== 'deal') return;
  const screen = await dealScreenOf({ key: state.key });
  const question = screen.page === 'deal' ? screen.deal.nudges[0]?.question : undefined;
  if (question) await askPage(tab.id, 'text.insert', { text: question, url: tab.url ?? '' });
}
