/**
 * The browser's own extension API, as content scripts use it: promises in both browsers since manifest version 3, so a page does not have
 * to load the polyfill (3 KB gzipped). The build puts it in the polyfill's place there; answers to messages are given by callback for it.
 */
const api = globalThis as unknown as { browser?: { runtime?: { id: string } }; chrome?: unknown };

export default api.browser?.runtime?.id ? api.browser : api.chrome;
