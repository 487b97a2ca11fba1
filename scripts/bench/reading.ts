import { readFileSync, statSync } from 'node:fs';
import { loadLanguageModel } from '../../src/language/load-language-model.ts';
import { splitSentences } from '../../src/language/sentences.ts';
import { DealSchema } from '../../src/model/deal.ts';
import { blendedReader } from '../../src/requests/blend.ts';
import { findUnreadReason } from '../../src/requests/language.ts';
import { newTextOf } from '../../src/requests/new-text.ts';
import { patternReader } from '../../src/requests/patterns/pattern-reader.ts';
import { ROOT } from '../../test/browser/support/practice.ts';

const WASM = `${ROOT}node_modules/onnxruntime-web/dist/ort-wasm-simd-threaded.wasm`;
const MODEL = `${ROOT}src/model-weights`;

const median = (numbers: number[]): number => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
const megabytes = (file: string): string => `${(statSync(file).size / 1e6).toFixed(1)} MB`;

function bytes(file: string): ArrayBuffer {
  const { buffer, byteOffset, byteLength } = readFileSync(file);
  return buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
}

/** How fast entries are read in Node, by the same code and weights as in the extension: the whole reader, and the patterns alone. */
export async function benchReading(): Promise<void> {
  const since = performance.now();
  const model = await loadLanguageModel({
    weights: bytes(`${MODEL}/reader.onnx`),
    vocabulary: readFileSync(`${MODEL}/vocabulary.txt`, 'utf8'),
    wasm: bytes(WASM),
  });
  const loading = performance.now() - since;
  const lines = readFileSync(`${ROOT}practice-crm/deals.ndjson`, 'utf8').split('\n').filter(Boolean);
  const entries = lines
    .flatMap((line) => DealSchema.parse(JSON.parse(line)).activities)
    .filter((activity) => findUnreadReason(newTextOf(activity.text)) === null)
    .map(({ type, direction, text }) => ({ type, direction, sentences: splitSentences(newTextOf(text)).map((sentence) => sentence.text) }));
  const reader = blendedReader(model, patternReader);
  for (const entry of entries.slice(0, 10)) await reader.read(entry);
  const times: number[] = [];
  for (const entry of entries) {
    const began = performance.now();
    await reader.read(entry);
    times.push(performance.now() - began);
  }
  const byPatterns = performance.now();
  for (const entry of entries) patternReader.read(entry);
  const patterns = performance.now() - byPatterns;
  const total = times.reduce((sum, time) => sum + time, 0);
  const sentences = entries.reduce((sum, entry) => sum + entry.sentences.length, 0);
  console.log(`weights ${megabytes(`${MODEL}/reader.onnx`)}, runtime ${megabytes(WASM)}, loaded in ${(loading / 1000).toFixed(1)} s`);
  console.log(
    `${entries.length} entries: ${median(times).toFixed(1)} ms an entry at the median, ${(sentences / (total / 1000)).toFixed(0)} sentences a second`,
  );
  console.log(
    `patterns alone: ${(patterns / entries.length).toFixed(2)} ms an entry; the network costs ${(total / patterns).toFixed(0)} times that`,
  );
  console.log(`memory ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`);
  await model.close();
}
