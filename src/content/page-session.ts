import { RefusedError } from '../messages/ask.ts';
import { askWorker } from '../messages/ask-from-page.ts';
import type { WorkerParams } from '../messages/contract.ts';
import { API_CRMS } from '../model/api-crms.ts';
import { fingerprint } from '../model/fingerprint.ts';
import type { PageReading } from '../model/page-reading.ts';
import type { DealOnPage } from '../model/screen.ts';
import { loadApiSites } from '../platform/api-sites.ts';
import { today } from '../platform/clock.ts';
import { logProblem } from '../platform/log.ts';
import { loadTaughtPages, onTaughtPagesChange } from '../platform/taught-pages.ts';
import type { DealPlace, PageKind, PageReader, ReaderSite } from '../readers/reader.ts';
import { findLoadedReader } from '../readers/registry.ts';
import { findSite, GENERAL } from '../readers/sites.ts';
import { readInSlices } from '../readers/slices.ts';
import { findTaught } from '../teach/address.ts';
import { readBesides, whyUnread } from '../teach/health.ts';
import { keepTaughtPages, keptTaughtPages } from '../teach/kept-pages.ts';
import type { ApiTelling } from './api-part.ts';
import { PageLayer } from './page-layer.tsx';
import type { PageWatcher } from './page-watch.ts';
import { loadedParts } from './parts.ts';

/** A deal page may still be loading its data: only after this long is it called unreadable. */
const LOADING_MS = 4000;
/** How often what was read is sent when the worker is stopped before it answers. */
const ATTEMPTS = 4;

/** One life of the content script in one page: looks at the page when it changes, tells the worker, shows what the worker answers. */
export class PageSession implements PageWatcher {
  readonly layer: PageLayer;
  #page: PageKind = { kind: 'none' };
  #address = '';
  #told: PageKind['kind'] | null = null;
  #arrivedAt = 0;
  #lastSent = '';
  #looking: AbortController | null = null;
  /** What asks the CRM itself; null where the rep has not switched that on. Found out once a page, and when the popup opens. */
  #api: Promise<ApiTelling | null> | null = null;
  /** Loaded once a visit, and again when the rep teaches or imports. */
  #taught: Promise<void> | null = null;

