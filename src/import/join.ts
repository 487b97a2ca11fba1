/** Deals and entries of several files put together: one visit for each deal, as if its page had been opened. */
import type { Activity, Contact, Deal, Direction } from '../model/deal.ts';
import { fingerprint } from '../model/fingerprint.ts';
import type { PageHealth } from '../model/ledger-record.ts';
import { type KnownDeal, siteOfFile, type Visit } from '../model/visit.ts';
import type { ImportedDeal } from './deals.ts';
import type { ImportedEntry } from './entries.ts';
import { PRODUCTS, type ProductId } from './fields.ts';
import { normalId } from './record-ids.ts';

/** Where the deals live: the address of any one of them, with `{id}` in place of its id; null where nobody told. */
export interface DealAddress {
  origin: string;
  pattern: string;
}

/** What is put together. `fileDate` is the newest date of the files (ISO 8601): what pages showed later counts more. */
export interface ToJoin {
  product: ProductId;
  deals: readonly ImportedDeal[];
  entries: readonly ImportedEntry[];
  known: readonly KnownDeal[];
  address: DealAddress | null;
  fileDate: string;
}

export interface Joined {
  visits: Visit[];
  /** Entries that belong to no deal for certain, and why. */
  left: { entry: ImportedEntry; why: string }[];
}

const plainName = (name: string): string => name.toLowerCase().replace(/\s+/g, ' ').trim();

/** One deal to which entries can belong: from the files, or known before. */
interface Target {
  id: string;
  name: string;
  own: ImportedDeal | null;
  known: KnownDeal | null;
  entries: ImportedEntry[];
}

function targetsOf({ deals, known }: ToJoin): Map<string, Target> {
  const targets = new Map<string, Target>();
  for (const one of known) targets.set(one.id, { id: one.id, name: one.name, own: null, known: one, entries: [] });
  for (const deal of deals)
    targets.set(deal.id, { id: deal.id, name: deal.name, own: deal, known: targets.get(deal.id)?.known ?? null, entries: [] });
  return targets;
}

function byName(targets: Iterable<Target>): Map<string, Target[]> {
  const names = new Map<string, Target[]>();
  for (const target of targets) {
    // Exports also name a deal with its company behind it.
    for (const name of new Set([target.name, target.own ? `${target.own.name} - ${target.own.account}` : target.name].map(plainName)))
      names.set(name, [...(names.get(name) ?? []), target]);
  }
  return names;
}

/** The deals that an entry names, or why there is none for certain. */
function findTargets(
  entry: ImportedEntry,
  product: ProductId,
  targets: ReadonlyMap<string, Target>,
  names: ReadonlyMap<string, Target[]>,
): Target[] | string {
  const byId = entry.dealIds.flatMap((id) => targets.get(normalId(id, product)) ?? targets.get(id) ?? []);
  if (byId.length > 0) return [...new Set(byId)];
  // A column of ids may hold names.
  const wanted = [...entry.dealNames, ...entry.dealIds];
  const named = wanted.flatMap((name) => names.get(plainName(name)) ?? []);
  const several = wanted.find((name) => (names.get(plainName(name))?.length ?? 0) > 1);
  if (several) return `several deals are called “${several}”: an id of the deal is needed to tell them apart`;
  if (named.length > 0) return [...new Set(named)];
  return `belongs to “${wanted[0] ?? ''}”, which is no deal of these files and none that Askback knows`;
}

/** The contacts of a deal: with their roles from its own row, then those whom its entries name. */
function contactsOf({ own, entries }: Target): Contact[] {
  const contacts = new Map((own?.contacts ?? []).map((contact) => [plainName(contact.name), contact]));
  const owner = own?.owner && plainName(own.owner);
  for (const name of entries.flatMap((entry) => entry.contacts)) {
    if (!contacts.has(plainName(name)) && plainName(name) !== owner) contacts.set(plainName(name), { name, role: null });
  }
  return [...contacts.values()];
}

/** Whose an email is that does not say so: its author is the deal's owner, or one of its contacts. */
function directionOf(entry: ImportedEntry, owner: string | null, contacts: readonly Contact[]): Direction | null {
  if (entry.direction) return entry.direction;
  const author = plainName(entry.author);
  if (author && owner && plainName(owner) === author) return 'outbound';
  return author && contacts.some(({ name }) => plainName(name) === author) ? 'inbound' : null;
}

