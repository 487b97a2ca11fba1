import * as z from 'zod/mini';
import { DecisionSchema } from '../model/decision.ts';
import { DealSummarySchema, PopupScreenSchema } from '../model/screen.ts';
import { SettingsSchema } from '../model/settings.ts';
import { KnownDealSchema, VisitSchema } from '../model/visit.ts';
import { FROM_API_PART } from './from-api-part.ts';
import { FROM_PAGE } from './from-page.ts';
import { done, message, nothing } from './message.ts';

/** Every message to the background worker: who may send it, what it carries, what comes back. */
export const TO_WORKER = {
  ...FROM_PAGE,
  ...FROM_API_PART,
  'popup.screen': message('extension', z.object({ tabId: z.optional(z.number()) }), PopupScreenSchema),
  'deal.screen': message('extension', z.object({ key: z.string() }), PopupScreenSchema),
  'deal.decide': message('extension', z.object({ key: z.string(), decision: DecisionSchema }), PopupScreenSchema),
  /** A recap of some receipts of a deal, as one message to insert; null when there is nothing to sum up. */
  'recap.make': message('extension', z.object({ key: z.string(), requestIds: z.array(z.string()) }), z.nullable(z.string())),
  'deals.list': message('extension', nothing, z.array(DealSummarySchema)),
  'deal.forget': message('extension', z.object({ key: z.string() }), done),
  /** What the ledger and the queue of imports know of a CRM's deals, to find them again in a file. */
  'import.known': message('extension', z.object({ crm: z.string() }), z.array(KnownDealSchema)),
  /** Deals from a file, to be read one after the other in the background. */
  'import.add': message('extension', z.object({ visits: z.array(VisitSchema).check(z.maxLength(200)) }), done),
  /** Leaves unread what still waits; what was read stays. */
  'import.stop': message('extension', nothing, done),
  'site.switch': message('extension', z.object({ origin: z.string(), on: z.boolean() }), done),
  /** The rep lets Askback ask the CRM of a site itself (with the CRM's name), or no longer (null). */
  'api.switch': message('extension', z.object({ origin: z.string(), crm: z.nullable(z.string()) }), done),
  /** Have all open deals of the rep read, on a site whose CRM may be asked itself. */
  'sweep.start': message('extension', z.object({ origin: z.string() }), done),
  'sweep.steer': message('extension', z.object({ origin: z.string(), to: z.enum(['pause', 'resume', 'stop']) }), done),
  'site.try': message('extension', z.object({ tabId: z.number() }), done),
  'settings.get': message('extension', nothing, SettingsSchema),
  'settings.set': message('extension', z.object({ settings: SettingsSchema }), SettingsSchema),
} as const;

export type ToWorker = typeof TO_WORKER;
export type WorkerMessage = keyof ToWorker;
export type WorkerParams<Name extends WorkerMessage> = z.infer<ToWorker[Name]['params']>;
export type WorkerResult<Name extends WorkerMessage> = z.infer<ToWorker[Name]['result']>;
