import * as z from 'zod/mini';
import { DealSchema } from '../model/deal.ts';
import { DecisionSchema } from '../model/decision.ts';
import { PageHealthSchema } from '../model/ledger-record.ts';
import { DealOnPageSchema, DealSummarySchema, PopupScreenSchema, StandingSchema } from '../model/screen.ts';
import { SettingsSchema } from '../model/settings.ts';

/**
 * Who may send a message: `page` is our content script in a tab, `extension` one of our own pages (popup, options).
 * What an extension page may do, a content script may not: a web page can take over its content script, not our popup.
 */
type Sender = 'page' | 'extension';

const message = <Params extends z.ZodMiniType, Result extends z.ZodMiniType>(from: Sender, params: Params, result: Result) => ({
  from,
  params,
  result,
});
const nothing = z.object({});
const done = z.object({ done: z.literal(true) });

/** Every message to the background worker: who may send it, what it carries, what comes back. */
export const TO_WORKER = {
  /** The page belongs to a product: load what reads it into the tab. */
  'reader.load': message('page', z.object({ id: z.string().check(z.regex(/^[a-z0-9-]+$/)) }), done),
  /** A deal page was read, or read again after a change. */
  'deal.seen': message('page', z.object({ crm: z.string(), deal: DealSchema, health: PageHealthSchema }), z.nullable(DealOnPageSchema)),
  /** What is known of the deal on a page, before it has been read again. */
  'deal.known': message('page', z.object({ dealId: z.string() }), z.nullable(DealOnPageSchema)),
  /** A page that should be a deal could not be read. */
  'page.unreadable': message('page', z.object({ crm: z.string(), reason: z.string() }), done),
  /** The tab shows no deal (any more). */
  'page.none': message('page', nothing, done),
  /** The rep folded or silenced the banner on the page. Only for a deal of the sender's own site. */
  'banner.set': message(
    'page',
    z.object({ dealId: z.string(), folded: z.optional(z.boolean()), silenced: z.optional(z.boolean()) }),
    z.nullable(DealOnPageSchema),
  ),
  /** How the deals on a list or board stand. */
  'marks.get': message(
    'page',
    z.object({ dealIds: z.array(z.string()).check(z.maxLength(2000)) }),
    z.array(z.object({ dealId: z.string(), standing: StandingSchema, openRequests: z.number(), title: z.string() })),
  ),
  'popup.screen': message('extension', z.object({ tabId: z.optional(z.number()) }), PopupScreenSchema),
  'deal.screen': message('extension', z.object({ key: z.string() }), PopupScreenSchema),
  'deal.decide': message('extension', z.object({ key: z.string(), decision: DecisionSchema }), PopupScreenSchema),
  'deals.list': message('extension', nothing, z.array(DealSummarySchema)),
  'deal.forget': message('extension', z.object({ key: z.string() }), done),
  'site.switch': message('extension', z.object({ origin: z.string(), on: z.boolean() }), done),
  'site.try': message('extension', z.object({ tabId: z.number() }), done),
  'settings.get': message('extension', nothing, SettingsSchema),
  'settings.set': message('extension', z.object({ settings: SettingsSchema }), SettingsSchema),
} as const;

/** Every message to a content script; only the worker and our own pages send them. */
export const TO_PAGE = {
  /** Insert text into the editor the rep last used. `url` guards against a page that has gone on meanwhile. */
  'text.insert': {
    params: z.object({ text: z.string().check(z.minLength(1)), url: z.string() }),
    result: z.discriminatedUnion('inserted', [
      z.object({ inserted: z.literal(true), how: z.string(), label: z.string() }),
      z.object({ inserted: z.literal(false), why: z.string() }),
    ]),
  },
  /** Scroll to a timeline entry and point at it for a moment. */
  'entry.show': { params: z.object({ entryId: z.string() }), result: z.object({ shown: z.boolean() }) },
  /** Something was decided elsewhere: here is how the deal stands now. */
  'deal.changed': { params: z.object({ deal: DealOnPageSchema }), result: done },
  /** Read the page again (the popup was opened). */
  'page.reread': { params: nothing, result: done },
} as const;

export type ToWorker = typeof TO_WORKER;
export type ToPage = typeof TO_PAGE;
export type WorkerMessage = keyof ToWorker;
export type PageMessage = keyof ToPage;
export type WorkerParams<Name extends WorkerMessage> = z.infer<ToWorker[Name]['params']>;
export type WorkerResult<Name extends WorkerMessage> = z.infer<ToWorker[Name]['result']>;
export type PageParams<Name extends PageMessage> = z.infer<ToPage[Name]['params']>;
export type PageResult<Name extends PageMessage> = z.infer<ToPage[Name]['result']>;

/** The envelope of every message. */
export const EnvelopeSchema = z.object({ askback: z.string(), params: z.unknown() });
/** What comes back: a result, or why it was refused. */
export type Reply = { ok: true; value: unknown } | { ok: false; reason: string };
export const ReplySchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), reason: z.string() }),
]);
