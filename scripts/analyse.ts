import { analyse as analyseReading } from '../src/analysis/analyse.ts';
import type { EntryReader } from '../src/language/entry-reader.ts';
import { type LanguageModelFiles, loadLanguageModel } from '../src/language/load-language-model.ts';
import { MODEL_THRESHOLDS } from '../src/language/reader-settings.ts';
import { dayOf } from '../src/model/day.ts';
import { type Deal, DealSchema } from '../src/model/deal.ts';
import type { Reading } from '../src/model/reading.ts';
import { blendedReader } from '../src/requests/blend.ts';
import { patternReader } from '../src/requests/patterns/pattern-reader.ts';
import { readDeal, readDealWith } from '../src/requests/read-deal.ts';

/** The day on which a deal without `asOf` is looked at: that of its last entry. */
const lastDay = (deal: Deal): string =>
  deal.activities
    .map((activity) => dayOf(activity.at))
    .sort()
    .at(-1) ?? '1970-01-01';

/** What is wrong with a line: where in the deal, and what. */
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

/** The reader that the extension uses: the language model, seconded by the patterns. Throws when the model cannot be loaded. */
export async function loadReader(files: LanguageModelFiles): Promise<EntryReader> {
  return blendedReader(await loadLanguageModel(files), patternReader);
}

async function read(deal: Deal, reader: EntryReader | null): Promise<Reading> {
  const asOf = deal.asOf ?? lastDay(deal);
  return reader ? readDealWith(reader, deal, asOf, { thresholds: MODEL_THRESHOLDS }) : readDeal(deal, asOf);
}

/**
 * Everything Askback says of one deal, as `npm run read` prints it; without a reader, by patterns alone. The reading comes first; what is
 * built on it (receipts, nudges, tooFar) is added beside its keys, here.
 */
export async function analyse(deal: Deal, reader: EntryReader | null) {
  const reading = await read(deal, reader);
  return { id: deal.id, ...reading, ...analyseReading(deal, reading, deal.asOf ?? lastDay(deal)) };
}
