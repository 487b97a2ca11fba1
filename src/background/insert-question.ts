import { askPage } from '../messages/send.ts';
import { browser, type Tabs } from '../platform/browser.ts';
import { findTabState } from '../platform/tab-state.ts';
import { dealDecide, dealScreenOf } from './popup-handlers.ts';

const NO_DEAL = 'Askback sees no deal on this page, so there is no question to insert.';
const NO_QUESTION = 'There is nothing to ask on this deal now.';

/** Puts the question that matters now where the rep is in the tab: at the caret, or in the editor that was right-clicked. */
async function insertQuestion({ id }: Tabs.Tab, at: 'caret' | 'click'): Promise<void> {
  if (id === undefined) return;
  const state = await findTabState(id);
  const screen = state?.page === 'deal' ? await dealScreenOf({ key: state.key }) : null;
  const deal = screen?.page === 'deal' ? screen.deal : null;
  const nudge = deal?.nudges[0];
  const why = deal ? NO_QUESTION : NO_DEAL;
  const answer = await askPage(id, 'question.insert', { text: nudge?.question ?? null, at, why });
  if (!answer) await browser.action.setTitle({ tabId: id, title: `Askback: ${why}` });
  if (answer?.inserted && deal && nudge)
    await dealDecide({ key: deal.key, decision: { do: 'asked', rule: nudge.rule, requestId: nudge.request } });
}

/** The keyboard command. */
export async function insertByKey(): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab) await insertQuestion(tab, 'caret');
}

/** The entry of the menu of an editor. */
export async function insertByMenu(tab: Tabs.Tab | undefined): Promise<void> {
  if (tab) await insertQuestion(tab, 'click');
}
