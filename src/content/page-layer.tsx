import { render } from 'preact';
import type { DealOnPage, Standing } from '../model/screen.ts';
import type { DraftNote } from '../nudges/draft-check.ts';
import { Banner } from './banner.tsx';
import { ComposerNotes, type Draft } from './composer-notes.tsx';
import { EditorOutline, showEditor } from './editor-outline.tsx';
import { EntryMarks } from './entry-marks.tsx';
import { controlsOnce } from './free-place.ts';
import { createLayerHost } from './layer-host.ts';
import { css } from './layer-style.ts';
import { ListMarks } from './list-marks.tsx';
import { loadedParts } from './parts.ts';
import { type Asking, PlacePanel } from './place-panel.tsx';

/** What the rep can do on the page itself. */
export interface LayerActions {
  fold(folded: boolean): void;
  silence(): void;
  /** The rep waved words of a draft through. */
  ignore(findingId: string): void;
}

/** A deal's card or row on a list or board, and how the deal stands. */
export interface MarkedPlace {
  element: Element;
  standing: Standing;
  title: string;
}

/** Everything Askback draws on a page: one shadow root, drawn anew from its state. The page's own nodes are only measured. */
export class PageLayer {
  #root: HTMLElement | null = null;
  #deal: DealOnPage | null = null;
  #entries = new Map<string, Element>();
  #places: MarkedPlace[] = [];
  #pointed: string | null = null;
  #frame = 0;
  #draft: Draft | null = null;
  #asking: Asking | null = null;
  /** Counts questions to place, so that a new one does not take over what the panel said of the last. */
  #asked = 0;
  /** The editor that an item of the popup's list stands for. */
  #editor: string | null = null;
  /** Requests whose chip was closed on this page. */
  #closed = new Set<string>();

  constructor(
    readonly lifetime: AbortSignal,
    readonly actions: LayerActions,
  ) {
    const options = { passive: true, capture: true, signal: lifetime };
    window.addEventListener('scroll', () => this.#drawSoon(), options);
    window.addEventListener('resize', () => this.#drawSoon(), options);
    // The popup is gone, or the rep goes on in the page: nothing is pointed at any more.
    for (const event of ['focus', 'pointerdown']) window.addEventListener(event, () => this.#editor && this.pointAtEditor(null), options);
    lifetime.addEventListener('abort', () => this.#root && render(null, this.#root));
  }

  /** Shows how the deal of this page stands. */
  showDeal(deal: DealOnPage): void {
    this.#deal = deal;
    this.#drawSoon();
  }

  /** The timeline's elements as they are now; pages replace them when they render anew. */
  setEntries(entries: Map<string, Element>): void {
    this.#entries = entries;
    this.#drawSoon();
  }

  /** The deals on a list or board. */
  setPlaces(places: MarkedPlace[]): void {
    if (places.length === 0 && this.#places.length === 0) return;
    this.#places = places;
    this.#drawSoon();
  }

  /** Scrolls to an entry and points at it for a moment. @returns whether the entry is on the page */
  pointAt(entryId: string): boolean {
    const entry = this.#entries.get(entryId);
    if (!entry?.isConnected) return false;
    entry.scrollIntoView({ block: 'center', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
    this.#pointed = entryId;
    this.#drawSoon();
    setTimeout(() => {
      this.#pointed = null;
      this.#drawSoon();
    }, 2500);
    return true;
  }

  /** Draws a frame around an editor and brings it into view; null takes the frame away. */
  pointAtEditor(editor: string | null): void {
    showEditor(editor);
    this.#editor = editor;
    this.#drawSoon();
  }

  /** Says why a question is not in an editor, and lets the rep choose or copy; null closes. */
  ask(asking: Asking | null): void {
    this.#asking = asking;
    this.#asked++;
    this.#drawSoon();
  }

  /** What the rep is writing now; null when nothing. */
  setDraft(draft: Draft | null): void {
    if (!draft && !this.#draft) return;
    this.#draft = draft;
    this.#drawSoon();
  }

  /** Another page: nothing to show until it is known. */
  clear(): void {
    this.#deal = null;
    this.#entries = new Map();
    this.#places = [];
    this.#draft = null;
    this.#asking = null;
    this.#editor = null;
    this.#drawSoon();
  }

  readonly #composerActions = {
    ignore: (findingId: string) => this.actions.ignore(findingId),
    close: (requestId: string) => {
      this.#closed.add(requestId);
      this.#drawSoon();
    },
  };

  /** What there is to say about the draft; null until the part that checks drafts is there. */
  #noteOn(deal: DealOnPage | null): DraftNote | null {
    const check = loadedParts()['draft-check'];
    if (!deal || !check || !this.#draft) return null;
    const beforeYes = deal.beforeYes.filter((offer) => !this.#closed.has(offer.requestId));
    return check(this.#draft.text, { beforeYes, guard: deal.guard });
  }

  #drawSoon(): void {
    if (this.#frame || this.lifetime.aborted) return;
    // After the frame, not in it: the page has laid itself out by then, so that our measuring forces no layout.
    this.#frame = requestAnimationFrame(() => {
      setTimeout(() => {
        this.#frame = 0;
        this.#draw();
      }, 0);
    });
  }

  #draw(): void {
    if (this.lifetime.aborted) return;
    const nothing = !this.#deal && this.#places.length === 0 && !this.#asking && !this.#editor;
    if (nothing && !this.#root) return;
    this.#root ??= createLayerHost(css, this.lifetime).root;
    const controls = controlsOnce();
    render(
      <>
        {this.#deal?.standing === 'too-far' && !this.#deal.silenced && (
          <Banner deal={this.#deal} actions={this.actions} controls={controls} />
        )}
        {this.#deal && <EntryMarks marks={this.#deal.marks} entries={this.#entries} pointed={this.#pointed} controls={controls} />}
        <ComposerNotes draft={this.#draft} note={this.#noteOn(this.#deal)} actions={this.#composerActions} controls={controls} />
        <ListMarks places={this.#places} />
        {this.#asking && <PlacePanel key={this.#asked} asking={this.#asking} controls={controls} close={() => this.ask(null)} />}
        <EditorOutline editor={this.#editor} />
      </>,
      this.#root,
    );
  }
}
