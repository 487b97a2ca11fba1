import { fileURLToPath } from 'node:url';
import { buildPracticeCrm } from '../../../practice-crm/build.mjs';
import { startPracticeCrm } from '../../../practice-crm/server.mjs';

export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
export const DIST = { chromium: `${ROOT}dist/chrome`, firefox: `${ROOT}dist/firefox` } as const;

/** The practice CRM on loopback, with the address of its root without a slash at the end. */
export async function servePracticeCrm(): Promise<{ url: string; close(): Promise<void> }> {
  const outDir = `${ROOT}.cache/practice-crm`;
  await buildPracticeCrm(outDir);
  const server = await startPracticeCrm({ port: 0, outDir });
  return { url: server.url.replace(/\/$/, ''), close: async () => void (await server.close()) };
}
