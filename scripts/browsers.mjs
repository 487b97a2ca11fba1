// Finds the browsers on this machine, and installs them where they are missing and may be installed.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const NAMES = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'],
  firefox: ['firefox-esr', 'firefox'],
};
const PACKAGES = { chromium: 'chromium', firefox: 'firefox-esr' };
const FIXED = {
  chromium: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
  firefox: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
};

function onPath(name) {
  const found = spawnSync('which', [name], { encoding: 'utf8' });
  return found.status === 0 ? found.stdout.trim() : null;
}

/** Where a browser's program is; null when it is not installed. The variables CHROMIUM and FIREFOX name one by hand. */
export function findBrowser(browser) {
  const named = process.env[browser.toUpperCase()];
  if (named) return named;
  return NAMES[browser].map(onPath).find(Boolean) ?? FIXED[browser].find((path) => existsSync(path)) ?? null;
}

const canUseApt = () => process.getuid?.() === 0 && onPath('apt-get') !== null;

function installByApt(names) {
  const options = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  execFileSync('apt-get', ['update', '-qq'], options);
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], options);
}

/** The browser's program; installs Debian's package when root, else Playwright's download of Chromium. @throws when none can be had */
export function requireBrowser(browser) {
  const found = findBrowser(browser);
  if (found) return found;
  console.log(`installing ${browser} …`);
  if (canUseApt()) installByApt([PACKAGES[browser]]);
  else execFileSync('npx', ['playwright', 'install', browser], { stdio: 'inherit' });
  const installed = findBrowser(browser) ?? findPlaywright(browser);
  if (installed) return installed;
  throw new Error(`No ${browser} on this machine. Install it, or name its program in the variable ${browser.toUpperCase()}.`);
}

function findPlaywright(browser) {
  const code = `import('playwright').then((p) => console.log(p.${browser}.executablePath()))`;
  const { stdout } = spawnSync(process.execPath, ['-e', code], { encoding: 'utf8' });
  const path = stdout.trim();
  return path && existsSync(path) ? path : null;
}
