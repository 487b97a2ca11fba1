import type { EntryReader } from '../language/entry-reader.ts';
import type { LanguageModel } from '../language/load-language-model.ts';
import { loadLanguageModel } from '../language/load-language-model.ts';
import { MODEL_THRESHOLDS, READER_SETTINGS } from '../language/reader-settings.ts';
import type { ReadingThresholds } from '../language/thresholds.ts';
import { PATTERN_THRESHOLDS } from '../language/thresholds.ts';
import { browser } from '../platform/browser.ts';
import { logProblem } from '../platform/log.ts';
import { saveReaderProblem } from '../platform/reader-state.ts';
import { blendedReader } from '../requests/blend.ts';
import { patternReader } from '../requests/patterns/pattern-reader.ts';

/** A reader of text and the thresholds that belong to it. */
export interface TextReader {
  reader: EntryReader;
  thresholds: ReadingThresholds;
}

let loading: Promise<LanguageModel> | null = null;

async function fileOf(path: string): Promise<Response> {
  const response = await fetch(browser.runtime.getURL(`model/${path}`));
  if (!response.ok) throw new Error(`model/${path} is not in the package`);
  return response;
}

async function load(): Promise<LanguageModel> {
  const [weights, vocabulary, wasm] = await Promise.all([
    fileOf('reader.onnx').then((file) => file.arrayBuffer()),
    fileOf('vocabulary.txt').then((file) => file.text()),
    fileOf('ort-wasm-simd-threaded.wasm').then((file) => file.arrayBuffer()),
  ]);
  return loadLanguageModel({ weights, vocabulary, wasm });
}

/** The network, loaded when the first entry that nobody has read before needs it, once per life of the worker. */
const lazyModel: EntryReader = {
  version: READER_SETTINGS.version,
  read: async (entry) => {
    loading ??= load();
    return (await loading).read(entry);
  },
};

const withModel: TextReader = { reader: blendedReader(lazyModel, patternReader), thresholds: MODEL_THRESHOLDS };
const withPatterns: TextReader = { reader: patternReader, thresholds: PATTERN_THRESHOLDS };

let broken = false;

/** The reader to use: network and patterns together; patterns alone where the network could not be loaded in this life of the worker. */
export function textReader(): TextReader {
  return broken ? withPatterns : withModel;
}

/** Goes on with patterns alone, and has the popup say so. */
export async function doWithoutModel(problem: unknown): Promise<void> {
  broken = true;
  loading = null;
  logProblem('language model', problem);
  await saveReaderProblem('The language model could not be loaded; Askback reads by patterns alone and finds less.');
}
