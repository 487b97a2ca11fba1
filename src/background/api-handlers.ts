import type { WorkerParams, WorkerResult } from '../messages/contract.ts';
import { askPage } from '../messages/send.ts';
import type { From } from '../messages/serve.ts';
import { hasApi } from '../model/api-crms.ts';
import { restSite, takeTurn } from '../platform/api-pace.ts';
import { loadApiSites, saveApiSite } from '../platform/api-sites.ts';
import { browser } from '../platform/browser.ts';
import { logProblem } from '../platform/log.ts';
import { patternOf } from '../platform/sites.ts';

/** The longest rest that a CRM can ask for. */
const REST_MAX_MS = 3_600_000;

function originOf(from: From): string {
  if (from.kind !== 'page') throw new Error('only a page may say this');
  return from.url.origin;
}

/** When a page may ask its CRM the next question. Without the rep's switch the answer is no, whatever the page wants. */
export async function apiTurn(_: WorkerParams<'api.turn'>, from: From): Promise<WorkerResult<'api.turn'>> {
  const origin = originOf(from);
  if (!(origin in (await loadApiSites()))) return { go: false, reason: 'not switched on for this site' };
  return { go: true, afterMs: await takeTurn(origin, Date.now()) };
}

/** A CRM asked to be left alone. */
export async function apiRest({ ms }: WorkerParams<'api.rest'>, from: From): Promise<WorkerResult<'api.rest'>> {
  await restSite(originOf(from), Math.min(ms, REST_MAX_MS), Date.now());
  return { done: true };
}

/** The rep's switch: whether the CRM of a site may be asked itself. Open pages of the site are read anew at once. */
export async function apiSwitch({ origin, crm }: WorkerParams<'api.switch'>): Promise<WorkerResult<'api.switch'>> {
  if (crm !== null && !hasApi(crm)) throw new Error(`${crm} cannot be asked itself`);
  await saveApiSite(origin, crm);
  for (const { id } of await browser.tabs.query({ url: patternOf(origin) })) {
    if (id !== undefined) await askPage(id, 'page.reread', {}).catch((error) => logProblem('page.reread', error));
  }
  return { done: true };
}

/** A site was switched off: its CRM may not be asked either, also when the site is switched on again later. */
export async function forgetApiSites(...patterns: string[]): Promise<void> {
  for (const origin of Object.keys(await loadApiSites())) {
    if (patterns.includes(patternOf(origin))) await saveApiSite(origin, null);
  }
}
