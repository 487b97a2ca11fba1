import { dayOf } from '../model/day.ts';
import type { ReadEntry } from './entry-findings.ts';
import { evidenceFrom } from './evidence.ts';
import type { RequestThread } from './request-thread.ts';
import { sharedWords } from './word-overlap.ts';

/** How many words a sentence must share with a purpose to speak of it, and how sure a reader must be then that it answers. */
const SAME_MATTER = 2;
const LEAST = 0.15;
/** How much likelier one answer must be than the other. */
const CLEARLY = 1.5;

/**
 * Answers delivered requests by sentences that speak of the very purpose of theirs ("must know if the import takes 11,000 articles" …
 * "the import took 11,214 articles"): there a weak sign of yes or no is enough.
 */
export function answerByPurpose(threads: RequestThread[], entry: ReadEntry): void {
  if (entry.activity.direction === 'outbound') return;
  for (const thread of threads) {
    const { purpose, state } = thread;
    if (state !== 'delivered' || !purpose || purpose.in === entry.activity.id || thread.kind === 'delay') continue;
    for (const { sentence, settles } of entry.findings) {
      const text = entry.sentences[sentence]?.text ?? '';
      const yes = settles.confirmed?.p ?? 0;
      const no = settles.unmet?.p ?? 0;
      if (Math.max(yes, no) < LEAST || Math.max(yes, no) < CLEARLY * Math.min(yes, no) || sharedWords(purpose.quote, text) < SAME_MATTER)
        continue;
      thread.state = yes > no ? 'confirmed' : 'unmet';
      thread.answered = { in: entry.activity.id, on: dayOf(entry.activity.at), quote: evidenceFrom(text) };
    }
  }
}
