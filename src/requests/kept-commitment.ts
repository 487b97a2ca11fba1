import { dayOf } from '../model/day.ts';
import type { ReadEntry } from './entry-findings.ts';
import { evidenceFrom } from './evidence.ts';
import type { RequestThread } from './request-thread.ts';
import { sharedWords } from './word-overlap.ts';

/** Words of something that was done, and of what is not done yet. */
const DONE =
  /\b(was|were|has|have|had|went|did|done|sent|put|took|handed|signed|reported|presented|opened|filed|submitted|approved|passed|released|decided|voted|accepted|is (?:now )?(?:on|with|in|before|signed|approved|opened|out)|it['’]?s (?:now )?(?:on|with|in|before)|stands|lies|lay|\w{3,}ed)\b/i;
const NOT_DONE =
  /\b(will|won['’]t|shall|going to|not|n['’]t|never|nobody|if|once|when|until|before (?:we|i|he|she|they)|would|should|could|can|please|asks?|wants?|next|planned|tomorrow|remind\w*|where is|any news)\b|\?/i;

/** How many words a sentence must share with a commitment to be about the same step. */
const SAME_STEP = 2;

/** From here on a sentence may well be an answer; together with a word of the commitment it is one. */
const MAY_ANSWER = 0.15;

const heardAnswer = (entry: ReadEntry, sentence: number): boolean =>
  entry.findings.some((finding) => finding.sentence === sentence && (finding.settles.confirmed?.p ?? 0) >= MAY_ANSWER);

/**
 * Confirms requests whose commitment an entry reports as carried out: the prospect (or a note about them) speaks, after the delivery, in
 * the past tense and with the words of the commitment ("then it goes to the board" … "it went to the board on Monday"), or with fewer of
 * them where a reader hears an answer.
 */
export function confirmByKeptCommitments(threads: RequestThread[], entry: ReadEntry): void {
  if (entry.activity.direction === 'outbound') return;
  for (const thread of threads) {
    const { commitment, state } = thread;
    if (!commitment || commitment.in === entry.activity.id || (state !== 'delivered' && state !== 'open')) continue;
    // Said in the breath of the ask, the commitment's words cannot be told from those of the thing asked for.
    const oneBreath = commitment.quote === thread.evidence;
    if (oneBreath && state === 'open') continue;
    const needed = SAME_STEP + (oneBreath ? 1 : 0);
    const kept = entry.sentences.find(({ text }, at) => {
      if (NOT_DONE.test(text)) return false;
      const heard = heardAnswer(entry, at);
      // The words that tell of the delivery tell of the next step only where an answer is heard in them as well.
      const delivers = thread.delivered?.in === entry.activity.id && thread.delivered.quote === evidenceFrom(text);
      const shared = sharedWords(commitment.quote, text);
      return (DONE.test(text) && shared >= needed && !delivers) || (heard && shared >= needed - 1);
    });
    if (!kept) continue;
    thread.state = 'confirmed';
    thread.answered = { in: entry.activity.id, on: dayOf(entry.activity.at), quote: evidenceFrom(kept.text) };
  }
}
