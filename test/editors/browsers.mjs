// Starts a real browser with the test extension in it. Chromium over pipes, Firefox over WebDriver BiDi, both through puppeteer.
import puppeteer from 'puppeteer-core';

const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const FIREFOX_PREFS = {
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,',
  'toolkit.telemetry.server': '',
};

/** A browser ('chromium' or 'firefox') with the unpacked extension in `extension`. */
export async function startBrowser(name, extension) {
  if (name === 'chromium')
    return puppeteer.launch({
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      headless: true,
      pipe: true,
      enableExtensions: [extension],
      args: CHROMIUM_ARGS,
    });
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
    headless: true,
    extraPrefsFirefox: FIREFOX_PREFS,
  });
  await browser.installExtension(extension);
  return browser;
}