/** The id of an entry: the CRM's own where the product gives no two records the same, else with its column's name; else of its content. */
function entryId(entry: ImportedEntry, product: ProductId, content: string): string {
  if (!entry.id) return `file:${content}`;
  if (product === 'pipedrive' || product === 'other') return `file:${entry.row.find('id')?.header ?? ''} ${entry.id}`;
  return normalId(entry.id, product);
}

function activitiesOf(
  { entries, own }: Target,
  contacts: readonly Contact[],
  product: ProductId,
): { activities: Activity[]; undirected: number } {
  const taken = new Map<string, number>();
  let undirected = 0;
  const activities = entries.map((entry) => {
    const { at, type, author, subject, text } = entry;
    const content = fingerprint([at, type, author, subject, text].join('\n'));
    const nth = taken.get(content) ?? 0;
    taken.set(content, nth + 1);
    const direction = directionOf(entry, own?.owner ?? null, contacts);
    if (!direction) undirected++;
    const id = entryId(entry, product, nth > 0 ? `${content}-${nth}` : content);
    return { id, at, type, direction: direction ?? 'internal', author, ...(subject ? { subject } : {}), text } satisfies Activity;
  });
  const unique = [...new Map(activities.map((activity) => [activity.id, activity])).values()];
  return { activities: unique.sort((a, b) => Date.parse(a.at) - Date.parse(b.at)), undirected };
}

const FIELDS = ['stage', 'amount', 'currency', 'closeDate', 'owner'] as const;

function healthOf({ own, entries }: Target, undirected: number, fileDate: string): PageHealth {
  const absent = own ? FIELDS.filter((field) => own[field] === null || own[field] === '') : [];
  const missing = absent.map((field) => ({ field: field as string, reason: 'not in the file' }));
  if (own && !own.statusTold) missing.push({ field: 'status', reason: 'not in the file' });
  if (entries.length === 0) missing.push({ field: 'timeline', reason: 'no notes or activities of this deal were in the files' });
  if (undirected > 0) missing.push({ field: 'emails', reason: `${undirected} without a certain direction` });
  return { readAt: fileDate, shown: entries.length, total: null, missing, source: 'file' };
}

function dealOf({ id, own, known, name }: Target, contacts: Contact[], activities: Activity[]): Deal {
  if (!own) return { id, name, stage: known?.stage ?? '', status: known?.status ?? 'open', contacts, activities };
  const { stage, status, amount, currency, closeDate, owner, lostReason } = own;
  return { id, name, stage, status, amount, currency, closeDate, owner, lostReason, contacts, activities };
}

function placeOf({ id, known }: Target, address: DealAddress | null, crm: string): { site: string; url: string } {
  if (known && !known.site.startsWith('file:')) return { site: known.site, url: known.url };
  if (address) return { site: address.origin, url: address.pattern.replace('{id}', encodeURIComponent(id)) };
  return { site: siteOfFile(crm), url: '' };
}

/** Puts the files together, yielding after each entry and each deal. */
export function* joinFiles(files: ToJoin): Generator<void, Joined> {
  const { product, address, fileDate } = files;
  const crm = PRODUCTS.find(({ id }) => id === product)?.name ?? product;
  const targets = targetsOf(files);
  const names = byName(targets.values());
  const left: Joined['left'] = [];
  for (const entry of files.entries) {
    const found = findTargets(entry, product, targets, names);
    if (typeof found === 'string') left.push({ entry, why: found });
    else for (const target of found) target.entries.push(entry);
    yield;
  }
  const visits: Visit[] = [];
  for (const target of targets.values()) {
    if (!target.own && target.entries.length === 0) continue;
    const contacts = contactsOf(target);
    const { activities, undirected } = activitiesOf(target, contacts, product);
    visits.push({
      ...placeOf(target, address, crm),
      crm,
      deal: dealOf(target, contacts, activities),
      health: healthOf(target, undirected, fileDate),
    });
    yield;
  }
  return { visits, left };
}
