import { existsSync, readFileSync } from 'node:fs';
import type { Browser } from 'puppeteer-core';

/** A process of the browser as Linux tells of it: how it was started, and its resident memory in bytes. */
function processOf(id: number): { args: string; resident: number } {
  const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? '0';
  return { args: readFileSync(`/proc/${id}/cmdline`, 'utf8'), resident: Number(kilobytes) * 1024 };
}

/** The resident memory of the process in which this browser runs its extensions, in bytes; null where the system does not tell (no Linux). */
export async function residentBytes(browser: Browser): Promise<number | null> {
  if (!existsSync('/proc/self/status')) return null;
  const session = await browser.target().createCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const renderers = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => processOf(id));
  const extension = renderers.filter(({ args }) => args.includes('--extension-process'));
  return extension.length > 0 ? Math.max(...extension.map(({ resident }) => resident)) : null;
}
