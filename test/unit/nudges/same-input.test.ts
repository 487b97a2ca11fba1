import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/model/day.ts';
import { RequestKindSchema, type RequestReading, RequestStateSchema, SignalTypeSchema } from '../../../src/model/reading.ts';
import { adviseOn } from '../../../src/nudges/compose.ts';
import { explanationsOf, waysOf } from '../../../src/nudges/explain.ts';
import { recapOf } from '../../../src/nudges/recap.ts';
import { playsFor } from '../../../src/plays/plays-for.ts';
import { entry, request, signal, TODAY, view, voice } from '../rules/deal-kit.ts';

const day = fc.integer({ min: -200, max: 60 }).map((days) => addDays(TODAY, days));
const past = fc.integer({ min: -200, max: 0 }).map((days) => addDays(TODAY, days));
const name = fc.constantFrom('Tom Hale', 'Dr. Ines Vogt', 'S. Okafor', 'Procurement', '', null);
const words = fc.constantFrom(
  'Could we have a pilot?',
  'We shall sign.',
  '{{contact}}',
  'a|b',
  '2026-01-01',
  '',
  ' … ',
  'x'.repeat(400),
  'signed with Shiftline',
);

const said = fc.record({ in: fc.constantFrom('a1', 'gone'), on: past, quote: words });
const requests = fc.array(
  fc
    .record({
      kind: fc.constantFrom(...RequestKindSchema.options),
      state: fc.constantFrom(...RequestStateSchema.options),
      purpose: fc.boolean(),
      commitment: fc.boolean(),
      until: fc.option(day),
      askedOn: past,
      askedBy: name,
      evidence: words,
      delivered: fc.option(said),
      answered: fc.option(said),
      purposeEvidence: fc.option(said),
      commitmentEvidence: fc.option(said),
    })
    .map((one): RequestReading => request(one)),
  { maxLength: 7 },
);
const signals = fc.array(
  fc
    .record({
      type: fc.constantFrom(...SignalTypeSchema.options),
      on: past,
      by: fc.option(day),
      evidence: words,
      in: fc.constantFrom('a1', 'gone'),
    })
    .map(({ type, on, ...more }) => signal(type, on, more)),
  { maxLength: 3 },
);
const entries = fc.array(
  fc
    .record({
      on: past,
      direction: fc.constantFrom('inbound' as const, 'outbound' as const, 'internal' as const),
      text: words,
      type: fc.constantFrom('email' as const, 'call' as const, 'note' as const),
    })
    .map(({ on, direction, text, type }) => entry(on, direction, text, { type })),
  { maxLength: 8 },
);
const deal = fc.record({
  status: fc.constantFrom('open' as const, 'lost' as const),
  stage: fc.constantFrom('', 'Proposal', 'Negotiation'),
  closeDate: fc.option(day),
  closeDateHistory: fc.array(day, { maxLength: 5 }),
});
const parts = fc.record({ deal, entries, requests, signals });

describe('any deal', () => {
  it('gets the same words for the same input, and never a sentence with a hole', () => {
    fc.assert(
      fc.property(parts, (made) => {
        const say = () => {
          const seen = view(made);
          const advice = adviseOn(seen, TODAY, voice());
          return {
            advice,
            plays: playsFor(seen, TODAY, voice()),
            other: explanationsOf(seen, TODAY, voice()),
            ways: waysOf(seen, TODAY, voice()),
            recap: recapOf(seen.receipts, voice()),
          };
        };
        const first = say();
        expect(say()).toEqual(first);
        const { nudges, tooFar } = first.advice;
        const texts = [
          ...nudges.flatMap((nudge) => [nudge.statement, nudge.question, ...nudge.variants]),
          ...tooFar.reasons.map((reason) => reason.sentence),
          ...first.plays.flatMap(({ why, state }) => [why, state.prompt, ...state.list, ...(state.draft ? [state.draft] : [])]),
          ...first.other.flatMap(({ fact, question }) => [fact, question]),
        ];
        for (const text of texts) {
          expect(text.trim()).not.toBe('');
          expect(text.replaceAll('{{contact}}', '')).not.toMatch(/\{\{|\}\}|undefined|null|NaN|\[object/);
        }
        for (const { state } of first.plays)
          expect(state.done || state.notBefore !== null || state.choices.length > 0 || state.input !== 'none').toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
