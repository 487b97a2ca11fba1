import { dayOf } from '../src/model/day.ts';
import { type Deal, DealSchema } from '../src/model/deal.ts';
import { readDeal } from '../src/requests/read-deal.ts';

/** The day on which a deal without `asOf` is looked at: that of its last entry. */
const lastDay = (deal: Deal): string =>
  deal.activities
    .map((activity) => dayOf(activity.at))
    .sort()
    .at(-1) ?? dayOf(new Date().toISOString());

/** What is the matter with a line's deal, one problem each: where in the deal, and what. */
export class BadDeal extends Error {}

/** Parses one line of NDJSON as a deal; throws `BadDeal` with "path: problem" for the first thing that is wrong. */
export function requireDeal(line: string): Deal {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    throw new BadDeal('not JSON');
  }
  const parsed = DealSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  throw new BadDeal(`${issue.path.join('.') || 'deal'}: ${issue.message}`);
}

/**
 * Everything Askback says of one deal, as `npm run read` prints it. The reading comes first; what is built on it (receipts, nudges,
 * tooFar) is added beside its keys, here.
 */
export async function analyse(deal: Deal) {
  const reading = readDeal(deal, deal.asOf ?? lastDay(deal));
  return { id: deal.id, ...reading };
}
