import { site as attio } from './attio.ts';
import { site as close } from './close.ts';
import { site as copper } from './copper.ts';
import { site as creme } from './creme.ts';
import { site as dynamics } from './dynamics.ts';
import { site as espocrm } from './espocrm.ts';
import { site as freshsales } from './freshsales.ts';
import { site as general } from './general.ts';
import { site as hubspot } from './hubspot.ts';
import { site as monday } from './monday.ts';
import { site as odoo } from './odoo.ts';
import { site as pipedrive } from './pipedrive.ts';
import { site as practice } from './practice.ts';
import type { ReaderSite } from './reader.ts';
import { site as salesforce } from './salesforce.ts';
import { site as suitecrm7 } from './suitecrm7.ts';
import { site as suitecrm8 } from './suitecrm8.ts';
import { site as twenty } from './twenty.ts';
import { site as vtiger } from './vtiger.ts';
import { site as zoho } from './zoho.ts';

/** The sites of every reader. The build makes one file of each reader, `readers/<id>.js`, from `src/readers/<id>.ts`. */
export const SITES: readonly ReaderSite[] = [
  attio,
  close,
  copper,
  creme,
  dynamics,
  espocrm,
  freshsales,
  general,
  hubspot,
  monday,
  odoo,
  pipedrive,
  practice,
  salesforce,
  suitecrm7,
  suitecrm8,
  twenty,
  vtiger,
  zoho,
];

/** The reader of pages that no other knows. */
export const GENERAL: ReaderSite = general;

const HOST = /^\*:\/\/(\*\.)?([^/]+)\/\*$/;

/** Whether an address lies on a product's own hosts (`*://*.example.com/*`). */
export function isHostOf(site: ReaderSite, url: URL): boolean {
  return site.hosts.some((pattern) => {
    const [, any, host] = HOST.exec(pattern) ?? [];
    return host !== undefined && (url.hostname === host || (any !== undefined && url.hostname.endsWith(`.${host}`)));
  });
}

/**
 * The product that a page belongs to: by its host, else by marks in the page. A page that is none of these and whose address names a record
 * goes to the general reader, which decides by the document; null for all other pages.
 */
export function findSite(root: ParentNode, url: URL): ReaderSite | null {
  return (
    SITES.find((site) => isHostOf(site, url)) ??
    SITES.find((site) => site.isOn(root)) ??
    (general.pageAt(url).kind === 'deal' ? general : null)
  );
}
