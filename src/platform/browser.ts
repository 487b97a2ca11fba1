/** The one door to the browser's extension API. Nothing else imports the polyfill, so tests know what can be reached. */

export type { Menus, Runtime, Tabs } from 'webextension-polyfill';
export { default as browser } from 'webextension-polyfill';
