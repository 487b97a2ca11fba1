import { describe, expect, it } from 'vitest';
import type { SentenceFinding } from '../../../src/language/entry-reader.ts';
import type { Activity, Deal } from '../../../src/model/deal.ts';
import { DealSchema } from '../../../src/model/deal.ts';
import { readDeal } from '../../../src/requests/read-deal.ts';
import { labelledDeals } from './labelled-findings.ts';

/** A deal with one entry a line: "2026-03-02 email inbound: text". */
function dealOf(...lines: string[]): Deal {
  const activities = lines.map((line, index): Activity => {
    const [, day, type, direction, text] = /^(\S+) (\S+) (\S+): ([\s\S]+)$/.exec(line)!;
    return {
      id: `a${index + 1}`,
      at: `${day}T09:00:00Z`,
      type,
      direction,
      author: direction === 'inbound' ? 'Ines Vogt' : 'Dana Ruiz',
      text,
    } as Activity;
  });
  return DealSchema.parse({ id: 'D', name: 'D', status: 'open', contacts: [{ name: 'Ines Vogt' }, { name: 'Tom Hale' }], activities });
}

const seen = (deal: Deal, asOf = '2026-06-30') =>
  readDeal(deal, asOf).requests.map(({ kind, askedIn, state }) => `${kind} ${askedIn} ${state}`);

describe('linking, given what each sentence says', () => {
  const deals = labelledDeals();
  const pairs = deals.flatMap(({ deal, labels, findings }) => {
    const { requests } = readDeal(deal, deal.asOf!, findings);
    return labels.map((label) => ({
      deal: deal.id,
      label,
      read: requests.find((each) => each.kind === label.kind && each.askedIn === label.askedIn),
    }));
  });

  it('finds every request once, in the entry in which it first stands', () => {
    const count = deals.reduce((sum, { deal, findings }) => sum + readDeal(deal, deal.asOf!, findings).requests.length, 0);
    expect(pairs.filter(({ read }) => !read)).toEqual([]);
    expect(count).toBe(pairs.length);
  });

  it('gives at least 97 in 100 requests their right state', () => {
    const wrong = pairs
      .filter(({ label, read }) => read?.state !== label.state)
      .map(({ deal, label, read }) => `${deal} ${label.kind}: ${read?.state}, not ${label.state}`);
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(pairs.length * 0.03);
  });

  it('gives at least 97 in 100 delays their right date', () => {
    const delays = pairs.filter(({ label }) => label.kind === 'delay');
    const wrong = delays
      .filter(({ label, read }) => read?.until !== label.until)
      .map(({ deal, label, read }) => `${deal}: ${read?.until}, not ${label.until}`);
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(delays.length * 0.03);
  });
});

