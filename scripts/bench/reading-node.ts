import { readFileSync } from 'node:fs';
import type { EntryReader, EntryToRead } from '../../src/language/entry-reader.ts';
import { loadLanguageModel } from '../../src/language/load-language-model.ts';
import { blendedReader } from '../../src/requests/blend.ts';
import { patternReader } from '../../src/requests/patterns/pattern-reader.ts';
import { MODEL_FILES } from './reading-files.ts';
import { type Pace, paceOf } from './reading-pace.ts';

/** What reading costs in Node. Memory is that of the whole process, in bytes: before the model was loaded, and after all was read. */
export interface NodeCost {
  loadingMs: number;
  pace: Pace;
  before: number;
  after: number;
}

/** The reader of the extension with the weights that ship, and how long it took to load in milliseconds. */
export async function loadInNode(): Promise<{ reader: EntryReader; loadingMs: number }> {
  const since = performance.now();
  const wasm = readFileSync(MODEL_FILES.wasm);
  const model = await loadLanguageModel({
    weights: readFileSync(MODEL_FILES.weights),
    vocabulary: readFileSync(MODEL_FILES.vocabulary, 'utf8'),
    wasm: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) as ArrayBuffer,
  });
  return { reader: blendedReader(model, patternReader), loadingMs: performance.now() - since };
}

/** Reads entries in Node with the code and weights of the extension. */
export async function costInNode(entries: readonly EntryToRead[]): Promise<NodeCost & { reader: EntryReader }> {
  const before = process.memoryUsage.rss();
  const { reader, loadingMs } = await loadInNode();
  const pace = await paceOf(reader, entries);
  return { reader, loadingMs, pace, before, after: process.memoryUsage.rss() };
}
