import * as z from 'zod/mini';
import { DealSchema } from './deal.ts';
import { PageHealthSchema } from './ledger-record.ts';

/** One look at a deal: on its page, or in a file that was exported. Where it was, what was read, and how well it could be read. */
export const VisitSchema = z.object({
  site: z.string(),
  crm: z.string(),
  /** The address of the deal's page; empty where a file does not tell. */
  url: z.string(),
  deal: DealSchema,
  health: PageHealthSchema,
});
export type Visit = z.infer<typeof VisitSchema>;

/** What stands for the site of a deal from a file whose CRM's address nobody told. */
export const siteOfFile = (crm: string): string => `file:${crm}`;

/** A deal that the ledger or the queue of imports knows, as an import has to know it to find it again. */
export const KnownDealSchema = z.object({
  id: z.string(),
  name: z.string(),
  stage: z.string(),
  status: z.enum(['open', 'won', 'lost']),
  site: z.string(),
  url: z.string(),
});
export type KnownDeal = z.infer<typeof KnownDealSchema>;