describe('linking of plain wording', () => {
  it('takes a repeated request that was not delivered for the same one', () => {
    expect(
      seen(
        dealOf(
          '2026-03-02 email inbound: Could you send us the price list?',
          '2026-03-09 email inbound: Please send me the price list, we still wait for it.',
        ),
      ),
    ).toEqual(['collateral a1 open']);
  });

  it('takes a request that is repeated after its delivery for a new one', () => {
    expect(
      seen(
        dealOf(
          '2026-03-02 email inbound: Could you show us the product?',
          '2026-03-09 meeting internal: Showed the product to Ines and two others. She would like to see it again with finance.',
        ),
      ),
    ).toEqual(['demo a1 delivered', 'demo a2 open']);
  });

  it('lets the last word of the prospect win', () => {
    const lines = [
      '2026-03-02 email inbound: Please send us a sample of the film.',
      '2026-03-05 email outbound: Hi Ines, the sample was shipped today.',
      '2026-03-12 email inbound: The sample is too thin, not what we needed.',
    ];
    expect(seen(dealOf(...lines))).toEqual(['sample a1 unmet']);
    expect(seen(dealOf(...lines, '2026-03-20 email inbound: We tested the sample on the new roller: exactly what we needed.'))).toEqual([
      'sample a1 confirmed',
    ]);
  });

  it('takes two documents for two reasons for two requests, several in one breath for one', () => {
    const two = dealOf(
      '2026-03-02 email inbound: Please send us the filled in security questionnaire, so that IT can check the hosting. Could you also send a new quote for 30 users, because I must see if it stays below our limit?',
    );
    expect(seen(two)).toEqual(['collateral a1 open', 'collateral a1 open']);
    expect(seen(dealOf('2026-03-02 email inbound: Please send us the brochure, the price list and a case study.'))).toEqual([
      'collateral a1 open',
    ]);
  });

  it('does not take "thanks" for an answer', () => {
    const deal = dealOf(
      '2026-03-02 email inbound: Could you send us the datasheet?',
      '2026-03-03 email outbound: Attached the datasheet.',
      '2026-03-04 email inbound: Thanks, received.',
    );
    expect(seen(deal)).toEqual(['collateral a1 delivered']);
  });

  it('does not take a reminder for a complaint', () => {
    const deal = dealOf(
      '2026-03-02 email inbound: Could you send us the datasheet?',
      '2026-03-12 email inbound: Where is the datasheet? We are still waiting.',
    );
    expect(seen(deal)).toEqual(['collateral a1 open']);
  });

  it('drops what the prospect withdraws, and only that', () => {
    const deal = dealOf(
      '2026-03-02 email inbound: Could you show us the product? And please send the price list.',
      '2026-03-09 email inbound: No need for the demo any more.',
    );
    expect(seen(deal)).toEqual(['demo a1 dropped', 'collateral a1 open']);
  });

  it('counts a delay as delivered from its day on', () => {
    const deal = dealOf('2026-03-02 email inbound: Please come back to us in May.');
    expect(seen(deal, '2026-04-30')).toEqual(['delay a1 open']);
    expect(seen(deal, '2026-05-01')).toEqual(['delay a1 delivered']);
  });

  it('keeps an open-ended delay open', () => {
    expect(seen(dealOf('2026-03-02 email inbound: Please put it on hold for now.'))).toEqual(['delay a1 open']);
  });

  it('takes a put-off to a later day for a new one', () => {
    const deal = dealOf(
      '2026-03-02 email inbound: Please come back to us in May.',
      '2026-04-20 email inbound: Please come back to us in September instead.',
    );
    expect(seen(deal)).toEqual(['delay a1 delivered', 'delay a2 open']);
  });

  it('confirms a request when the step that was to follow is taken', () => {
    const deal = dealOf(
      '2026-03-02 email inbound: Please send us the quote for 30 users. Then it goes to the purchasing committee.',
      '2026-03-05 email outbound: Attached the quote for 30 users.',
      '2026-03-19 email inbound: It went to the purchasing committee on Tuesday.',
    );
    expect(seen(deal)).toEqual(['collateral a1 confirmed']);
  });

  const KINDS = { demo: 0.1, sample: 0.1, collateral: 0.1, call: 0.1, delay: 0.1 };
  /** What a reader is made to find, by entry and sentence; entries that are not named hold nothing. */
  const withFindings = (deal: Deal, found: Record<string, Record<number, Partial<SentenceFinding>>>) =>
    readDeal(
      deal,
      '2026-06-30',
      new Map(
        deal.activities.map(({ id }) => [
          id,
          Object.entries(found[id] ?? {}).map(([sentence, one]) => ({
            sentence: Number(sentence),
            asks: {},
            settles: {},
            signals: {},
            ...one,
          })),
        ]),
      ),
    ).requests;
  const asksFor = (kind: 'demo' | 'call', commitment: number) => ({ asks: { [kind]: { p: 0.9, purpose: 0.1, commitment } } });

  it.each([
    ['2026-03-09 note internal: Priya fixed for 17 March, 14h.', 'open'],
    ['2026-03-18 note internal: Priya on the phone yesterday, half an hour.', 'delivered'],
  ])('takes a talk for held only once its day has come: %s', (line, state) => {
    const deal = dealOf('2026-03-02 email inbound: Our privacy officer has to speak with somebody of yours.', line);
    const delivered = { settles: { delivered: { p: 0.9, kinds: { ...KINDS, call: 0.9 } } } };
    expect(withFindings(deal, { a1: { 0: asksFor('call', 0) }, a2: { 0: delivered } })[0]?.state).toBe(state);
  });

  it.each([
    ['Sounds positive, "the team likes it".', 'delivered'],
    ['It was very good, many thanks.', 'delivered'],
    ['The team likes it because month-end now closes in two days, which was our question.', 'confirmed'],
  ])('does not take mere praise for an answer, even when a reader does: %s', (sentence, state) => {
    const deal = dealOf(
      '2026-03-02 email inbound: Could you show it to the team?',
      '2026-03-09 note internal: Showed it to all four.',
      `2026-03-16 note internal: ${sentence}`,
    );
    const about = { ...KINDS, demo: 0.9 };
    const read = withFindings(deal, {
      a1: { 0: asksFor('demo', 0) },
      a2: { 0: { settles: { delivered: { p: 0.9, kinds: about } } } },
      a3: { 0: { settles: { confirmed: { p: 0.9, kinds: about } } } },
    });
    expect(read[0]?.state).toBe(state);
  });

  it('shows the sentence beside a request that tells what follows, and knows the step again when it is taken', () => {
    const deal = dealOf(
      '2026-03-02 email inbound: They would like the concept presented to them. From there it moves on to their treasurer.',
      '2026-03-09 note internal: Presented it to all fourteen.',
      '2026-03-16 email inbound: It lies with their treasurer since Friday.',
    );
    const told = { settles: { commitment: { p: 0.3, kinds: { ...KINDS, demo: 0.9 } } } };
    const delivered = { settles: { delivered: { p: 0.9, kinds: { ...KINDS, demo: 0.9 } } } };
    const heard = { settles: { confirmed: { p: 0.2, kinds: { ...KINDS, demo: 0.9 } } } };
    const read = (answer: Partial<SentenceFinding>) =>
      withFindings(deal, { a1: { 0: asksFor('demo', 0.9), 1: told }, a2: { 0: delivered }, a3: { 0: answer } })[0];
    expect(read(heard)?.commitmentEvidence?.quote).toBe('From there it moves on to their treasurer.');
    expect([read(heard)?.state, read({})?.state]).toEqual(['confirmed', 'delivered']);
  });

  it('leaves out what was written after the day that is asked for', () => {
    const deal = dealOf(
      '2026-03-02 email inbound: Could you show us the product?',
      '2026-05-02 email inbound: Please send us the price list.',
    );
    expect(seen(deal, '2026-04-01')).toEqual(['demo a1 open']);
  });

  it('names who asked: the author, or the contact that a note names', () => {
    const deal = dealOf(
      '2026-03-02 email inbound: Could you show us the product?',
      '2026-03-05 note internal: Tom wants a sandbox for two weeks.',
      '2026-03-06 note internal: They asked for references.',
    );
    expect(readDeal(deal, '2026-06-30').requests.map(({ askedBy }) => askedBy)).toEqual(['Ines Vogt', 'Tom Hale', null]);
  });
});
