// Writes docs/screenshots: the page and the popup in light and dark, and what each play and rule of the method looks like.
import { requireBrowser } from './browsers.mjs';
import { ensureDependencies } from './dependencies.mjs';

ensureDependencies();
process.env.CHROMIUM = requireBrowser('chromium');
const { register } = await import('tsx/esm/api');
register();
const { build } = await import('../build.mjs');
await build();
const { takeScreenshots } = await import('./screenshots.ts');
await takeScreenshots();
