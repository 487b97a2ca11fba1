import { KIND_ASKED_FOR } from '../model/kind-words.ts';
import { RequestKindSchema } from '../model/reading.ts';
import { browser, type Menus, type Tabs } from '../platform/browser.ts';
import { findTabState } from '../platform/tab-state.ts';
import { insertByMenu } from './insert-question.ts';
import { dealDecide } from './popup-handlers.ts';

const PARENT = 'they-asked-for';
const INSERT = 'insert-question';

/** "Askback: they asked for…" in the menu of selected text, one line a kind of request; in the menu of an editor, the question to insert. */
export async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: PARENT, title: 'Askback: they asked for…', contexts: ['selection'] });
  for (const kind of RequestKindSchema.options) {
    browser.contextMenus.create({ id: kind, parentId: PARENT, title: KIND_ASKED_FOR[kind], contexts: ['selection'] });
  }
  browser.contextMenus.create({ id: INSERT, title: 'Insert Askback’s question', contexts: ['editable'] });
}

/** What was chosen from one of our menus. */
export async function actOnMenu(click: Menus.OnClickData, tab: Tabs.Tab | undefined): Promise<void> {
  if (click.menuItemId === INSERT) await insertByMenu(tab);
  else await logFromMenu(click, tab);
}

/** Logs the selected text as a request of the deal in the tab. @throws when the tab shows no deal that Askback reads */
async function logFromMenu({ menuItemId, selectionText }: Menus.OnClickData, tab: Tabs.Tab | undefined): Promise<void> {
  const kind = RequestKindSchema.safeParse(menuItemId);
  const text = selectionText?.trim().slice(0, 2000);
  if (!kind.success || !text || tab?.id === undefined) return;
  const state = await findTabState(tab.id);
  if (state?.page !== 'deal') {
    await browser.action.setTitle({ tabId: tab.id, title: 'Askback: open a deal to log what they asked for' });
    return;
  }
  await dealDecide({ key: state.key, decision: { do: 'log', kind: kind.data, text } });
}
