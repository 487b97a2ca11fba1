import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SentenceFinding } from '../../../src/language/entry-reader.ts';
import { type LanguageModel, loadLanguageModel } from '../../../src/language/load-language-model.ts';
import { MODEL_THRESHOLDS } from '../../../src/language/reader-settings.ts';
import { splitSentences } from '../../../src/language/sentences.ts';

const weights = (name: string) => readFileSync(new URL(`../../../src/model-weights/${name}`, import.meta.url));
const wasm = readFileSync(join(dirname(createRequire(import.meta.url).resolve('onnxruntime-web')), 'ort-wasm-simd-threaded.wasm'));

/** The sentences in which one label reaches the threshold that ships, with the label. */
function heard(findings: SentenceFinding[]): string[] {
  return findings.flatMap(({ sentence, asks, signals }) => [
    ...Object.entries(asks).flatMap(([kind, { p }]) => (p >= MODEL_THRESHOLDS.asks[kind as 'demo'] ? [`${sentence} ${kind}`] : [])),
    ...Object.entries(signals).flatMap(([type, p]) => (p >= MODEL_THRESHOLDS.signals[type as 'no'] ? [`${sentence} ${type}`] : [])),
  ]);
}

describe('the language model', () => {
  let model: LanguageModel;
  const read = async (direction: 'inbound' | 'outbound' | 'internal', text: string) => {
    const type = direction === 'internal' ? ('note' as const) : ('email' as const);
    return model.read({ type, direction, sentences: splitSentences(text).map((sentence) => sentence.text) });
  };

  beforeAll(async () => {
    model = await loadLanguageModel({
      weights: weights('reader.onnx'),
      vocabulary: weights('vocabulary.txt').toString('utf8'),
      wasm: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) as ArrayBuffer,
    });
  });
  afterAll(() => model.close());

  it('finds a plain request in the sentence that makes it, and what it is for', async () => {
    const text =
      'Hi Ana,\nthanks for the call. Could you show the product to our ops team again so that they can check it copes with two sites? Regards, Tom';
    const findings = await read('inbound', text);
    expect(heard(findings)).toEqual(['2 demo']);
    expect(findings[2]!.asks.demo!.purpose).toBeGreaterThan(MODEL_THRESHOLDS.purpose);
    expect(findings[2]!.asks.demo!.commitment).toBeLessThan(MODEL_THRESHOLDS.commitment);
  });

  it('finds nothing in small talk', async () => {
    expect(heard(await read('internal', 'Nice chat about the weather. She was in good spirits.'))).toEqual([]);
  });

  it('hears that the deal is lost to another vendor', async () => {
    expect(heard(await read('inbound', 'I am sorry to tell you that we have signed with another vendor.'))).toContain('0 lost');
  });

  it('reads calls that come at once one after the other, each with its own answer', async () => {
    const texts = ['Please send us a brochure.', 'Lunch was good.', 'Please send us a brochure.'];
    const answers = await Promise.all(texts.map((text) => read('inbound', text)));
    expect(answers[2]).toEqual(answers[0]);
    expect(answers[1]![0]!.asks.collateral?.p ?? 0).toBeLessThan(answers[0]![0]!.asks.collateral!.p);
  });

  it('reads an entry that is longer than one window to its end', async () => {
    const filler = Array.from(
      { length: 30 },
      (_, i) => `On point ${i + 1} of your list we have no remarks, the wording is fine with us.`,
    ).join(' ');
    const findings = await read('inbound', `${filler} Could you please send us a trial licence for four weeks?`);
    const clearest = findings.reduce((best, next) => ((next.asks.sample?.p ?? 0) > (best.asks.sample?.p ?? 0) ? next : best));
    expect(clearest.sentence).toBe(30);
    expect(clearest.asks.sample!.p).toBeGreaterThan(0.3);
  });

  it('answers an entry without sentences with nothing', async () => {
    expect(await model.read({ type: 'note', direction: 'internal', sentences: [] })).toEqual([]);
  });
});
