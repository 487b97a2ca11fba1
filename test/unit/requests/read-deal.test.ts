import { describe, expect, it } from 'vitest';
import type { EntryReader, SentenceFinding } from '../../../src/language/entry-reader.ts';
import { DealSchema } from '../../../src/model/deal.ts';
import { ReadingSchema } from '../../../src/model/reading.ts';
import { patternReader } from '../../../src/requests/patterns/pattern-reader.ts';
import { readDeal, readDealWith } from '../../../src/requests/read-deal.ts';
import { labelledDeals } from './labelled-findings.ts';

const deal = DealSchema.parse({
  id: 'D',
  name: 'D',
  status: 'open',
  activities: ['Could you show us the product?', 'Please send us the price list.', 'Please come back to us in May.'].map((text, index) => ({
    id: `a${index + 1}`,
    at: `2026-03-0${index + 1}T09:00:00Z`,
    type: 'email',
    direction: 'inbound',
    author: 'Ines Vogt',
    text,
  })),
});

/** The patterns, telling which texts they were given. */
function watchedReader(): EntryReader & { texts: string[] } {
  const texts: string[] = [];
  return {
    version: 'watched',
    texts,
    read(entry) {
      texts.push(entry.sentences.join(' '));
      return patternReader.read(entry);
    },
  };
}

describe('reading a deal', () => {
  it('gives evidence that stands word by word in its entry', () => {
    for (const { deal: labelled } of labelledDeals()) {
      const text = new Map(labelled.activities.map((activity) => [activity.id, activity.text]));
      const { requests, signals } = readDeal(labelled, labelled.asOf!);
      for (const { askedIn, evidence } of requests) expect(text.get(askedIn)).toContain(evidence);
      for (const signal of signals) expect(text.get(signal.in)).toContain(signal.evidence);
      const outcomes = requests.flatMap((request) => [
        request.purposeEvidence,
        request.commitmentEvidence,
        request.delivered,
        request.answered,
      ]);
      for (const found of outcomes) if (found) expect(text.get(found.in)).toContain(found.quote);
    }
  });

  it('gives what the schema of a reading asks for', () => {
    for (const { deal: labelled } of labelledDeals())
      expect(ReadingSchema.safeParse(readDeal(labelled, labelled.asOf!)).success).toBe(true);
  });

  it('leaves an entry in another language unread and says why', () => {
    const german = {
      ...deal,
      activities: [
        { ...deal.activities[0]!, text: 'Können Sie uns bitte das Produkt noch einmal zeigen? Wir möchten es mit der IT ansehen.' },
      ],
    };
    expect(readDeal(german, '2026-06-30')).toEqual({
      requests: [],
      signals: [],
      unread: [{ in: 'a1', reason: 'written in German, which is not read yet' }],
    });
  });

  it('leaves a pasted document unread and says why', () => {
    const long = { ...deal, activities: [{ ...deal.activities[0]!, text: 'Could you show us the product? '.repeat(1000) }] };
    expect(readDeal(long, '2026-06-30').unread).toEqual([{ in: 'a1', reason: 'too long to be read' }]);
  });

  it('links entries that stand in the wrong order by their dates', () => {
    const turned = { ...deal, activities: [...deal.activities].reverse() };
    expect(readDeal(turned, '2026-06-30').requests).toEqual(readDeal(deal, '2026-06-30').requests);
  });
});

describe('reading a deal with a reader that takes its time', () => {
  it('reads the newest entry first and comes to the same reading', async () => {
    const reader = watchedReader();
    const progress: string[] = [];
    const reading = await readDealWith(reader, deal, '2026-06-30', { onProgress: (read, total) => progress.push(`${read}/${total}`) });
    expect(reader.texts[0]).toBe('Please come back to us in May.');
    expect(progress).toEqual(['1/3', '2/3', '3/3']);
    expect(reading).toEqual(readDeal(deal, '2026-06-30'));
  });

  it('reads each content once, wherever it stands', async () => {
    const reader = watchedReader();
    const cache = new Map<string, SentenceFinding[]>();
    await readDealWith(reader, deal, '2026-06-30', { cache });
    const grown = {
      ...deal,
      activities: [
        ...deal.activities.map((activity) => ({ ...activity, id: `new-${activity.id}` })),
        { ...deal.activities[0]!, id: 'a4', text: 'We will order on 3 April.' },
      ],
    };
    await readDealWith(reader, grown, '2026-06-30', { cache });
    expect(reader.texts.length).toBe(4);
  });

  it('stops when it is aborted and goes on where it was', async () => {
    const reader = watchedReader();
    const cache = new Map<string, SentenceFinding[]>();
    const stop = new AbortController();
    const first = readDealWith(reader, deal, '2026-06-30', { cache, signal: stop.signal, onProgress: () => stop.abort() });
    await expect(first).rejects.toThrow();
    expect(reader.texts).toEqual(['Please come back to us in May.']);
    await readDealWith(reader, deal, '2026-06-30', { cache });
    expect(reader.texts.length).toBe(3);
  });

  it('lets other work run between two entries', async () => {
    let turns = 0;
    const timer = setInterval(() => turns++, 0);
    const many = {
      ...deal,
      activities: Array.from({ length: 40 }, (_, index) => ({
        ...deal.activities[0]!,
        id: `m${index}`,
        text: `Could you show us product ${index}?`,
      })),
    };
    await readDealWith(watchedReader(), many, '2026-06-30');
    clearInterval(timer);
    expect(turns).toBeGreaterThan(5);
  });
});
