import { type Askback, markControl, type PopupHandle, type StartOptions, until } from './askback.ts';
import { Marionette } from './marionette.ts';

const ID = 'askback@askback.app';
const UUID = '5d1f0d8c-9a41-4a4e-8a3a-2f6f7a1c9b10';
const ORIGIN = `moz-extension://${UUID}`;

const EXTENSION = `const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const extension = ExtensionParent.GlobalManager.getExtension(${JSON.stringify(ID)});`;

async function grant(firefox: Marionette, origin: string): Promise<void> {
  const host = `${new URL(origin).protocol}//${new URL(origin).hostname}/*`;
  await firefox.chrome(
    `async (host) => { ${EXTENSION}
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      await ExtensionPermissions.add(extension.id, { permissions: [], origins: [host] }, extension); }`,
    [host],
  );
}

interface Handles {
  page: string;
  tabId: number;
}

async function tabHandle(firefox: Marionette, handles: Handles, url: string): Promise<{ handle: string; back(): Promise<void> }> {
  const { handle } = await firefox.send<{ handle: string }>('WebDriver:NewWindow', { type: 'tab', focus: true });
  await firefox.send('WebDriver:SwitchToWindow', { handle, focus: true });
  await firefox.send('WebDriver:Navigate', { url });
  return {
    handle,
    back: async () => {
      const { value } = await firefox
        .send<{ value: string[] } | string[]>('WebDriver:GetWindowHandles')
        .then((open) => ({ value: Array.isArray(open) ? open : open.value }));
      // It may have closed itself, as a popup does.
      if (value.includes(handle)) {
        await firefox.send('WebDriver:SwitchToWindow', { handle, focus: false });
        await firefox.send('WebDriver:CloseWindow');
      }
      await firefox.send('WebDriver:SwitchToWindow', { handle: handles.page, focus: true });
    },
  };
}

/** The popup as a tab of its own: Marionette cannot look into the panel that Firefox shows it in. */
async function popup(firefox: Marionette, handles: Handles): Promise<PopupHandle> {
  const { back } = await tabHandle(firefox, handles, `${ORIGIN}/popup.html?tab=${handles.tabId}`);
  return {
    run: (work, ...args) => firefox.run(String(work), args),
    click: async (text, within = 'body') => {
      await until(`a control “${text}” in the popup`, () => firefox.run<boolean>(String(markControl), [text, within]));
      await firefox.click('[data-test-target]');
    },
    fill: (selector, text) => firefox.keys(selector, text),
    text: () => firefox.run('() => document.body.innerText'),
    screenshot: (path) => firefox.screenshot(path),
    close: back,
  };
}

/** Firefox in the words of a rep. */
export async function firefoxAskback(dist: string, options: StartOptions = {}): Promise<Askback> {
  const program = process.env.FIREFOX ?? 'firefox-esr';
  const firefox = await Marionette.launch(program, options.headless ?? true, {
    'extensions.webextensions.uuids': JSON.stringify({ [ID]: UUID }),
    'layout.css.prefers-color-scheme.content-override': options.scheme === 'dark' ? 0 : 1,
  });
  await firefox.send('Addon:Install', { path: dist, temporary: true });
  const { value } = await firefox.send<{ value: string }>('WebDriver:GetWindowHandle');
  const handles: Handles = { page: value, tabId: 0 };
  return {
    name: 'firefox',
    grant: (origin) => grant(firefox, origin),
    goto: async (url) => {
      await firefox.send('WebDriver:SwitchToWindow', { handle: handles.page, focus: true });
      await firefox.send('WebDriver:Navigate', { url });
      handles.tabId = await firefox.chrome<number>(
        `() => { ${EXTENSION} return extension.tabManager.getWrapper(gBrowser.selectedTab).id; }`,
      );
    },
    page: (work, ...args) => firefox.run(String(work), args),
    clickPage: async (selector) => {
      await until(`${selector} in the page`, () => firefox.find(selector));
      await firefox.click(selector);
    },
    clickAt: async (x, y) => {
      const [left, top] = [Math.round(x), Math.round(y)];
      const moves = [left - 3, left].map((at) => ({ type: 'pointerMove', x: at, y: top, duration: 0 }));
      const actions = [...moves, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }];
      await firefox.send('WebDriver:PerformActions', { actions: [{ type: 'pointer', id: 'mouse', actions }] });
    },
    rightClick: async (x, y) => {
      const move = { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 };
      const actions = [move, { type: 'pointerDown', button: 2 }, { type: 'pointerUp', button: 2 }];
      await firefox.send('WebDriver:PerformActions', { actions: [{ type: 'pointer', id: 'mouse', actions }] });
    },
    chooseFromMenu: async ({ title }) => {
      await firefox.chrome(
        `async (title) => {
          const menu = document.getElementById('contentAreaContextMenu');
          for (let tries = 0; tries < 50 && menu.state !== 'open'; tries++) await new Promise((resolve) => setTimeout(resolve, 100));
          const entry = [...menu.querySelectorAll('menuitem')].find((item) => item.label === title && !item.hidden);
          if (!entry) throw new Error('no such entry: ' + [...menu.querySelectorAll('menuitem')].filter((item) => !item.hidden).map((item) => item.label));
          menu.activateItem(entry);
        }`,
        [title],
      );
    },
    command: async (name) => {
      await firefox.chrome(
        `(name) => { ${EXTENSION} document.getElementById('ext-key-id-askback_askback_app-' + name)?.doCommand() ?? extension.shortcuts.onCommand(name); }`,
        [name],
      );
    },
    type: async (text) => {
      const { value: active } = await firefox.send<{ value: Record<string, string> }>('WebDriver:GetActiveElement');
      await firefox.send('WebDriver:ElementSendKeys', { id: Object.values(active)[0], text });
    },
    undo: async () => {
      const { value: active } = await firefox.send<{ value: Record<string, string> }>('WebDriver:GetActiveElement');
      await firefox.send('WebDriver:ElementSendKeys', { id: Object.values(active)[0], text: '\uE009z\uE000' });
    },
    layer: (work, ...args) =>
      firefox.run(
        `(...args) => { const roots = [...document.querySelectorAll('askback-layer')].map((host) => host.openOrClosedShadowRoot.querySelector('div')); const root = roots.find((one) => one.querySelector('.teach')) ?? roots[0] ?? null; return (${work})(root, ...args); }`,
        args,
        'system',
      ),
    popup: () => popup(firefox, handles),
    stopWorker: () =>
      firefox.chrome(`async () => { ${EXTENSION} await extension.terminateBackground({ disableResetIdleForTest: true }); }`),
    screenshot: (path) => firefox.screenshot(path),
    close: () => firefox.close(),
    closed: firefox.ended,
  };
}
