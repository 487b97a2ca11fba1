import * as z from 'zod/mini';
import { DealSchema } from '../model/deal.ts';
import { PageHealthSchema } from '../model/ledger-record.ts';
import { DealOnPageSchema, StandingSchema } from '../model/screen.ts';
import { TaughtPageSchema } from '../model/taught-page.ts';
import { done, message } from './message.ts';

/** Every message that a content script may send to the worker. A file of its own: it is all of the contract that a page has to load. */
export const FROM_PAGE = {
  /** The page belongs to a product: load what reads it into the tab. */
  'reader.load': message('page', z.object({ id: z.string().check(z.regex(/^[a-z0-9-]+$/)) }), done),
  /** A part of the content script that few pages need is wanted. */
  'part.load': message('page', z.object({ part: z.enum(['draft-check', 'api']) }), done),
  /** A deal page was read, or read again after a change. */
  'deal.seen': message('page', z.object({ crm: z.string(), deal: DealSchema, health: PageHealthSchema }), z.nullable(DealOnPageSchema)),
  /** What is known of the deal on a page, before it has been read again. */
  'deal.known': message('page', z.object({ dealId: z.string() }), z.nullable(DealOnPageSchema)),
  /** A page that should be a deal could not be read. */
  'page.unreadable': message('page', z.object({ crm: z.string(), reason: z.string() }), done),
  /** The rep has taught where things stand on a page of this site. */
  'taught.save': message('page', z.object({ page: TaughtPageSchema }), done),
  /** The tab shows no deal (any more); the CRM's name where the page is one of a CRM. */
  'page.none': message('page', z.object({ crm: z.optional(z.string()) }), done),
  /** The rep folded or silenced the banner on the page. Only for a deal of the sender's own site. */
  'banner.set': message(
    'page',
    z.object({ dealId: z.string(), folded: z.optional(z.boolean()), silenced: z.optional(z.boolean()) }),
    z.nullable(DealOnPageSchema),
  ),
  /** Words of a draft that the rep waved through; they stay so. Only for a deal of the sender's own site. */
  'guard.ignore': message(
    'page',
    z.object({ dealId: z.string(), finding: z.string().check(z.maxLength(300)) }),
    z.nullable(DealOnPageSchema),
  ),
  /** How the deals on a list or board stand. */
  'marks.get': message(
    'page',
    z.object({ dealIds: z.array(z.string()).check(z.maxLength(2000)) }),
    z.array(z.object({ dealId: z.string(), standing: StandingSchema, openRequests: z.number(), title: z.string() })),
  ),
} as const;
