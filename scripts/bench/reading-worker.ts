/** The worker of an extension that only reads, for the bench: the product's reader, loaded as the product loads it. */
import type { EntryReader, EntryToRead } from '../../src/language/entry-reader.ts';
import { loadLanguageModel } from '../../src/language/load-language-model.ts';
import { MODEL_THRESHOLDS } from '../../src/language/reader-settings.ts';
import type { Deal } from '../../src/model/deal.ts';
import { blendedReader } from '../../src/requests/blend.ts';
import { patternReader } from '../../src/requests/patterns/pattern-reader.ts';
import { readDealWith } from '../../src/requests/read-deal.ts';
import { type Pace, paceOf } from './reading-pace.ts';

let reader: EntryReader;
const file = async (name: string): Promise<Response> => fetch(`model/${name}`);

/** What the bench asks of the worker. Times are milliseconds. */
export interface ReadingWorker {
  load(): Promise<number>;
  pace(entries: EntryToRead[]): Promise<Pace>;
  timeline(deal: Deal): Promise<number>;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

const bench: ReadingWorker = {
  load: () =>
    timed(async () => {
      const weights = await (await file('reader.onnx')).arrayBuffer();
      const vocabulary = await (await file('vocabulary.txt')).text();
      const wasm = await (await file('ort-wasm-simd-threaded.wasm')).arrayBuffer();
      reader = blendedReader(await loadLanguageModel({ weights, vocabulary, wasm }), patternReader);
    }),
  pace: (entries) => paceOf(reader, entries),
  timeline: (deal) => timed(() => readDealWith(reader, deal, '9999-12-31', { thresholds: MODEL_THRESHOLDS })),
};

Object.assign(globalThis, { bench });
