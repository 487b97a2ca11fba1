import { describe, expect, it } from 'vitest';
import { bayesReader } from '../../../scripts/bench/reading-bayes.ts';
import { keywordReader } from '../../../scripts/bench/reading-keywords.ts';
import { readMarkup } from '../../../scripts/bench/reading-markup.ts';
import { trainingEntries } from '../../../scripts/bench/reading-training.ts';

const MARKED = `== email inbound 2026-02-03
Hi Marta, {ask demo p|could you walk us through
once more?} Then {ask delay @2026-04-01; signal promise @2026-04-15|we decide in April}.
== note internal 2026-02-09
Sent the deck, {settle collateral delivered|they have it}.
`;

describe('the readers that the bench compares with', () => {
  it('learn from marked text as it reads without its marks, with the words that each label stands on', () => {
    expect(readMarkup(MARKED, 6)).toEqual([
      {
        author: 6,
        type: 'email',
        direction: 'inbound',
        text: 'Hi Marta, could you walk us through\nonce more? Then we decide in April.',
        labels: [
          { name: 'ask demo', quote: 'could you walk us through\nonce more?' },
          { name: 'ask delay', quote: 'we decide in April' },
          { name: 'signal promise', quote: 'we decide in April' },
        ],
      },
      { author: 6, type: 'note', direction: 'internal', text: 'Sent the deck, they have it.', labels: [] },
    ]);
  });

  it('find every quote of the training data in its entry', () => {
    const entries = trainingEntries();
    const lost = entries.flatMap(({ text, labels }) => labels.filter(({ quote }) => !text.includes(quote)));
    expect(entries.length).toBeGreaterThan(5000);
    expect(lost).toEqual([]);
  });

  it('hear plain wording: the keywords by their lists, naive Bayes by what it learnt', () => {
    const asked = {
      type: 'note',
      direction: 'internal',
      sentences: ['Could you show us a demo of the new version next week?', 'Filed the invoice with the other papers.'],
    } as const;
    const entry = { ...asked, sentences: [...asked.sentences] };
    for (const reader of [keywordReader, bayesReader(trainingEntries())]) {
      expect(reader.read(entry).map(({ asks }) => Object.keys(asks))).toEqual([['demo'], []]);
    }
    expect(keywordReader.read({ ...entry, direction: 'outbound' })).toEqual([]);
  });
});
