// npm start: builds, serves the practice CRM on loopback and opens a browser with Askback on a deal that has gone too far.
// Without a display it walks through the main job by itself, writes screenshots into demo/ and prints what Askback says.
import { mkdirSync } from 'node:fs';
import { requireBrowser } from './browsers.mjs';
import { ensureDependencies, ROOT } from './dependencies.mjs';

const browser = process.argv.includes('--firefox') ? 'firefox' : 'chromium';
const hasDisplay =
  process.platform === 'darwin' || process.platform === 'win32' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const headless = process.argv.includes('--headless') || !hasDisplay;

ensureDependencies();
process.env[browser.toUpperCase()] = requireBrowser(browser);
const { build } = await import('../build.mjs');
const { register } = await import('tsx/esm/api');
register();

console.log('building …');
await build();
mkdirSync(`${ROOT}demo`, { recursive: true });
const { showInWindow, walkThrough } = await import('./walk.ts');
if (headless) await walkThrough(browser, `${ROOT}demo`);
else await showInWindow(browser);
