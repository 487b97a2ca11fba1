import * as z from 'zod/mini';
import { DealSchema } from '../model/deal.ts';
import { PageHealthSchema } from '../model/ledger-record.ts';
import { SweptDealSchema } from '../model/sweep.ts';
import { asker } from './ask.ts';
import { done, message, nothing } from './message.ts';

/** What the parts of the content script that ask a CRM itself may send to the worker. Apart from the rest: few pages need it. */
export const FROM_API_PART = {
  /** The page's CRM shall be asked something: when that may be, or why not. Only for a site that the rep has switched on for it. */
  'api.turn': message(
    'page',
    nothing,
    z.discriminatedUnion('go', [
      z.object({ go: z.literal(true), afterMs: z.number() }),
      z.object({ go: z.literal(false), reason: z.string() }),
    ]),
  ),
  /** The CRM wants to be left alone for so long. */
  'api.rest': message('page', z.object({ ms: z.number().check(z.gte(0)) }), done),
  /** What shall this page do next for the sweep of its site? */
  'sweep.next': message(
    'page',
    nothing,
    z.discriminatedUnion('do', [
      z.object({ do: z.literal('list') }),
      z.object({ do: z.literal('read'), dealId: z.string() }),
      z.object({ do: z.literal('end') }),
    ]),
  ),
  /** Which open deals the rep has. */
  'sweep.listed': message('page', z.object({ deals: z.array(SweptDealSchema).check(z.maxLength(10_000)) }), done),
  /** A deal that the sweep asked for, as the CRM itself told it. */
  'sweep.read': message('page', z.object({ deal: DealSchema, health: PageHealthSchema, url: z.url() }), done),
  /** A step of a sweep did not work out: for one deal, or (null) for all. */
  'sweep.failed': message(
    'page',
    z.object({
      dealId: z.nullable(z.string()),
      kind: z.enum(['ended', 'busy', 'refused', 'odd', 'off', 'unreached']),
      reason: z.string(),
      afterMs: z.number().check(z.gte(0)),
    }),
    done,
  ),
} as const;

/** Asks the worker, from a part that asks a CRM itself. @throws RefusedError */
export const askWorker = asker(FROM_API_PART);
