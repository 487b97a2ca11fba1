/** The worker's entry: only listeners, registered at once, so that whatever wakes the worker finds them. State lives in the ledger. */
import { serve } from '../messages/serve.ts';
import { browser } from '../platform/browser.ts';
import { logProblem } from '../platform/log.ts';
import { runInOpenTabs, syncContentScripts } from '../platform/sites.ts';
import { forgetTab } from '../platform/tab-state.ts';
import { forgetApiSites } from './api-handlers.ts';
import { handlers } from './handlers.ts';
import { IMPORT_ALARM, readImports } from './imports.ts';
import { insertByKey } from './insert-question.ts';
import { actOnMenu, createMenus } from './menus.ts';
import { keepAllSweeping, leaveSweeps, SWEEP_ALARM } from './sweeping.ts';

serve(handlers);

const attempt = (where: string, work: () => Promise<void>): void => {
  work().catch((error) => logProblem(where, error));
};

browser.runtime.onInstalled.addListener(() => {
  attempt('menus', createMenus);
  attempt('sites', syncContentScripts);
});
browser.runtime.onStartup.addListener(() => {
  attempt('sites', syncContentScripts);
  attempt('imports', readImports);
  attempt('sweeps', keepAllSweeping);
});
browser.alarms.onAlarm.addListener(({ name }) => {
  if (name === IMPORT_ALARM) attempt('imports', readImports);
  if (name === SWEEP_ALARM) attempt('sweeps', keepAllSweeping);
});
browser.permissions.onAdded.addListener(({ origins = [] }) => {
  attempt('site switched on', async () => {
    await syncContentScripts();
    await runInOpenTabs(origins);
  });
});
browser.permissions.onRemoved.addListener(({ origins = [] }) => {
  attempt('site switched off', async () => {
    await forgetApiSites(...origins);
    await syncContentScripts();
  });
});
browser.tabs.onRemoved.addListener((tabId) => {
  attempt('tab closed', () => forgetTab(tabId));
  attempt('tab closed', () => leaveSweeps(tabId));
});
// A page that loads is another page: what the tab showed before is not what it shows now.
browser.tabs.onUpdated.addListener((tabId, { status }) => {
  if (status !== 'loading') return;
  attempt('tab loads', () => forgetTab(tabId));
  attempt('tab loads', () => leaveSweeps(tabId));
});
browser.contextMenus.onClicked.addListener((click, tab) => attempt('menu', () => actOnMenu(click, tab)));
browser.commands.onCommand.addListener((command) => {
  if (command === 'insert-question') attempt('shortcut', insertByKey);
});
