import { describe, expect, it } from 'vitest';
import type { SentenceFinding } from '../../../src/language/entry-reader.ts';
import { blendedReader, blendSentence } from '../../../src/requests/blend.ts';
import { patternReader } from '../../../src/requests/patterns/pattern-reader.ts';

const ask = (p: number) => ({ asks: { demo: { p, purpose: 0.1, commitment: 0.1 } }, settles: {}, signals: {} });

describe('model and patterns together', () => {
  it('are surer than the model alone where both hear the same', () => {
    const both = blendSentence(0, ask(0.45), ask(0.75)).asks.demo!.p;
    expect(both).toBeGreaterThan(0.5);
    expect(both).toBeLessThan(0.9);
  });

  it('leave the model its say where the patterns hear nothing', () => {
    expect(blendSentence(0, ask(0.8)).asks.demo!.p).toBeCloseTo(0.8);
  });

  it('do not let patterns speak against a model that is sure', () => {
    expect(blendSentence(0, ask(0.02), ask(0.75)).asks.demo!.p).toBeLessThan(0.2);
  });

  it('read sentence by sentence, in order', async () => {
    const model = { version: 'm', read: (): SentenceFinding[] => [{ sentence: 1, ...ask(0.9) }] };
    const reader = blendedReader(model, patternReader);
    const findings = await reader.read({
      type: 'email',
      direction: 'inbound',
      sentences: ['Please send us the price list.', 'We look forward to it.'],
    });
    expect(findings.map(({ sentence }) => sentence)).toEqual([0, 1]);
    expect(reader.version).toContain(patternReader.version);
  });
});