  constructor(readonly lifetime: AbortSignal) {
    this.layer = new PageLayer(lifetime, {
      fold: (folded) => this.#setBanner({ folded }),
      silence: () => this.#setBanner({ silenced: true }),
      ignore: (finding) => this.#ask('guard.ignore', { finding }),
    });
    lifetime.addEventListener('abort', () => this.#looking?.abort());
    onTaughtPagesChange(() => {
      this.#taught = null;
      this.reread();
    }, lifetime);
  }

  wantsChanges(): boolean {
    return this.#page.kind !== 'none';
  }

  look(): void {
    this.#looking?.abort();
    this.#looking = new AbortController();
    this.#lookNow(this.#looking.signal).catch((error) => {
      if (!this.lifetime.aborted) logProblem('page', error);
    });
  }

  /** Reads the page again and sends it even when nothing changed. */
  reread(): void {
    this.#lastSent = '';
    this.#api = null;
    this.look();
  }

  /** How the deal stands now, told by the worker. */
  show(deal: DealOnPage): void {
    this.layer.showDeal(deal);
    if (deal.guard || deal.beforeYes.length > 0) this.#loadDraftCheck();
  }

  #loadDraftCheck(): void {
    if (loadedParts()['draft-check']) return;
    askWorker('part.load', { part: 'draft-check' }).catch((error) => logProblem('part.load', error));
  }

  async #lookNow(signal: AbortSignal): Promise<void> {
    const url = new URL(location.href);
    this.#taught ??= loadTaughtPages().then(keepTaughtPages);
    await this.#taught;
    if (signal.aborted) return;
    // What the rep has taught for an address comes before any reader.
    const taught = findTaught(keptTaughtPages(), url);
    const site = taught ? GENERAL : findSite(document, url);
    this.#page = taught ? { kind: 'deal', dealId: taught.dealId } : (site?.pageAt(url) ?? { kind: 'none' });
    const asked = site === GENERAL && !taught ? await this.#askDocument(site, url, signal) : true;
    if (signal.aborted) return;
    if (!asked) this.#page = { kind: 'none' };
    if (url.href !== this.#address || this.#page.kind !== this.#told) this.#arrive(url, site);
    if (!site || this.#page.kind === 'none') return;
    const reader = await this.#loadReader(site);
    if (signal.aborted) return;
    const reading = this.#page.kind === 'deal' ? this.#readDeal(site, reader, url, signal) : null;
    await Promise.all([this.#markPlaces(reader.findDeals(document, url), signal), reading]);
  }

  /** Whether a page of a product that nobody knows shows a deal: its address alone does not tell. */
  async #askDocument(site: ReaderSite, url: URL, signal: AbortSignal): Promise<boolean> {
    const reader = await this.#loadReader(site);
    return !signal.aborted && reader.isDeal?.(document, url, today()) === true;
  }

  async #loadReader(site: ReaderSite): Promise<PageReader> {
    const loaded = findLoadedReader(site.id);
    if (loaded) return loaded;
    await askWorker('reader.load', { id: site.id });
    const reader = findLoadedReader(site.id);
    if (!reader) throw new Error(`the reader for ${site.name} did not load`);
    return reader;
  }

  #arrive(url: URL, site: ReaderSite | null): void {
    this.#address = url.href;
    this.#told = this.#page.kind;
    this.#arrivedAt = performance.now();
    this.#lastSent = '';
    this.#api = null;
    this.layer.clear();
    if (this.#page.kind !== 'deal') {
      askWorker('page.none', site && site !== GENERAL ? { crm: site.name } : {}).catch((error) => logProblem('page.none', error));
      return;
    }
    askWorker('deal.known', { dealId: this.#page.dealId })
      .then((deal) => deal && this.#address === url.href && this.show(deal))
      .catch((error) => logProblem('deal.known', error));
  }

  /** What asks the CRM itself, loaded only where the rep has switched that on. */
  async #findApi(site: ReaderSite): Promise<ApiTelling | null> {
    if (!(site.id in API_CRMS) || !(location.origin in (await loadApiSites()))) return null;
    if (!loadedParts().api) await askWorker('part.load', { part: 'api' });
    return loadedParts().api ?? null;
  }

  async #readDeal(site: ReaderSite, reader: PageReader, url: URL, signal: AbortSignal): Promise<void> {
    const shown = await readInSlices(reader.readDeal(document, url, today()), signal);
    this.#api ??= this.#findApi(site);
    const api = await this.#api;
    if (!shown || signal.aborted || this.#page.kind !== 'deal') return;
    const { dealId } = this.#page;
    api?.ask(site.id, dealId, () => this.#address === url.href && this.look());
    const told = api ? api.over(dealId, shown) : { reading: shown, source: 'page' as const, problem: null };
    if (!told) return;
    const { source, problem } = told;
    if (!told.reading.ok && this.#isPatient()) return this.#lookAgain(signal);
    const structure = source === 'page' ? await this.#readByStructure(site, told.reading, signal) : null;
    const reading = structure ?? told.reading;
    if (signal.aborted) return;
    if (!reading.ok) return this.#cannotRead(site, problem ? `${reading.reason} Asked itself, ${problem}.` : reading.reason);
    this.layer.setEntries(reading.entryElements);
    const { deal, shown: count, total, missing } = reading;
    const content = fingerprint(JSON.stringify([deal, count, total, missing, source, problem]));
    if (content === this.#lastSent) return;
    const beyond = api ? { source, ...(problem ? { apiProblem: problem } : {}) } : {};
    const health = { readAt: new Date().toISOString(), shown: count, total, missing, ...beyond };
    await this.#tell(site, { crm: site.name, deal, health }, content, url);
  }

  /** Sends what was read, once. The answer holds as long as the rep stays on this page, however often the page renders meanwhile. */
  async #tell(site: ReaderSite, seen: WorkerParams<'deal.seen'>, content: string, url: URL): Promise<void> {
    this.#lastSent = content;
    for (let attempt = 1; ; attempt++) {
      try {
        const answer = await askWorker('deal.seen', seen);
        if (answer && this.#address === url.href) this.show(answer);
        return;
      } catch (error) {
        // A worker stopped in the middle of a long timeline goes on where it was when it is asked again.
        if (attempt === ATTEMPTS || error instanceof RefusedError || this.#address !== url.href) {
          if (this.#lastSent === content) this.#lastSent = '';
          throw new Error(`${site.name}: ${error instanceof Error ? error.message : 'not told'}`);
        }
      }
    }
  }

  /** Where the product's own reader does not get along with the page, the page by its structure; null where that is not wanted, or gives nothing. */
  async #readByStructure(site: ReaderSite, own: PageReading, signal: AbortSignal): Promise<PageReading | null> {
    const page = this.#page;
    const reason = whyUnread(own);
    if (site === GENERAL || page.kind !== 'deal' || reason === null) return null;
    const general = await this.#loadReader(GENERAL);
    const known = { crm: site.name, dealId: page.dealId, kind: 'deal' as const, onlyNamed: own.ok };
    const reading = signal.aborted ? null : general.readByStructure?.(document, today(), known);
    const found = reading && (await readInSlices(reading, signal));
    return found?.ok && found.shown > 0 ? readBesides(own, found, reason) : null;
  }

  /** Whether a page that shows nothing yet may still be loading its data. */
  #isPatient(): boolean {
    return performance.now() - this.#arrivedAt < LOADING_MS;
  }

  async #lookAgain(signal: AbortSignal): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, LOADING_MS - (performance.now() - this.#arrivedAt)));
    if (!signal.aborted) this.look();
  }

  async #cannotRead(site: ReaderSite, reason: string): Promise<void> {
    const content = `unreadable ${reason}`;
    if (content === this.#lastSent) return;
    this.#lastSent = content;
    await askWorker('page.unreadable', { crm: site.name, reason });
  }

  async #markPlaces(places: DealPlace[], signal: AbortSignal): Promise<void> {
    if (places.length === 0) return this.layer.setPlaces([]);
    const known = await askWorker('marks.get', { dealIds: [...new Set(places.map((place) => place.dealId))].slice(0, 2000) });
    if (signal.aborted) return;
    const byId = new Map(known.map((mark) => [mark.dealId, mark]));
    this.layer.setPlaces(
      places.flatMap(({ dealId, element }) => {
        const mark = byId.get(dealId);
        return mark ? [{ element, standing: mark.standing, title: mark.title }] : [];
      }),
    );
  }

  #setBanner(change: { folded?: boolean; silenced?: boolean }): void {
    this.#ask('banner.set', change);
  }

  /** Tells the worker what the rep decided on the page, and shows how the deal stands then. */
  #ask<Name extends 'banner.set' | 'guard.ignore'>(name: Name, change: Omit<WorkerParams<Name>, 'dealId'>): void {
    if (this.#page.kind !== 'deal') return;
    askWorker(name, { dealId: this.#page.dealId, ...change } as WorkerParams<Name>)
      .then((deal) => deal && this.show(deal))
      .catch((error) => logProblem(name, error));
  }
}
